package org.entente.store.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.core.reminder.Asked;
import org.entente.core.reminder.Nudge;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.Timetable;
import org.entente.store.StoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What people have to be reminded of. */
class RemindersContractTest extends StoreContract {

    private static final Instant MORNING = Instant.parse("2026-11-02T14:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-02T22:00:00Z");

    private void write(Consumer<Reminders> work) {
        ledger().change(tx -> work.accept(tx.use(Reminders.class)));
    }

    private <T> T read(Function<Reminders, T> work) {
        return ledger().write(tx -> work.apply(tx.use(Reminders.class)));
    }

    private void asks(String person, String subject, String step, @Nullable Instant closes) {
        write(reminders -> reminders.ask(new Asked("c", person, "action", subject, step, closes, MORNING)));
    }

    private Nudge only(String person) {
        return read(reminders -> reminders.waiting(person)).getFirst();
    }

    @Test
    void theSameStepIsAskedForOnce() {
        asks("p", "x", "before", null);
        asks("p", "x", "before", null);
        asks("p", "x", "late", null);
        asks("q", "x", "before", EVENING);
        assertThat(this.<List<Nudge>>read(reminders -> reminders.waiting("p"))).extracting(Nudge::step).containsExactly(
                "before",
                "late");
        assertThat(only("q").closes()).isEqualTo(EVENING);
    }

    @Test
    void whoeverIsRemindedIsLookedAtAtOnce() {
        asks("p", "x", "before", null);
        assertThat(ledger().read(tx -> tx.use(Timetable.class).find(Reminders.ENTRY, "p")).orElseThrow().at())
                .isEqualTo(NOW);
    }

    @Test
    void whatWasToldWaitsNoMoreAndCountsAsOneMessage() {
        asks("p", "x", "before", null);
        asks("p", "y", "before", null);
        List<String> ids = read(reminders -> reminders.waiting("p")).stream().map(Nudge::id).toList();
        write(reminders -> reminders.told(ids, "m", EVENING));
        assertThat(this.<List<Nudge>>read(reminders -> reminders.waiting("p"))).isEmpty();
        assertThat(this.<List<Nudge>>read(reminders -> reminders.inMessage("m"))).extracting(Nudge::subject)
                .containsExactly("x", "y");
        assertThat(this.<List<String>>read(reminders -> reminders.messagesTo("p", MORNING))).containsExactly("m");
        assertThat(this.<List<String>>read(reminders -> reminders.messagesTo("p", EVENING))).isEmpty();
        assertThat(this.<List<String>>read(reminders -> reminders.messagesAbout("x", MORNING))).containsExactly("m");
        assertThat(this.<Optional<Instant>>read(reminders -> reminders.lastSummary("p"))).contains(EVENING);
    }

    @Test
    void anUrgentMessageIsNoSummary() {
        asks("p", "x", "closing", EVENING);
        Nudge nudge = only("p");
        write(reminders -> reminders.told(List.of(nudge.id()), "m", MORNING));
        assertThat(this.<Optional<Instant>>read(reminders -> reminders.lastSummary("p"))).isEmpty();
    }

    @Test
    void whatIsPutOffComesBackInASummary() {
        asks("p", "x", "closing", EVENING);
        Nudge nudge = only("p");
        write(reminders -> {
            reminders.told(List.of(nudge.id()), "m", MORNING);
            reminders.later(nudge.id(), EVENING);
        });
        assertThat(only("p").notBefore()).isEqualTo(EVENING);
        assertThat(only("p").urgent()).isFalse();
    }

    @Test
    void whatIsStoppedIsAskedForNoMore() {
        asks("p", "x", "before", null);
        write(reminders -> reminders.stop("p", "action", "x"));
        asks("p", "x", "late", null);
        asks("p", "y", "late", null);
        asks("q", "x", "late", null);
        assertThat(this.<List<Nudge>>read(reminders -> reminders.waiting("p"))).extracting(Nudge::subject)
                .containsExactly("y");
        assertThat(this.<List<Nudge>>read(reminders -> reminders.waiting("q"))).hasSize(1);
    }

    @Test
    void silenceLastsUntilItsEndOrUntilItIsEnded() {
        write(reminders -> reminders.quiet("p", MORNING));
        write(reminders -> reminders.quiet("p", EVENING));
        assertThat(this.<Optional<Instant>>read(reminders -> reminders.quietUntil("p"))).contains(EVENING);
        write(reminders -> reminders.quiet("p", null));
        assertThat(this.<Optional<Instant>>read(reminders -> reminders.quietUntil("p"))).isEmpty();
    }
}
