package org.entente.store.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Timetable;
import org.entente.store.StoreContract;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What has to be looked at again. */
class TimetableContractTest extends StoreContract {

    private static final Instant EARLY = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-01T11:00:00Z");

    private void write(Consumer<Timetable> work) {
        ledger().change(tx -> work.accept(tx.use(Timetable.class)));
    }

    private <T> T ask(Function<Timetable, T> work) {
        return ledger().write(tx -> work.apply(tx.use(Timetable.class)));
    }

    private List<String> due(Instant now) {
        return ask(timetable -> timetable.claim(List.of("a", "b"), now, 10)).stream().map(Entry::subject).toList();
    }

    @Test
    void theLongestDueComesFirst() {
        write(timetable -> {
            timetable.set("c", "a", "late", LATE);
            timetable.set("c", "b", "early", EARLY);
        });
        assertThat(due(EARLY.minusMillis(1))).isEmpty();
        assertThat(due(EARLY)).containsExactly("early");
        assertThat(due(LATE)).containsExactly("early", "late");
    }

    @Test
    void aThingHasOneTimeOfAKind() {
        write(timetable -> {
            timetable.set("c", "a", "x", EARLY);
            timetable.set("c", "a", "x", LATE);
            timetable.set("c", "b", "x", LATE);
        });
        assertThat(due(EARLY)).isEmpty();
        assertThat(due(LATE)).containsExactly("x", "x");
    }

    @Test
    void noLaterMovesOnlyForward() {
        write(timetable -> {
            timetable.set("c", "a", "x", EARLY);
            timetable.setNoLater("c", "a", "x", LATE);
            timetable.setNoLater("c", "a", "y", LATE);
            timetable.setNoLater("c", "a", "y", EARLY);
        });
        assertThat(due(EARLY)).containsExactly("x", "y");
    }

    @Test
    void kindsThatAnotherVersionKnowsAreLeftAlone() {
        write(timetable -> timetable.set("c", "later", "x", EARLY));
        assertThat(due(LATE)).isEmpty();
        assertThat(this.<Optional<Instant>>ask(Timetable::next)).contains(EARLY);
    }

    @Test
    void whatWasMovedMeanwhileIsNobodysAnyMore() {
        Entry entry = new Entry("c", "a", "x", EARLY);
        write(timetable -> timetable.set("c", "a", "x", EARLY));
        assertThat(this.<Boolean>ask(timetable -> timetable.claim(entry))).isTrue();
        write(timetable -> timetable.set("c", "a", "x", LATE));
        assertThat(this.<Boolean>ask(timetable -> timetable.claim(entry))).isFalse();
    }

    @Test
    void closingsOfTheNextSecondsAreFound() {
        write(timetable -> {
            timetable.set("c", "a", "past", EARLY);
            timetable.set("c", "a", "soon", LATE);
            timetable.set("c", "b", "other", LATE);
        });
        assertThat(this.<List<Entry>>ask(timetable -> timetable.between(List.of("a"), EARLY, LATE)))
                .extracting(Entry::subject)
                .containsExactly("soon");
    }

    @Test
    void aCouncilsEntriesGoTogether() {
        write(timetable -> {
            timetable.set("c", "a", "x", EARLY);
            timetable.set("other", "a", "y", EARLY);
            timetable.set("", "b", "person", EARLY);
            timetable.dropAll("c");
        });
        assertThat(due(LATE)).containsExactly("y", "person");
    }

    @Test
    void theLagIsThatOfTheOldest() {
        assertThat(this.<Duration>ask(timetable -> timetable.lag(LATE))).isZero();
        write(timetable -> timetable.set("c", "a", "x", EARLY));
        assertThat(this.<Duration>ask(timetable -> timetable.lag(EARLY))).isZero();
        assertThat(this.<Duration>ask(timetable -> timetable.lag(LATE))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theRulesOfTheLastDerivationAreKept() {
        assertThat(this.<String>ask(Timetable::basis)).isEmpty();
        write(timetable -> timetable.basis("2026d"));
        write(timetable -> timetable.basis("2026e"));
        assertThat(this.<String>ask(Timetable::basis)).isEqualTo("2026e");
    }
}
