package org.entente.app.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.app.clients.FreePort;
import org.entente.core.action.ActionItem;
import org.entente.core.action.Actions;
import org.entente.core.ballot.Ballot;
import org.entente.core.ballot.Boxes;
import org.entente.core.ballot.Count;
import org.entente.core.decision.Motions;
import org.entente.core.experiment.Scale;
import org.entente.core.ledger.Ledger;
import org.entente.core.poll.Poll;
import org.entente.core.poll.Polls;
import org.entente.store.Database;
import org.entente.store.Postgres;
import org.entente.store.Sealer;
import org.entente.store.audit.AuditVerifier;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.Dialect;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * F1: the whole program is killed again and again, at moments of its work that the test chooses and at any other. What a
 * client was told stays true: the seed of what is left to chance is printed, and {@code -Dentente.seed=} repeats it.
 */
@Tag("F1")
class KilledAtAnyMomentTest {

    private static final long SEED = Long.getLong("entente.seed", System.nanoTime());
    private static final String FIRST = "Which day?";
    private static final int KILLS_OF_ONE_RECORD = Scale.of(5, 25);
    private static final int VOTERS = 24;
    private static final int HANDS = 4;

    @TempDir
    private Path folder = Path.of("");

    private final Random random = new Random(SEED);
    private final SlackStandIn slack = new SlackStandIn();
    private final SignedHttp http = new SignedHttp(HttpStage.SECRET);
    private final Truth truth = new Truth();
    private final int port = FreePort.take();
    private final AtomicBoolean working = new AtomicBoolean();
    /** Polls that were being closed when it was killed: how many votes in each were answered before. */
    private final Map<String, Long> closing = new LinkedHashMap<>();
    private Dialect dialect = Dialect.SQLITE;
    private String url = "";
    private int kills;
    private Crowd crowd = new Crowd(slack, http, List.of());

    /** When it is killed. */
    private enum Moment {
        ANY, INSIDE_A_SEND, AFTER_A_SEND_BEFORE_ITS_MARK, IN_A_CLOSE, AFTER_AN_ANSWER_BEFORE_ITS_CARD
    }

    private void aCouncilOfManyMembers(Dialect kind) {
        dialect = kind;
        url = kind == Dialect.POSTGRES ? Postgres.freshDatabase() : "";
        System.out.println("seed of chance: " + SEED + " (-Dentente.seed=" + SEED + " repeats it)");
        try (Database database = open()) {
            crowd = Crowd.joins(database.ledger(), slack, http, VOTERS);
        }
    }

    @AfterEach
    void ends() {
        http.close();
        slack.close();
    }

    private Database open() {
        return dialect == Dialect.SQLITE
                ? Database.inFolder(folder, new LocalWakeups(), InstantSource.system())
                : Database.at(url, new LocalWakeups(), InstantSource.system());
    }

    /** On PostgreSQL what a dead process was about to send waits until its lease has run out: another may be at it. */
    private long patience() {
        return dialect == Dialect.SQLITE ? 20_000 : 120_000;
    }

    private KilledBot starts() throws IOException {
        Path log = Files.createDirectories(Path.of("target")).resolve("killed-bot.log");
        Map<String, String> environment = new HashMap<>(
                RunningBot.slack(slack.apiAddress(), "xoxb-play", HttpStage.SECRET));
        environment.put("ENTENTE_DATA_DIR", folder.toString());
        if (dialect == Dialect.POSTGRES) {
            environment.put("ENTENTE_DATABASE_URL", url);
        }
        KilledBot bot = new KilledBot(environment, port, log);
        crowd.before(bot.door());
        bot.await("it answers", 180_000, () -> crowd.types(0, "/council help").answered());
        return bot;
    }

    /** Two hundred kills in the long form. */
    static Stream<Dialect> records() {
        return Stream.concat(Stream.generate(() -> Dialect.SQLITE).limit(Scale.of(1, 7)),
                Stream.generate(() -> Dialect.POSTGRES).limit(Scale.of(0, 1)));
    }

    @ParameterizedTest
    @MethodSource("records")
    @DisplayName("F1 killed before and after a commit, an answer, a card, a send, in a close: nothing answered is lost or twice")
    void whatWasAnsweredIsThereOnceHoweverItWasKilled(Dialect kind, TestReporter reporter) throws IOException {
        aCouncilOfManyMembers(kind);
        KilledBot bot = starts();
        asks(FIRST);
        while (kills < KILLS_OF_ONE_RECORD) {
            if (kills > 0) {
                bot = starts();
            }
            works(bot, Moment.values()[kills % Moment.values().length]);
        }
        bot = starts();
        closes(FIRST);
        closing.keySet().forEach(this::closes);
        bot.await("the last cards are shown",
                () -> shown(FIRST, "closed") && closing.keySet().stream().allMatch(poll -> shown(poll, "closed")));
        everythingIsShown(bot);
        bot.killed();
        check(reporter);
    }

    private void asks(String question) {
        assertThat(crowd.types(0, "/poll \"" + question + "\" \"Monday\" \"Tuesday\"").answered()).isTrue();
        assertThat(slack.await(() -> crowd.find(question), patience())).as("card of %s", question).isNotNull();
    }

    /** Votes, actions and decisions at once, until it is killed at this moment. */
    private void works(KilledBot bot, Moment moment) {
        String second = "Which place, the " + (kills + 1) + "th time?";
        if (moment == Moment.IN_A_CLOSE) {
            asks(second);
            closing.put(second, IntStream.range(0, VOTERS)
                    .filter(voter -> crowd.presses(voter, second, 0).answered()).count());
        }
        switch (moment) {
            case INSIDE_A_SEND -> slack.when(SlackStandIn.Point.POST_COMES, bot::killed);
            case AFTER_A_SEND_BEFORE_ITS_MARK -> slack.when(SlackStandIn.Point.POST_STANDS, bot::killed);
            case ANY, IN_A_CLOSE, AFTER_AN_ANSWER_BEFORE_ITS_CARD -> {
                // the test itself kills
            }
        }
        int before = truth.given();
        working.set(true);
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int hand = 0; hand < HANDS; hand++) {
                long seed = random.nextLong();
                int first = hand;
                hands.execute(() -> votes(first, new Random(seed)));
            }
            hands.execute(() -> enters(moment + " " + kills));
            try {
                waits(bot, moment, before, () -> hands.execute(() -> closes(second)));
            } finally {
                bot.killed();
                working.set(false);
            }
        }
        slack.whenNothing();
        kills++;
    }

    private void waits(KilledBot bot, Moment moment, int before, Runnable close) {
        switch (moment) {
            case ANY -> bot.endsWithin(300 + random.nextInt(700));
            case IN_A_CLOSE -> {
                close.run();
                bot.endsWithin(random.nextInt(40));
            }
            case AFTER_AN_ANSWER_BEFORE_ITS_CARD ->
                    bot.await("something is answered", () -> truth.given() > before);
            case INSIDE_A_SEND, AFTER_A_SEND_BEFORE_ITS_MARK ->
                    assertThat(bot.endsWithin(patience())).as("killed %s; it said %s", moment, truth.said()).isTrue();
        }
    }

    private void votes(int first, Random chance) {
        for (int voter = first; working.get(); voter = voter + HANDS < VOTERS ? voter + HANDS : first) {
            int choice = chance.nextInt(2);
            truth.voted(Crowd.user(voter), choice, crowd.presses(voter, FIRST, choice).answered());
        }
    }

    private void enters(String moment) {
        for (int i = 1; i <= 2 && working.get(); i++) {
            String action = "Publish part " + i + " after " + moment;
            truth.entered(action, crowd.types(0, "/action add \"" + action + "\" for " + crowd.mention(1)
                    + " by 2 December"), "is given to");
            String decision = "Part " + i + " is adopted after " + moment;
            truth.entered(decision, crowd.types(0, "/motion decided \"" + decision + "\" outcome approved"),
                    "Decision");
        }
    }

    private void closes(String question) {
        crowd.presses(0, question, "Close");
    }

    private boolean shown(String words, String more) {
        return slack.messages().reversed().stream().map(crowd::text).filter(text -> text.contains(words)).findFirst()
                .filter(text -> text.contains(more)).isPresent();
    }

    private void everythingIsShown(KilledBot bot) {
        Set<String> missing = new HashSet<>(truth.kept());
        bot.await("the room shows " + missing, patience(), () -> {
            slack.messages().stream().map(crowd::text).forEach(text -> missing.removeIf(text::contains));
            return missing.isEmpty();
        });
    }

    private void check(TestReporter reporter) {
        assertThat(truth.votes()).as("votes answered").isNotEmpty();
        assertThat(truth.kept()).as("actions and decisions answered").isNotEmpty();
        try (Database database = open()) {
            Ledger ledger = database.ledger();
            ballotsAreThoseAnswered(ledger);
            whatWasEnteredIsThereOnce(ledger);
            int rows = rows(ledger);
            assertThat(posts()).as("posts, of which one for each kill may be twice").isBetween(rows, rows + kills);
            new Sealer(ledger).seal();
            AuditVerifier verifier = new AuditVerifier(ledger);
            assertThat(verifier.verify(Crowd.COUNCIL, null)).isInstanceOf(AuditVerifier.Whole.class);
            ledger.read(tx -> tx.use(Motions.class).register(Crowd.COUNCIL)).stream()
                    .flatMap(motion -> Stream.ofNullable(motion.decision()))
                    .flatMap(decision -> Stream.ofNullable(decision.trace()))
                    .forEach(trace -> assertThat(verifier.verify(Crowd.COUNCIL, trace))
                            .isInstanceOf(AuditVerifier.Whole.class));
            // whatever was lost or twice has failed above
            reporter.publishEntry(Map.of("kills", String.valueOf(kills), "lost", "0", "twice", "0", "extra", "0",
                    "answers", String.valueOf(truth.given()), "repeated", String.valueOf(posts() - rows)));
        }
    }

    private void ballotsAreThoseAnswered(Ledger ledger) {
        Poll first = poll(ledger, FIRST);
        List<Ballot> ballots = ledger.read(tx -> tx.use(Boxes.class).ballots(first.id()));
        assertThat(ballots).extracting(Ballot::voter).doesNotHaveDuplicates().containsAll(
                truth.votes().keySet().stream().map(Crowd::person).toList());
        assertThat(ballots).allMatch(ballot -> truth.allows(Crowd.userOf(ballot.voter()),
                ballot.choices().getFirst()));
        Count count = ledger.read(tx -> tx.use(Boxes.class).count(first.id()));
        assertThat(count.voters()).isEqualTo(ballots.size());
        for (int choice = 0; choice < 2; choice++) {
            int it = choice;
            long n = ballots.stream().filter(ballot -> ballot.choices().contains(it)).count();
            assertThat(count.of(choice)).isEqualTo(n);
        }
        assertThat(crowd.tally(FIRST)).as("the card of the poll, %s", crowd.text(FIRST))
                .isEqualTo(List.of(count.of(0), count.of(1)));
        closing.forEach((poll, answered) -> assertThat(
                ledger.<Long>read(tx -> tx.use(Boxes.class).count(poll(ledger, poll).id()).voters()))
                .isBetween(Math.max(1, answered), (long) VOTERS));
    }

    private static Poll poll(Ledger ledger, String question) {
        String id = ledger.read(tx -> ((Session) tx).one("select id from poll where question_en = ?",
                row -> row.text(1), question)).orElseThrow();
        return ledger.read(tx -> tx.use(Polls.class).find(id)).orElseThrow();
    }

    private void whatWasEnteredIsThereOnce(Ledger ledger) {
        List<String> there = new ArrayList<>();
        ledger.read(tx -> tx.use(Actions.class).openOf(Crowd.COUNCIL)).stream().map(ActionItem::text)
                .forEach(text -> there.add(Objects.requireNonNull(text.english())));
        ledger.read(tx -> tx.use(Motions.class).register(Crowd.COUNCIL))
                .forEach(motion -> there.add(Objects.requireNonNull(motion.text().english())));
        assertThat(there).doesNotHaveDuplicates().containsAll(truth.kept());
        there.removeAll(truth.kept());
        assertThat(truth.perhaps()).containsAll(there);
    }

    private int posts() {
        return (int) slack.messages().stream().filter(message -> message.user() == null)
                .filter(message -> message.channel().equals(Crowd.ROOM)).count();
    }

    private static int rows(Ledger ledger) {
        assertThat(ledger.<Long>read(tx -> ((Session) tx).number("select count(*) from delivery where open")))
                .as("what still waits to be sent").isZero();
        return Math.toIntExact(ledger.<Long>read(tx -> ((Session) tx)
                .number("select count(*) from delivery where kind = 'ROOM' and state = 'DONE'")));
    }
}
