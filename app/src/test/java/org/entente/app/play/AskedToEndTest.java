package org.entente.app.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.app.clients.FreePort;
import org.entente.core.action.Actions;
import org.entente.core.ballot.Ballot;
import org.entente.core.ballot.Boxes;
import org.entente.core.ledger.Ledger;
import org.entente.store.Database;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * SIGTERM while members vote and give actions without a pause: what was taken is answered, what was answered is kept,
 * what was begun to be sent is sent once.
 */
class AskedToEndTest {

    private static final String QUESTION = "Which day?";
    private static final int VOTERS = 12;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @TempDir
    private Path folder = Path.of("");

    private final SlackStandIn slack = new SlackStandIn();
    /** A connection for each request, as from a proxy: one that is refused was never taken. */
    private final SignedHttp http = SignedHttp.withoutKeepingConnections(HttpStage.SECRET);
    private final int port = FreePort.take();
    private final AtomicBoolean working = new AtomicBoolean(true);
    private final Map<String, Integer> votes = new ConcurrentHashMap<>();
    /** Actions by their text: those that were answered, and what of those that were not. */
    private final Queue<String> answered = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private Crowd crowd = new Crowd(slack, http, List.of());

    @AfterEach
    void ends() {
        http.close();
        slack.close();
    }

    private Database open() {
        return Database.inFolder(folder, new LocalWakeups(), InstantSource.system());
    }

    private KilledBot starts() throws IOException {
        Path log = Files.createDirectories(Path.of("target")).resolve("asked-to-end.log");
        KilledBot bot = new KilledBot(folder, slack.apiAddress(), HttpStage.SECRET, port, log);
        crowd.before(bot.door());
        bot.await("it answers", () -> crowd.types(0, "/council help").answered());
        return bot;
    }

    @Test
    void whatWasTakenIsAnsweredAndKeptAndNothingIsSentTwice() throws IOException {
        try (Database database = open()) {
            crowd = Crowd.joins(database.ledger(), slack, http, VOTERS);
        }
        KilledBot bot = starts();
        assertThat(crowd.types(0, "/poll \"" + QUESTION + "\" \"Monday\" \"Tuesday\"").answered()).isTrue();
        assertThat(slack.await(() -> crowd.find(QUESTION), 20_000)).isNotNull();
        slack.slowsDown(Duration.ofMillis(900));
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            hands.execute(() -> vote(0));
            hands.execute(() -> vote(1));
            hands.execute(() -> give("first"));
            hands.execute(() -> give("second"));
            bot.await("all are at it", () -> votes.size() == VOTERS && answered.size() > 4);
            ends(bot);
            working.set(false);
        }
        assertThat(refused).as("they did not stop before it did").isNotEmpty();
        try (Database database = open()) {
            assertThat(number(database.ledger(), "select count(*) from delivery where state = 'RUNNING'"))
                    .as("left while it was being sent").isZero();
            whatWasAnsweredIsThere(database.ledger());
        }
        slack.slowsDown(Duration.ZERO);
        KilledBot again = starts();
        String last = answered.stream().reduce((one, other) -> other).orElseThrow();
        again.await("what waited is sent", () -> crowd.find(last) != null);
        ends(again);
        try (Database database = open()) {
            assertThat(slack.messages().stream().filter(message -> message.user() == null)
                    .filter(message -> message.channel().equals(Crowd.ROOM)).count()).as("posts in the room")
                    .isEqualTo(number(database.ledger(),
                            "select count(*) from delivery where kind = 'ROOM' and state = 'DONE'"));
        }
    }

    private static void ends(KilledBot bot) {
        long begun = System.nanoTime();
        bot.asked();
        assertThat(bot.endsWithin(LONGEST.toMillis())).as("ends within %s", LONGEST).isTrue();
        System.out.println("ended after " + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");
        assertThat(bot.exitCode()).isEqualTo(ENDED_BY_SIGTERM);
    }

    /** Half of the members vote again and again, until nobody answers any more. */
    private void vote(int first) {
        for (int i = 0; working.get(); i++) {
            int voter = (first + 2 * i) % VOTERS;
            int choice = i % 2;
            if (crowd.presses(voter, QUESTION, choice).answered()) {
                votes.put(Crowd.user(voter), choice);
            } else {
                votes.put(Crowd.user(voter), -1);
            }
        }
    }

    private void give(String hand) {
        for (int i = 1; working.get(); i++) {
            String action = "Publish the " + hand + " report number " + i;
            Crowd.Answered answer = crowd.types(0, "/action add \"" + action + "\" for " + crowd.mention(1)
                    + " by 2 December");
            // an answer that comes late promises no less: the work went on
            (answer.body().isBlank() ? refused : answered).add(action);
        }
    }

    private void whatWasAnsweredIsThere(Ledger ledger) {
        List<String> there = ledger.read(tx -> tx.use(Actions.class).openOf(Crowd.COUNCIL)).stream()
                .map(action -> Objects.requireNonNull(action.text().english())).toList();
        assertThat(there).as("actions in the record, as those that were answered")
                .containsExactlyInAnyOrderElementsOf(answered);
        String poll = ledger.read(tx -> ((Session) tx).one("select id from poll", row -> row.text(1))).orElseThrow();
        List<Ballot> ballots = ledger.read(tx -> tx.use(Boxes.class).ballots(poll));
        assertThat(ballots).extracting(ballot -> Crowd.userOf(ballot.voter()))
                .containsExactlyInAnyOrderElementsOf(votes.keySet());
        assertThat(ballots).allSatisfy(ballot -> assertThat(votes.get(Crowd.userOf(ballot.voter())))
                .isIn(-1, ballot.choices().getFirst()));
    }

    private static long number(Ledger ledger, String sql) {
        return ledger.<Long>read(tx -> ((Session) tx).number(sql));
    }
}
