package org.entente.store.schedule;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.ledger.Transaction;
import org.entente.core.reminder.Asked;
import org.entente.core.reminder.Nudge;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.entente.core.schedule.Sweep;
import org.entente.core.schedule.Timetable;
import org.entente.store.Database;
import org.entente.store.Line;
import org.entente.store.Postgres;
import org.entente.store.delivery.LocalWakeups;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** PostgreSQL goes away in the middle of a sweep and comes back ten minutes later. */
@Tag("F9")
class DatabaseAwayTest {

    private static final Instant DUE = Instant.parse("2026-11-01T10:00:00Z");
    private static final int MANY = 450;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Line line = new Line();
    private Instant now = DUE.plusSeconds(1);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        line.close();
    }

    /** Asks one reminder for each entry; something happens at one of them. */
    private static final class Asking implements Occasion {
        private final int at;
        private final Runnable happens;
        private int calls;

        Asking(int at, Runnable happens) {
            this.at = at;
            this.happens = happens;
        }

        @Override
        public String kind() {
            return "asking";
        }

        @Override
        public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
            if (calls++ == at) {
                happens.run();
            }
            // Were it asked twice, it would be at two times.
            record.use(Reminders.class).ask(new Asked("c", "p", "asking", entry.subject(), "once/" + machineNow, null,
                    machineNow));
            return null;
        }
    }

    private Database at(String url) {
        return Database.at(url, new LocalWakeups(), () -> now);
    }

    private static void due(Database database) {
        database.ledger().change(tx -> IntStream.range(0, MANY)
                .forEach(i -> tx.use(Timetable.class).set("c", "asking", "s" + i, DUE.plusMillis(i))));
    }

    private static List<String> asked(Database database) {
        return database.ledger().<List<Nudge>>read(tx -> tx.use(Reminders.class).waiting("p")).stream()
                .map(Nudge::subject).toList();
    }

    private static List<String> subjects() {
        return IntStream.range(0, MANY).mapToObj(i -> "s" + i).toList();
    }

    private void fails(Sweep sweep) {
        assertThatThrownBy(() -> sweep.run(now)).isInstanceOf(LedgerUnavailable.class);
    }

    /** For ten minutes every look is in vain. */
    private void isAway(Sweep sweep) {
        for (int look = 0; look < 5; look++) {
            now = now.plus(Duration.ofMinutes(2));
            fails(sweep);
        }
    }

    /** Looks again and again, as the scheduler does, until a look goes through; what is asked by then. */
    private List<String> comesBack(Sweep sweep, Database database) {
        patiently(() -> sweep.run(now = now.plusSeconds(2)));
        return patiently(() -> asked(database));
    }

    /** Connections that were cut are noticed one by one. */
    private static <T> T patiently(Supplier<T> work) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                return work.get();
            } catch (LedgerUnavailable e) {
                assertThat(System.nanoTime()).as("it does not come back: %s", e.getMessage()).isLessThan(end);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 199, 200, 449})
    void cutOffAtAnyPointOfASweepNothingIsLostAndNothingDoneTwice(int point) {
        try (Database database = at(line.to(Postgres.freshDatabase()))) {
            due(database);
            Sweep sweep = new Sweep(database.ledger(), List.of(new Asking(point, line::cut)));
            fails(sweep);
            isAway(sweep);
            line.mend();
            assertThat(comesBack(sweep, database)).containsExactlyElementsOf(subjects());
        }
    }

    @Test
    void aPageWhoseCommitWasKeptWithoutAnybodyHearingOfItIsNotDoneAgain() {
        // A prepared commit goes over the line by a name that nobody could know it by.
        try (Database database = at(line.to(Postgres.freshDatabase()) + "&prepareThreshold=0")) {
            due(database);
            Sweep sweep = new Sweep(database.ledger(),
                    List.of(new Asking(250, line::losesTheAnswerToTheNextCommit)));
            fails(sweep);
            line.mend();
            assertThat(comesBack(sweep, database)).containsExactlyElementsOf(subjects());
        }
    }

    @Test
    void theServerIsStoppedInTheMiddleOfASweepAndStartedAgain() throws IOException {
        EmbeddedPostgres first = server();
        EmbeddedPostgres[] running = {first};
        try (Database database = at(line.to(first.getJdbcUrl("postgres", "postgres")))) {
            due(database);
            Sweep sweep = new Sweep(database.ledger(), List.of(new Asking(300, () -> stop(first))));
            fails(sweep);
            isAway(sweep);
            running[0] = server();
            line.to(running[0].getJdbcUrl("postgres", "postgres"));
            assertThat(comesBack(sweep, database)).containsExactlyElementsOf(subjects());
        } finally {
            running[0].close();
        }
    }

    /** One of its own: the others' stays. Its data outlive it. */
    private EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder().setDataDirectory(folder.resolve("data")).setCleanDataDirectory(false)
                .setServerConfig("fsync", "off").start();
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
