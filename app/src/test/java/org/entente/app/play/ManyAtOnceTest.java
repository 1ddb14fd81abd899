package org.entente.app.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.entente.app.Entente;
import org.entente.app.clients.JavaProcess;
import org.entente.core.ballot.Ballot;
import org.entente.core.ballot.Boxes;
import org.entente.core.experiment.Scale;
import org.entente.core.ledger.Ledger;
import org.entente.store.Database;
import org.entente.store.Sealer;
import org.entente.store.audit.AuditVerifier;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Many clicks at once on the whole program: doubled, while its files are copied, backed up, and for minutes. */
class ManyAtOnceTest {

    private static final int MEMBERS = 120;
    private static final int HANDS = 4;
    private static final int WAYS = 64;
    private static final int MINUTES = Integer.getInteger("entente.minutes", 10);
    /** Kilobytes: what caches that are still filling may take. */
    private static final long ROOM_TO_BREATHE = 16 * 1_024;

    @TempDir
    static Path folder = Path.of("");

    private static WholeBot bot;

    @BeforeAll
    static void starts() {
        bot = new WholeBot(folder.resolve("data"), MEMBERS, Map.of());
    }

    @AfterAll
    static void ends() {
        bot.close();
    }

    private static Database open(Path data) {
        return Database.inFolder(data, new LocalWakeups(), InstantSource.system());
    }

    private static List<Ballot> ballots(Ledger ledger, String question) {
        String poll = poll(ledger, question);
        return ledger.read(tx -> tx.use(Boxes.class).ballots(poll));
    }

    private static String poll(Ledger ledger, String question) {
        return ledger.read(tx -> ((Session) tx).one("select id from poll where question_en = ?", row -> row.text(1),
                question)).orElseThrow();
    }

    @Test
    @Tag("F4")
    void oneClickManyTimesAtOnceIsOneBallotAndOneEntry(TestReporter reporter) {
        String question = "Which day to click?";
        int persons = Scale.of(1, 8);
        bot.asks(question);
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int click = 0; click < persons * WAYS; click++) {
                int member = 1 + click % persons;
                hands.execute(() -> bot.crowd().presses(member, question, 0));
            }
        }
        try (Database record = open(bot.folder())) {
            String poll = poll(record.ledger(), question);
            for (int member = 1; member <= persons; member++) {
                String person = Crowd.person(Crowd.user(member));
                bot.process().await("the entry stands", () -> entries(record, poll, person) > 0);
                assertThat(entries(record, poll, person)).as("entries of %s", person).isEqualTo(1);
                assertThat(ballots(record.ledger(), question)).filteredOn(ballot -> ballot.voter().equals(person))
                        .hasSize(1);
            }
        }
        reporter.publishEntry(Map.of("clicks", String.valueOf(persons * WAYS), "mostBallots", "1", "mostRows", "1"));
    }

    /** In the log of one person and one poll, the chained and those that wait. */
    private static long entries(Database record, String poll, String person) {
        return record.ledger().read(tx -> Arrays.stream(new String[]{"audit", "audit_waiting"})
                .mapToLong(table -> ((Session) tx).number(
                        "select count(*) from " + table + " where subject = ? and actor_id = ?", poll, person))
                .sum());
    }

    private interface Work {
        void goesOn(Truth truth) throws IOException;
    }

    /** Everybody votes again and again meanwhile; what was answered is the truth. */
    private static Truth whileAllVote(String question, Work work) throws IOException {
        Truth truth = new Truth();
        AtomicBoolean voting = new AtomicBoolean(true);
        bot.asks(question);
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, HANDS).forEach(hand -> hands.execute(() -> {
                Random chance = new Random(hand);
                for (int voter = hand; voting.get(); voter = (voter + HANDS) % MEMBERS) {
                    int choice = chance.nextInt(2);
                    truth.voted(Crowd.user(voter), choice, bot.crowd().presses(voter, question, choice).answered());
                }
            }));
            try {
                work.goesOn(truth);
            } finally {
                voting.set(false);
            }
        }
        return truth;
    }

    private static void holds(Path data, String question, Set<String> answered) {
        try (Database copy = open(data)) {
            assertThat(ballots(copy.ledger(), question)).extracting(Ballot::voter)
                    .containsAll(answered.stream().map(Crowd::person).toList());
            new Sealer(copy.ledger()).seal();
            assertThat(new AuditVerifier(copy.ledger()).verify(Crowd.COUNCIL, null))
                    .isInstanceOf(AuditVerifier.Whole.class);
        }
    }

    /** As a machine that loses its power leaves them. */
    @Test
    @Tag("F2")
    void filesCopiedWhileTheyAreWrittenHoldEveryAnsweredBallot(TestReporter reporter) throws IOException {
        String question = "Which day to copy?";
        int copies = Scale.of(2, 40);
        whileAllVote(question, truth -> {
            for (int i = 0; i < copies; i++) {
                int answers = truth.given();
                bot.process().await("some more are answered", () -> truth.given() > answers + HANDS);
                Set<String> before = truth.votes().keySet();
                Path copy = Files.createDirectories(folder.resolve("copy-" + i));
                copyAtOneMoment(copy);
                holds(copy, question, before);
            }
        });
        reporter.publishEntry(Map.of("copies", String.valueOf(copies), "lost", "0"));
    }

    /** Done anew when the log began from its start meanwhile: then the two files are not of one moment. */
    private static void copyAtOneMoment(Path copy) throws IOException {
        Path wal = bot.folder().resolve(Database.FILE + "-wal");
        byte[] begun = new byte[0];
        byte[] ended = new byte[]{1};
        while (!Arrays.equals(begun, ended)) {
            begun = head(wal);
            for (String name : new String[]{Database.FILE, Database.FILE + "-wal"}) {
                Files.write(copy.resolve(name), Files.readAllBytes(bot.folder().resolve(name)));
            }
            ended = head(wal);
        }
    }

    private static byte[] head(Path wal) throws IOException {
        try (var in = Files.newInputStream(wal)) {
            return in.readNBytes(32);
        }
    }

    @Test
    @Tag("F19")
    @Tag("chaos")
    void aBackupMadeMeanwhileAndPutBackHoldsEveryAnsweredBallot(TestReporter reporter) throws IOException {
        String question = "Which day to back up?";
        int backups = 5;
        Truth all = whileAllVote(question, truth -> {
            for (int i = 0; i < backups; i++) {
                int answers = truth.given();
                bot.process().await("some more are answered", () -> truth.given() > answers + MEMBERS);
                Set<String> before = truth.votes().keySet();
                Path backup = folder.resolve("backup-" + i + ".db");
                Path other = folder.resolve("restored-" + i);
                operator(bot.folder(), "backup", backup.toString());
                operator(other, "restore", backup.toString());
                operator(other, "verify");
                holds(other, question, before);
            }
        });
        reporter.publishEntry(Map.of("backups", String.valueOf(backups), "answers", String.valueOf(all.given()),
                "lost", "0"));
    }

    private static void operator(Path data, String... words) {
        Map<String, String> environment = new HashMap<>(Map.of("ENTENTE_DATA_DIR", data.toString()));
        JavaProcess command = new JavaProcess(Entente.class, "128m", environment, Path.of("target", "operator.log"),
                words);
        assertThat(command.endsWithin(60_000)).as("%s ends", words[0]).isTrue();
        assertThat(command.exitCode()).as(words[0]).isZero();
    }

    @Test
    @Tag("F23")
    @Tag("chaos")
    void afterMinutesOfTheSameWorkMemoryIsWhatItWas(TestReporter reporter) throws IOException {
        String question = "Which day for long?";
        AtomicLong first = new AtomicLong();
        AtomicLong last = new AtomicLong();
        Truth truth = whileAllVote(question, votes -> {
            long third = TimeUnit.MINUTES.toMillis(MINUTES) / 3;
            goesOnFor(third);
            first.set(bot.process().heapAfterCollection());
            goesOnFor(2 * third);
            last.set(bot.process().heapAfterCollection());
        });
        reporter.publishEntry(Map.of("minutes", String.valueOf(MINUTES), "requests", String.valueOf(truth.given()),
                "mostFirst", String.valueOf(first.get()), "mostLast", String.valueOf(last.get())));
        assertThat(last.get()).as("kilobytes of heap, %d after a third of the time", first.get())
                .isLessThan(first.get() + ROOM_TO_BREATHE);
    }

    private static void goesOnFor(long milliseconds) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (System.nanoTime() < end) {
            assertThat(bot.process().endsWithin(1_000)).as("it has ended").isFalse();
            assertThat(bot.crowd().types(0, "/council help").answered()).isTrue();
        }
    }
}
