package org.entente.store.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.entente.store.StoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is due is done once, whatever happens meanwhile. */
class SweepsTest extends StoreContract {

    private static final Instant DUE = Instant.parse("2026-11-01T10:00:00Z");
    private static final int MANY = 450;

    /** Asks one reminder for each entry; stumbles where it is told to. */
    private static class Asking implements Occasion {

        private int calls;
        private int stumblesAt = -1;
        private String poison = "";

        @Override
        public String kind() {
            return "asking";
        }

        @Override
        public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
            if (entry.subject().equals(poison)) {
                throw new IllegalStateException("always");
            }
            record.use(Reminders.class).ask(new Asked("c", "p", "asking", entry.subject(), "once/" + machineNow, null,
                    machineNow));
            if (calls++ == stumblesAt) {
                throw new LedgerUnavailable("the process ends here", new IllegalStateException("killed"));
            }
            return null;
        }
    }

    private void due(int count) {
        ledger().change(tx -> IntStream.range(0, count)
                .forEach(i -> tx.use(Timetable.class).set("c", "asking", "s" + i, DUE.plusMillis(i))));
    }

    private List<String> asked() {
        return ledger().<List<Nudge>>read(tx -> tx.use(Reminders.class).waiting("p")).stream().map(Nudge::subject)
                .toList();
    }

    private static List<String> subjects(int count) {
        return IntStream.range(0, count).mapToObj(i -> "s" + i).toList();
    }

    @Test
    void manyAreDoneInTheirOrder() {
        due(MANY);
        assertThat(new Sweep(ledger(), List.of(new Asking())).run(DUE.plusSeconds(60))).isEqualTo(MANY);
        assertThat(asked()).isEqualTo(subjects(MANY));
    }

    @Test
    @Tag("F10")
    void endedAtAnyPointNothingIsLostAndNothingDoneTwice() {
        due(MANY);
        for (int point : new int[]{0, 1, 199, 200, 49, 200, 49}) {
            Asking occasion = new Asking();
            occasion.stumblesAt = point;
            assertThatThrownBy(() -> new Sweep(ledger(), List.of(occasion)).run(DUE.plusSeconds(60)))
                    .isInstanceOf(LedgerUnavailable.class);
        }
        new Sweep(ledger(), List.of(new Asking())).run(DUE.plusSeconds(120));
        assertThat(asked()).containsExactlyElementsOf(subjects(MANY)).doesNotHaveDuplicates();
    }

    @Test
    @Tag("F10")
    void twoWhoSweepAtOnceShareTheWork() throws Exception {
        due(MANY);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both = IntStream.range(0, 2).mapToObj(i -> nodes
                    .submit(() -> new Sweep(ledger(), List.of(new Asking())).run(DUE.plusSeconds(60)))).toList();
            int done = 0;
            for (Future<Integer> node : both) {
                done += node.get();
            }
            assertThat(done).isEqualTo(MANY);
        }
        assertThat(asked()).containsExactlyInAnyOrderElementsOf(subjects(MANY));
    }

    @Test
    @Tag("F11")
    void aClockThatIsSteppedDoesNothingTwice() {
        due(MANY);
        Sweep sweep = new Sweep(ledger(), List.of(new Asking()));
        Instant now = DUE.plusSeconds(60);
        sweep.run(now);
        assertThat(sweep.run(now.minus(Duration.ofHours(1)))).isZero();
        assertThat(sweep.run(now.plus(Duration.ofHours(1)))).isZero();
        assertThat(asked()).hasSize(MANY);
    }

    @Test
    @Tag("F11")
    void nodesWhoseClocksDifferByTwentySecondsDoNothingTwice() {
        due(MANY);
        Sweep ahead = new Sweep(ledger(), List.of(new Asking()));
        Sweep behind = new Sweep(ledger(), List.of(new Asking()));
        int done = 0;
        for (Instant now = DUE; now.isBefore(DUE.plusSeconds(30)); now = now.plusSeconds(1)) {
            done += behind.run(now.minusSeconds(10)) + ahead.run(now.plusSeconds(10));
        }
        assertThat(done).isEqualTo(MANY);
        assertThat(asked()).containsExactlyElementsOf(subjects(MANY));
    }

    @Test
    void whatGoesWrongHoldsUpNothingElseAndIsTriedAgain() {
        due(5);
        Asking occasion = new Asking();
        occasion.poison = "s1";
        Sweep sweep = new Sweep(ledger(), List.of(occasion));
        sweep.run(DUE.plusSeconds(60));
        assertThat(asked()).containsExactly("s0", "s2", "s3", "s4");
        occasion.poison = "";
        assertThat(sweep.run(DUE.plusSeconds(120))).as("not at once").isZero();
        assertThat(sweep.run(DUE.plus(Duration.ofHours(1)))).isEqualTo(1);
        assertThat(asked()).contains("s1");
    }

    @Test
    @Tag("F11")
    void afterALongStopEachThingComesOnce() {
        due(3);
        Sweep sweep = new Sweep(ledger(), List.of(new Asking()));
        assertThat(sweep.run(DUE.plus(Duration.ofDays(400)))).isEqualTo(3);
        assertThat(asked()).hasSize(3);
    }

    @Test
    void theMomentsOfTheNextClosingsAreKnownAhead() {
        due(3);
        Sweep sweep = new Sweep(ledger(), List.of(new Asking() {
            @Override
            public boolean exact() {
                return true;
            }
        }));
        assertThat(sweep.exactBetween(DUE, DUE.plusMillis(1))).containsExactly(DUE.plusMillis(1));
    }
}
