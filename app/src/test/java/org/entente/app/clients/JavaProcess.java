package org.entente.app.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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
