package org.entente.app.play;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.entente.slack.SlackAdapter;
import org.entente.teams.TeamsAdapter;
import org.entente.teams.inbound.MicrosoftStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** F14 and F16: bodies that are too large, and requests that say two things about their length. */
class BadlyBuiltRequestsTest {

    private static final int PATIENCE = 12_000;
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    static Path folder = Path.of("");

    private static WholeBot bot;

    @BeforeAll
    static void starts() {
        bot = new WholeBot(folder, 2, Map.of());
    }

    @AfterAll
    static void ends() {
        bot.close();
    }

    /** The first lines of a request whose body is read before anybody knows whether it is signed well. */
    private static String head(String path, String... more) {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "X-Slack-Request-Timestamp: " + Instant.now().getEpochSecond()
                + "\r\nX-Slack-Signature: v0=" + "0".repeat(64) + "\r\nAuthorization: "
                + MicrosoftStandIn.header(bot.teams.serviceUrl(), Instant.now()) + "\r\n"
                + String.join("\r\n", more) + "\r\n\r\n";
    }

    private static void itAnswersOthers() {
        assertThat(bot.crowd().types(0, "/council help").answered()).isTrue();
    }

    @Tag("F14")
    @ParameterizedTest
    @CsvSource({SlackAdapter.PATH + ",1048577", TeamsAdapter.PATH + ",1048577", SlackAdapter.PATH + ",52428800",
            TeamsAdapter.PATH + ",52428800"})
    void aLengthThatIsTooMuchIsRefusedBeforeAByteOfItIsSent(String path, long length, TestReporter reporter)
            throws IOException {
        try (Wire wire = new Wire(bot.port())) {
            wire.says(head(path, "Content-Length: " + length));
            assertThat(wire.status(PATIENCE)).isEqualTo(413);
        }
        itAnswersOthers();
        reporter.publishEntry("bodies", "1");
    }

    @Tag("F14")
    @ParameterizedTest
    @ValueSource(strings = {SlackAdapter.PATH, TeamsAdapter.PATH})
    void aBodyWithoutEndIsCutOffSoon(String path, TestReporter reporter) throws IOException {
        byte[] piece = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        long taken = 0;
        try (Wire wire = new Wire(bot.port())) {
            wire.says(head(path, "Transfer-Encoding: chunked"));
            while (wire.says(piece)) {
                taken += piece.length;
                assertThat(taken).as("bytes taken").isLessThan(50L * MEBIBYTE);
            }
        }
        itAnswersOthers();
        reporter.publishEntry(Map.of("bodies", "1", "mostBytes", String.valueOf(taken)));
    }

    @Tag("F14")
    @ParameterizedTest
    @ValueSource(strings = {SlackAdapter.PATH, TeamsAdapter.PATH})
    void aSmallBodyThatWouldBecomeALargeOneIsNotUnpacked(String path, TestReporter reporter) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            byte[] piece = new byte[MEBIBYTE];
            for (int i = 0; i < 500; i++) {
                zip.write(piece);
            }
        }
        try (Wire wire = new Wire(bot.port())) {
            wire.says(head(path, "Content-Encoding: gzip", "Content-Length: " + packed.size()));
            wire.says(packed.toByteArray());
            assertThat(wire.status(PATIENCE)).isBetween(400, 499);
        }
        itAnswersOthers();
        reporter.publishEntry("bodies", "1");
    }

    @Tag("F16")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Content-Length: 5|Content-Length: 6", "Content-Length: 5, 6|X: y",
            "Content-Length: -5|X: y", "Content-Length: +5|X: y", "Content-Length: 5x|X: y",
            "Content-Length: 99999999999999999999|X: y", "Content-Length: 5|Content-Length: 5x",
            "Transfer-Encoding: chunked, identity|X: y", "Transfer-Encoding: xchunked|X: y",
            "Transfer-Encoding: chunked|Transfer-Encoding: chunked", "Content-Length : 5|X: y"})
    void lengthsThatContradictEachOtherAreRefused(String one, String other, TestReporter reporter) throws IOException {
        try (Wire wire = new Wire(bot.port())) {
            wire.says(head(SlackAdapter.PATH, one, other));
            wire.says("0\r\n\r\n");
            // what would be taken for a second request by whoever reads the length in the other way
            wire.says("GET /actuator/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            assertThat(wire.status(PATIENCE)).isIn(400, 501);
            assertThat(wire.answers(PATIENCE)).as("answers after the refusal").isZero();
        }
        itAnswersOthers();
        reporter.publishEntry("requests", "1");
    }

    /** RFC 9112, 6.1: the pieces count, and the connection has to be closed; here the signature is false besides. */
    @Tag("F16")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Transfer-Encoding: chunked|Content-Length: 5",
            "Content-Length: 5|Transfer-Encoding: chunked"})
    void afterALengthAndPiecesNothingMoreIsTaken(String one, String other, TestReporter reporter) throws IOException {
        try (Wire wire = new Wire(bot.port())) {
            wire.says(head(SlackAdapter.PATH, one, other));
            wire.says("0\r\n\r\nGET /actuator/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            assertThat(wire.status(PATIENCE)).isEqualTo(401);
            assertThat(wire.answers(PATIENCE)).as("answers after the refusal").isZero();
        }
        reporter.publishEntry("requests", "1");
    }

    @Tag("F16")
    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n", "-1\r\n", "5\r\nabc\r\n0\r\n\r\n", "99999999999\r\n"})
    void piecesOfAFalseLengthAreRefused(String pieces, TestReporter reporter) throws IOException {
        try (Wire wire = new Wire(bot.port())) {
            wire.says(head(SlackAdapter.PATH, "Transfer-Encoding: chunked"));
            wire.says(pieces);
            assertThat(wire.status(PATIENCE)).isIn(Wire.CUT, 400, 413);
        }
        itAnswersOthers();
        reporter.publishEntry("requests", "1");
    }
}
