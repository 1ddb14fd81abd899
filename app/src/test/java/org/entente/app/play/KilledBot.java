package org.entente.app.play;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.entente.app.Entente;
import org.entente.app.clients.JavaProcess;

/** The whole program in a process of its own, so that it can be killed. */
final class KilledBot {

    private static final long PATIENCE = 60_000;
    private static final long GLANCE = 20;

    private final JavaProcess process;
    private final URI door;

    /** @param log what it prints is added here */
    KilledBot(Path data, String slackApi, String secret, int port, Path log) {
        this(Map.of("ENTENTE_DATA_DIR", data.toString(), "SLACK_BOT_TOKEN", "xoxb-play", "SLACK_SIGNING_SECRET", secret,
                "SLACK_API_URL", slackApi), port, log);
    }

    /**
     * @param environment the variables but for those that say where it listens
     * @param log what it prints is added here
     */
    KilledBot(Map<String, String> environment, int port, Path log) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("PORT", String.valueOf(port));
        all.put("SERVER_ADDRESS", "127.0.0.1");
        process = new JavaProcess(Entente.class, "256m", all, log);
        door = URI.create("http://127.0.0.1:" + port + "/slack/events");
    }

    URI door() {
        return door;
    }

    /** Looks again and again until it is so. */
    void await(String what, BooleanSupplier there) {
        await(what, PATIENCE, there);
    }

    void await(String what, long milliseconds, BooleanSupplier there) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end || endsWithin(GLANCE)) {
                throw new AssertionError((process.runs() ? "it takes too long until " : "it ended before ") + what);
            }
        }
    }

    /** Lets it run on for a while; whether it ended by itself meanwhile. */
    boolean endsWithin(long milliseconds) {
        return process.endsWithin(milliseconds);
    }

    /** It stands still in the middle of whatever it does, until it is continued. */
    void stopped() {
        process.stopped();
    }

    void continued() {
        process.continued();
    }

    /** Kilobytes. */
    long heapAfterCollection() {
        return process.heapAfterCollection();
    }

    /** As kill -9 does: nothing is said, nothing is written to its end. */
    void killed() {
        process.killed();
    }

    /** Asks it to end as an operator does (SIGTERM). */
    void asked() {
        process.asked();
    }

    int exitCode() {
        return process.exitCode();
    }
}
