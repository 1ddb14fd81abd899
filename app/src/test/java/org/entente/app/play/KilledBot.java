package org.entente.app.play;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The whole program in a process of its own, so that it can be killed. */
final class KilledBot {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long GLANCE = 20;

    private final Process process;
    private final URI door;

    /** @param log what it prints is added here */
    KilledBot(Path data, String slackApi, String secret, int port, Path log) {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), "org.entente.app.Entente");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
        builder.environment().putAll(Map.of("PORT", String.valueOf(port), "SERVER_ADDRESS", "127.0.0.1",
                "ENTENTE_DATA_DIR", data.toString(), "SLACK_BOT_TOKEN", "xoxb-play", "SLACK_SIGNING_SECRET", secret,
                "SLACK_API_URL", slackApi));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        door = URI.create("http://127.0.0.1:" + port + "/slack/events");
    }

    URI door() {
        return door;
    }

    /** Looks again and again until it is so. */
    void await(String what, BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end || endsWithin(GLANCE)) {
                throw new AssertionError((process.isAlive() ? "it takes too long until " : "it ended before ") + what);
            }
        }
    }

    /** Lets it run on for a while; whether it ended by itself meanwhile. */
    boolean endsWithin(long milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As kill -9 does: nothing is said, nothing is written to its end. */
    void killed() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
