package org.entente.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entente.core.ledger.Ledger;
import org.entente.core.reminder.Nudge;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.Timetable;
import org.entente.store.Database;
import org.entente.store.Postgres;
import org.entente.store.delivery.LocalWakeups;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes, each a process with a scheduler of its own, look at what closes on one database. */
@Tag("F10")
class TwoNodesTest {

    private static final int CLOSINGS = 60;
    private static final long EACH_MILLIS = 200;
    private static final int BEFORE_ONE_IS_KILLED = 10;
    /** A node that is gone is noticed by the other after some check-ins, each five seconds. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

    @TempDir
    private Path folder = Path.of("");

    private static List<Nudge> written(Ledger ledger) {
        return ledger.read(tx -> tx.use(Reminders.class).waiting(ClosingNode.READER));
    }

    private static List<Nudge> closed(Ledger ledger) {
        return written(ledger).stream().filter(nudge -> nudge.subject().startsWith("s")).toList();
    }

    private static boolean by(ClosingNode node, Nudge closed) {
        return closed.step().startsWith(node.name() + "/");
    }

    private static void await(String what, Ledger ledger, ClosingNode node, Predicate<Ledger> there) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!there.test(ledger)) {
            assertThat(node.runs()).as(() -> node.name() + " ended before " + what + ": " + node.said()).isTrue();
            assertThat(System.nanoTime()).as("until %s", what).isLessThan(end);
        }
    }

    @Test
    void eachThingIsClosedOnceAlsoWhenOneNodeIsKilledMidway() {
        String url = Postgres.freshDatabase();
        InstantSource clock = InstantSource.system();
        ClosingNode one = new ClosingNode("one", url, folder);
        ClosingNode other = new ClosingNode("other", url, folder);
        try (Database database = Database.at(url, new LocalWakeups(), clock)) {
            Ledger ledger = database.ledger();
            await("it is up", ledger, one, tx -> written(tx).stream().anyMatch(nudge -> by(one, nudge)));
            await("it is up", ledger, other, tx -> written(tx).stream().anyMatch(nudge -> by(other, nudge)));
            Instant first = clock.instant().plusSeconds(3);
            ledger.change(tx -> IntStream.range(0, CLOSINGS).forEach(i -> tx.use(Timetable.class).set("c",
                    ClosingNode.KIND, "s" + i, first.plusMillis(i * EACH_MILLIS))));
            await("some are closed", ledger, one, tx -> closed(tx).size() >= BEFORE_ONE_IS_KILLED);
            ClosingNode busy = by(one, closed(ledger).getLast()) ? one : other;
            ClosingNode left = busy == one ? other : one;
            busy.killed();
            await("all are closed", ledger, left, tx -> closed(tx).size() >= CLOSINGS);
            assertThat(closed(ledger)).extracting(Nudge::subject).containsExactlyInAnyOrderElementsOf(
                    IntStream.range(0, CLOSINGS).mapToObj(i -> "s" + i).toList());
            assertThat(closed(ledger)).as("done by the one that was left").anyMatch(nudge -> by(left, nudge))
                    .allMatch(nudge -> !nudge.notBefore().isBefore(
                            first.plusMillis(Integer.parseInt(nudge.subject().substring(1)) * EACH_MILLIS)));
        } finally {
            one.killed();
            other.killed();
        }
    }
}
