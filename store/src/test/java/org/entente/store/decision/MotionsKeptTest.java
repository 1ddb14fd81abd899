package org.entente.store.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.core.ballot.Box;
import org.entente.core.decision.Decision;
import org.entente.core.decision.Dissent;
import org.entente.core.decision.Funds;
import org.entente.core.decision.Majority;
import org.entente.core.decision.Method;
import org.entente.core.decision.Motion;
import org.entente.core.decision.MotionKind;
import org.entente.core.decision.Motions;
import org.entente.core.decision.Opening;
import org.entente.core.decision.Outcome;
import org.entente.core.decision.Presence;
import org.entente.core.decision.Rules;
import org.entente.core.decision.Tally;
import org.entente.core.decision.Tax;
import org.entente.core.decision.Voters;
import org.entente.core.decision.Wording;
import org.entente.core.ledger.Stale;
import org.entente.core.ledger.Trace;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Money;
import org.entente.store.StoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MotionsKeptTest extends StoreContract {

    private static final Instant SEPTEMBER = Instant.parse("2018-09-27T17:00:00Z");
    private static final Instant OCTOBER = Instant.parse("2018-10-27T17:00:00Z");
    private static final Rules RULES = new Rules(Method.VOTE,
            new Majority(2, 3, false, Majority.Base.PRESENT), Box.Secrecy.SECRET, Voters.JURISDICTIONS,
            Dissent.EVERYBODY);
    private static final Opening OPENING = new Opening("a", RULES, new Presence(19, 24, 18, 19, 13), "f1", SEPTEMBER,
            OCTOBER, OCTOBER, new Tally(Method.VOTE, List.of(12L, 6L, 0L)));

    @Test
    void everythingOfAMotionIsFoundAsItWasAdded() {
        Funds funds = new Funds(Money.dollars(60_000), Tax.HST, false, Bilingual.of("TSC", "CES"), false);
        Motion motion = new Motion("a", "c", "m", "i", "p", MotionKind.FUNDING,
                new Bilingual(null, "Rédiger le « manuel »"), "ann", "bob", funds, "m0", Motion.State.DECIDED, OPENING,
                decision(3, null, Outcome.IN_PRINCIPLE, SEPTEMBER), "sec", SEPTEMBER, 0);
        add(motion);
        Optional<Motion> found = read(motions -> motions.find("a"));
        assertThat(found).contains(motion);
        Optional<Motion> other = read(motions -> motions.find("b"));
        assertThat(other).isEmpty();
    }

    @Test
    void aMotionThatSomebodyElseChangedIsNotOverwritten() {
        Motion first = motion("a", "m", Motion.State.PROPOSED, null);
        add(first);
        Motion second = ledger().write(tx -> tx.use(Motions.class).update(first));
        assertThat(second.version()).isEqualTo(1);
        assertThatThrownBy(() -> ledger().write(tx -> tx.use(Motions.class).update(first))).isInstanceOf(Stale.class);
    }

    @Test
    void whatHasNoOutcomeIsListedOldestFirst() {
        add(motion("b", "m", Motion.State.OPEN, null));
        add(motion("a", "m", Motion.State.PROPOSED, null));
        add(motion("c", null, Motion.State.CLOSED, null));
        add(motion("d", "m", Motion.State.WITHDRAWN, null));
        add(motion("e", "m", Motion.State.DECIDED, decision(1, null, Outcome.NOTED, SEPTEMBER)));
        assertThat(ids(read(motions -> motions.undecided("c")))).containsExactly("a", "b", "c");
        assertThat(ids(read(motions -> motions.undecided("other")))).isEmpty();
        assertThat(ids(read(motions -> motions.ofMeeting("m")))).containsExactly("a", "b", "d", "e");
        assertThat(ids(read(motions -> motions.byItem("i")))).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void decisionsOfAMeetingAreInTheOrderOfTheirNumbers() {
        add(motion("a", "m", Motion.State.DECIDED, decision(10, null, Outcome.APPROVED, SEPTEMBER)));
        add(motion("b", "m", Motion.State.DECIDED, decision(2, null, Outcome.APPROVED, OCTOBER)));
        add(motion("c", "m2", Motion.State.DECIDED, decision(1, null, Outcome.APPROVED, OCTOBER)));
        assertThat(ids(read(motions -> motions.decisions("m")))).containsExactly("b", "a");
        assertThat(ids(read(motions -> motions.register("c")))).containsExactly("c", "b", "a");
    }

    @Test
    void oneMeetingNeverHasANumberTwice() {
        add(motion("a", "m", Motion.State.DECIDED, decision(1, null, Outcome.APPROVED, SEPTEMBER)));
        assertThatThrownBy(
                () -> add(motion("b", "m", Motion.State.DECIDED, decision(1, null, Outcome.APPROVED, SEPTEMBER))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void decisionsBetweenMeetingsAreFoundByTheirTime() {
        add(motion("a", null, Motion.State.DECIDED, decision(1, 2018, Outcome.APPROVED, SEPTEMBER)));
        add(motion("b", null, Motion.State.DECIDED, decision(2, 2018, Outcome.APPROVED, OCTOBER)));
        add(motion("c", "m", Motion.State.DECIDED, decision(1, null, Outcome.APPROVED, OCTOBER)));
        assertThat(ids(read(motions -> motions.between("c", SEPTEMBER, OCTOBER))))
                .containsExactly("b");
        assertThat(ids(read(motions -> motions.between("c", SEPTEMBER.minusSeconds(1), OCTOBER))))
                .containsExactly("a", "b");
    }

    @Test
    void anApprovalInPrincipleWaitsForItsCondition() {
        add(motion("a", "m", Motion.State.DECIDED, decision(1, null, Outcome.IN_PRINCIPLE, SEPTEMBER)));
        Decision met = new Decision(2, null, Outcome.IN_PRINCIPLE, text("if needed"), text("x"), true, SEPTEMBER, "s",
                OCTOBER, null, "f", null);
        add(motion("b", "m", Motion.State.DECIDED, met));
        assertThat(ids(read(motions -> motions.awaitingCondition("c")))).containsExactly("a");
    }

    @Test
    void numbersHaveNoGapsAndRunByMeetingOrByYear() {
        assertThat(take("m", 2018)).isEqualTo(1);
        assertThat(take("m", 2019)).isEqualTo(2);
        assertThat(take("m2", 2018)).isEqualTo(1);
        assertThat(take(null, 2018)).isEqualTo(1);
        assertThat(take(null, 2018)).isEqualTo(2);
        assertThat(take(null, 2019)).isEqualTo(1);
        assertThatThrownBy(() -> ledger().change(tx -> {
            tx.use(Motions.class).takeNumber("c", "m", 2018);
            throw new IllegalStateException("rolled back");
        })).hasMessageContaining("rolled back");
        assertThat(take("m", 2018)).isEqualTo(3);
    }

    @Test
    void everyWordingIsKept() {
        add(motion("a", "m", Motion.State.PROPOSED, null));
        Wording first = new Wording("a", 1, Wording.Why.PROPOSED, text("one"), "ann", SEPTEMBER, "f1");
        Wording second = new Wording("a", 2, Wording.Why.AMENDED, text("two"), "bob", OCTOBER, "f2");
        ledger().change(tx -> tx.use(Motions.class).keepWording(first));
        ledger().change(tx -> tx.use(Motions.class).keepWording(second));
        List<Wording> kept = read(motions -> motions.wordings("a"));
        assertThat(kept).containsExactly(first, second);
    }

    @Test
    void theChildrenOfAMotionAreFound() {
        add(motion("a", "m", Motion.State.DECIDED, decision(1, null, Outcome.DEFERRED_TO_COUNCILS, SEPTEMBER)));
        Motion child = new Motion("b", "c2", null, null, "a", MotionKind.GENERAL, text("x"), null, null, null, null,
                Motion.State.PROPOSED, null, null, "s", SEPTEMBER, 0);
        add(child);
        List<Motion> children = read(motions -> motions.children("a"));
        assertThat(children).containsExactly(child);
    }

    private <T> T read(Function<Motions, T> question) {
        return ledger().read(tx -> question.apply(tx.use(Motions.class)));
    }

    private int take(@Nullable String meeting, int year) {
        return ledger().write(tx -> tx.use(Motions.class).takeNumber("c", meeting, year));
    }

    private void add(Motion motion) {
        ledger().change(tx -> tx.use(Motions.class).add(motion));
    }

    private static Motion motion(String id, @Nullable String meeting, Motion.State state,
            @Nullable Decision decision) {
        return new Motion(id, "c", meeting, "i", null, MotionKind.GENERAL, text("x"), null, null, null, null, state,
                null,
                decision, "s", SEPTEMBER, 0);
    }

    private static Motion opened(String id, String council, @Nullable Instant closesAt) {
        Opening opening = new Opening(id, RULES, new Presence(1, 1, 1, 0, 0), "f", SEPTEMBER, closesAt, null, null);
        return new Motion(id, council, "m", "i", null, MotionKind.GENERAL, text("x"), null, null, null, null,
                Motion.State.OPEN, opening, null, "s", SEPTEMBER, 0);
    }

    private static Decision decision(@Nullable Integer number, @Nullable Integer year, Outcome outcome, Instant at) {
        return new Decision(number, year, outcome, text("if needed"), text("x"), true, at, "s", null, null, "f",
                new Trace(412, "4f2a9c1b77d0"));
    }

    private static Bilingual text(String english) {
        return new Bilingual(english, null);
    }

    private static List<String> ids(List<Motion> motions) {
        return motions.stream().map(Motion::id).toList();
    }
}
