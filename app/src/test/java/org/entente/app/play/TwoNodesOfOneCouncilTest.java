package org.entente.app.play;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.entente.app.clients.FreePort;
import org.entente.core.action.Actions;
import org.entente.store.Database;
import org.entente.store.Postgres;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes on one PostgreSQL, each the whole program in a process of its own. */
@Tag("chaos")
class TwoNodesOfOneCouncilTest {

    private static final int REQUESTS = 200;
    private static final int TIMES = 4;
    private static final long STOPPED_SECONDS = 90;
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    private Path folder = Path.of("");

    private final SlackStandIn slack = new SlackStandIn();
    private final SignedHttp http = new SignedHttp(HttpStage.SECRET);
    private final List<KilledBot> nodes = new ArrayList<>();
    private final String url = Postgres.freshDatabase();
    private Crowd crowd = new Crowd(slack, http, List.of());

    @BeforeEach
    void aCouncil() {
        try (Database database = open()) {
            crowd = Crowd.joins(database.ledger(), slack, http, 4);
        }
    }

    @AfterEach
    void ends() {
        nodes.forEach(KilledBot::killed);
        http.close();
        slack.close();
    }

    private Database open() {
        return Database.at(url, new LocalWakeups(), InstantSource.system());
    }

    private KilledBot starts() throws IOException {
        Map<String, String> environment = new HashMap<>(
                RunningBot.slack(slack.apiAddress(), "xoxb-play", HttpStage.SECRET));
        environment.putAll(Map.of("ENTENTE_DATABASE_URL", url, "ENTENTE_DATA_DIR", folder.toString(),
                "ENTENTE_SECRET_KEY", KEY));
        Path log = Files.createDirectories(Path.of("target")).resolve("nodes-of-one-council.log");
        KilledBot node = new KilledBot(environment, FreePort.take(), log);
        nodes.add(node);
        crowd.before(node.door());
        node.await("it answers", () -> crowd.types(0, "/council help").answered());
        return node;
    }

    @Test
    @Tag("F3")
    void theSameRequestFourTimesOutOfOrderAtBothIsDoneOnce(TestReporter reporter) throws Exception {
        URI one = starts().door();
        URI other = starts().door();
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            String body = crowd.line(0, "/action add \"Thing " + i + "\" for " + crowd.mention(1) + " by 2 December");
            bodies.addAll(Collections.nCopies(TIMES, body));
        }
        Collections.shuffle(bodies, new Random(7));
        int answered = 0;
        try (ExecutorService hands = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> all = IntStream.range(0, bodies.size()).mapToObj(i -> hands.submit(
                    () -> crowd.sends(i % 2 == 0 ? one : other, bodies.get(i)).says("is given to"))).toList();
            for (Future<Boolean> each : all) {
                answered += each.get() ? 1 : 0;
            }
        }
        try (Database database = open()) {
            List<String> there = database.ledger().read(tx -> tx.use(Actions.class).openOf(Crowd.COUNCIL)).stream()
                    .map(action -> Objects.requireNonNull(action.text().english())).toList();
            assertThat(there).containsExactlyInAnyOrderElementsOf(
                    IntStream.range(0, REQUESTS).mapToObj(i -> "Thing " + i).toList());
        }
        assertThat(answered).as("answers that say it was done, the same for each copy").isGreaterThan(REQUESTS);
        reporter.publishEntry(Map.of("requests", String.valueOf(REQUESTS * TIMES), "twice", "0"));
    }

    /** It stands still between Slack's answer and its own mark, longer than its lease; then it goes on as if nothing were. */
    @Test
    @Tag("F10")
    void aNodeThatWasStoppedForLongMarksNothingAnyMore(TestReporter reporter) throws IOException {
        KilledBot zombie = starts();
        slack.whenGoingOn(SlackStandIn.Point.POST_STANDS, zombie::stopped);
        crowd.types(0, "/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        assertThat(slack.await(() -> crowd.find("Which day?"), 20_000)).isNotNull();
        long stopped = System.nanoTime();
        KilledBot other = starts();
        other.await("the other has sent it", 120_000, () -> posts("Which day?") == 2);
        other.await("the other has marked it", () -> "DONE".equals(state()));
        String marked = message();
        other.await("it was stopped for long", 120_000,
                () -> TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - stopped) >= STOPPED_SECONDS);
        zombie.continued();
        crowd.before(zombie.door());
        zombie.await("it answers again", () -> crowd.types(0, "/council help").answered());
        assertThat(crowd.presses(1, "Which day?", 0).answered()).isTrue();
        other.await("the vote is shown", () -> crowd.tally("Which day?").equals(List.of(1L, 0L)));
        assertThat(message()).as("the message that counts").isEqualTo(marked);
        assertThat(posts("Which day?")).as("one duplicate at most").isEqualTo(2);
        reporter.publishEntry(Map.of("stopped", String.valueOf(STOPPED_SECONDS), "late", "1", "twice", "0"));
    }

    private long posts(String words) {
        return slack.messages().stream().filter(message -> crowd.text(message).contains(words)).count();
    }

    private String state() {
        try (Database database = open()) {
            return database.ledger().read(tx -> ((Session) tx).one(
                    "select state from delivery where live_id is not null", row -> row.text(1))).orElse("");
        }
    }

    private String message() {
        try (Database database = open()) {
            return database.ledger().read(tx -> ((Session) tx).one(
                    "select coalesce(message_id, '') from live_message where kind = 'ROOM'", row -> row.text(1)))
                    .orElse("");
        }
    }
}
