package org.entente.app.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program on the class path of the tests in a process of its own, so that it can be killed. */
public final class JavaProcess {

    private final Process process;

    /**
     * @param heap how much memory it may take, as Java is told: "256m"
     * @param log what it prints is added here
     */
    public JavaProcess(Class<?> program, String heap, Map<String, String> environment, Path log,
            String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xmx" + heap, "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it run on for a while; whether it ended by itself meanwhile. */
    public boolean endsWithin(long milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kilobytes of its heap that are in use after a collection. */
    public long heapAfterCollection() {
        tool("GC.run");
        // "def new generation   total 78656K, used 25K [0x…"; what follows about metaspace is no heap
        return Pattern.compile("(?m)^(?!\\s*(?:Metaspace|class space)).*?used (\\d+)K").matcher(tool("GC.heap_info"))
                .results().mapToLong(used -> Long.parseLong(used.group(1))).sum();
    }

    private String tool(String command) {
        try {
            Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    String.valueOf(process.pid()), command).redirectErrorStream(true).start();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            tool.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** It stands still in the middle of whatever it does, until it is continued. */
    public void stopped() {
        signal("STOP");
    }

    public void continued() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + name + " said " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean runs() {
        return process.isAlive();
    }

    /** As kill -9 does: nothing is said, nothing is written to its end. */
    public void killed() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As an operator asks it to end: SIGTERM. */
    public void asked() {
        process.destroy();
    }

    /** What it ended with, which it has. */
    public int exitCode() {
        return process.exitValue();
    }
}
