package org.entente.app.play;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.entente.core.experiment.Scale;
import org.entente.slack.SlackAdapter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** F15: many who connect and say almost nothing, each byte in time and the whole never. */
class SlowConnectionsTest {

    private static final long CUT_MILLIS = Scale.of(3, 10) * 1_000L;
    private static final long DRIP_MILLIS = 700;

    @TempDir
    private Path folder = Path.of("");

    static List<Integer> sockets() {
        return Scale.LONG ? List.of(500, 2_000) : List.of(60);
    }

    /** One who says nothing, one who says the head byte by byte, one who says the body so. */
    private static String said(int kind) {
        String head = "POST " + SlackAdapter.PATH + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slack-Request-Timestamp: "
                + Instant.now().getEpochSecond() + "\r\nX-Slack-Signature: v0=" + "0".repeat(64) + "\r\n";
        return switch (kind) {
            case 0 -> "";
            case 1 -> head + "X-Long: ";
            default -> head + "Content-Length: 100000\r\n\r\n";
        };
    }

    /** Milliseconds until it was cut off; or so long that it was not. */
    private static long held(int port, int kind) throws IOException {
        long begun = System.nanoTime();
        try (Wire wire = new Wire(port)) {
            boolean open = wire.says(said(kind));
            while (open && millisSince(begun) < 3 * CUT_MILLIS) {
                open = !wire.endsWithin(DRIP_MILLIS) && (kind == 0 || wire.says("a"));
            }
        }
        return millisSince(begun);
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /** The 99th percentile of the milliseconds until a good request is answered, one after the other meanwhile. */
    private static long goodAnswers(WholeBot bot, long milliseconds) {
        List<Long> all = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        for (int i = 0; System.nanoTime() < end; i++) {
            long begun = System.nanoTime();
            assertThat(bot.crowd().types(i % 2, "/council help").answered()).isTrue();
            all.add(millisSince(begun));
        }
        all.sort(null);
        return all.get(all.size() * 99 / 100);
    }

    @Tag("F15")
    @ParameterizedTest
    @MethodSource("sockets")
    void theyAreCutOffAndNobodyElseNotices(int many, TestReporter reporter) throws Exception {
        Map<String, String> hurry = Scale.LONG ? Map.of() : Map.of("SERVER_TOMCAT_CONNECTION_TIMEOUT", "1500ms");
        try (WholeBot bot = new WholeBot(folder, 2, hurry);
                ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            goodAnswers(bot, 1_000);
            long calm = goodAnswers(bot, Scale.of(1_000, 8_000));
            List<Future<Long>> slow = IntStream.range(0, many)
                    .mapToObj(i -> hands.submit(() -> held(bot.port(), i % 3))).toList();
            long busy = goodAnswers(bot, CUT_MILLIS);
            List<Long> held = new ArrayList<>();
            for (Future<Long> one : slow) {
                held.add(one.get());
            }
            // a glance of the server's and one of the test's more
            assertThat(held).allMatch(millis -> millis <= CUT_MILLIS + 1_500);
            reporter.publishEntry(Map.of("sockets", String.valueOf(many), "mostSeconds",
                    String.valueOf(held.stream().mapToLong(Long::longValue).max().orElse(0) / 1_000), "mostCalm",
                    String.valueOf(calm), "mostBusy", String.valueOf(busy)));
            // two cores are shared with those who are slow, and with whatever else runs here
            assertThat(busy).as("p99 of good answers, %d ms before", calm).isLessThanOrEqualTo(Math.max(250, 2 * calm));
        }
    }
}
