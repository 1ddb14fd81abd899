package org.entente.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.error.OsArchitectureNotFound;

/**
 * A Redis server of a test's own, from a jar: it can be killed, started again at the same place, and stopped so that it
 * hangs. Where none can be started, the test is left out with one line.
 */
public final class OwnRedis implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long GLANCE = 10;

    private static @Nullable String program;

    private final int port;
    private final List<String> options;
    private @Nullable Process process;

    private OwnRedis(int port, List<String> options) {
        this.port = port;
        this.options = options;
    }

    /** A server that runs. @param options as on its command line: "--maxmemory", "2mb" */
    public static OwnRedis started(String... options) {
        OwnRedis server = notStarted(options);
        server.starts();
        return server;
    }

    /** A place where nobody is yet. */
    public static OwnRedis notStarted(String... options) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new OwnRedis(free.getLocalPort(), List.of(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it is reached. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Begins, empty, and answers. */
    public void starts() {
        List<String> command = new ArrayList<>(List.of(program(), "--port", String.valueOf(port), "--bind",
                "127.0.0.1", "--save", "", "--appendonly", "no"));
        command.addAll(options);
        try {
            Process begun = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            process = begun;
            Runtime.getRuntime().addShutdownHook(new Thread(begun::destroyForcibly));
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (!listens()) {
                if (begun.waitFor(GLANCE, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    throw new TestAbortedException("left out: no Redis can be started here");
                }
            }
        } catch (IOException e) {
            throw new TestAbortedException("left out: no Redis can be started here: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static synchronized String program() {
        if (program == null) {
            try {
                program = ExecutableProvider.newJarResourceProvider(ExecutableProvider.newProvidedVersionsMap()).get()
                        .getAbsolutePath();
            } catch (IOException | OsArchitectureNotFound e) {
                throw new TestAbortedException("left out: no Redis for this machine: " + e.getMessage());
            }
        }
        return program;
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives it a command and returns the first line of what it answers. */
    public String says(String command) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As kill -9 does. */
    public void killed() {
        Process running = process;
        process = null;
        if (running != null) {
            running.destroyForcibly();
            try {
                running.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** It takes connections and bytes, and does nothing with them. */
    public void hangs() {
        signal("-STOP");
    }

    /** And does everything that it was sent meanwhile. */
    public void goesOn() {
        signal("-CONT");
    }

    private void signal(String name) {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("it does not run");
        }
        try {
            int code = new ProcessBuilder("kill", name, String.valueOf(running.pid())).start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill " + name + ": " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        killed();
    }
}
