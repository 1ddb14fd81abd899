package org.entente.store.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.entente.core.action.ActionItem;
import org.entente.core.action.ActionItem.Progress;
import org.entente.core.action.ActionItem.State;
import org.entente.core.action.ActionNumber;
import org.entente.core.action.Actions;
import org.entente.core.action.Deadline;
import org.entente.core.action.Group;
import org.entente.core.action.Owner;
import org.entente.core.action.Part;
import org.entente.core.action.Source;
import org.entente.core.ledger.Stale;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.time.Due;
import org.entente.core.time.Zone;
import org.entente.store.StoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Actions and groups, kept. */
class ActionsTest extends StoreContract {

    private static final Zone TORONTO = Zone.of("America/Toronto");
    private static final Instant SAID = Instant.parse("2018-09-27T18:00:00Z");
    private static final Bilingual TEXT = Bilingual.of("Report back", "Faire rapport");
    private static final Bilingual FRENCH = Bilingual.typedIn(Language.FRENCH, "« Trousse » & guide \uD83D\uDE00");
    private static final Owner MEMBERS = new Owner(Owner.Kind.ALL_MEMBERS, "", TEXT, Owner.Part.OWNER);
    private static final Owner CLERK = new Owner(Owner.Kind.PERSON, "p4", FRENCH, Owner.Part.RELAY);

    private static Due due(Due.Kind kind) {
        return new Due(kind, "as said", SAID, TORONTO, kind == Due.Kind.DATE ? LocalDate.of(2018, 11, 2) : null,
                kind == Due.Kind.DATE ? LocalTime.of(14, 30) : null,
                kind == Due.Kind.MEETING_IN_MONTH ? YearMonth.of(2019, 2) : null,
                kind == Due.Kind.NEXT_TELECONFERENCE, List.of());
    }

    private static ActionItem action(String id, @Nullable String meeting, ActionNumber number, State state,
            Owner... owners) {
        return new ActionItem(id, "c1", meeting, meeting == null ? null : "i" + number.ordinal(), number, TEXT,
                List.of(owners), List.of(), new Deadline(due(Due.Kind.NONE), null, null),
                new Progress(state, null, null), null, List.of(), null,
                new Source(Source.Kind.COMMAND, null, null, "p1"),
                SAID.plusSeconds(number.ordinal()), false, 0);
    }

    private static ActionItem open(String id, int ordinal, int letter) {
        return action(id, "m1", new ActionNumber(0, ordinal, letter), State.OPEN, MEMBERS);
    }

    private static ActionItem full(Due.Kind kind) {
        return new ActionItem("full", "c1", "m1", "i1", new ActionNumber(0, 1, 2), FRENCH, List.of(MEMBERS, CLERK),
                List.of(new Part(TEXT, true, FRENCH), new Part(FRENCH, false, null)),
                new Deadline(due(kind), "m2", Instant.parse("2018-11-02T18:30:00Z")),
                new Progress(State.DONE, FRENCH, LocalDate.of(2018, 9, 28)), FRENCH, List.of(TEXT, FRENCH), "3",
                new Source(Source.Kind.MESSAGE, "C1:1.2", "p2", "p1"), SAID, false, 0);
    }

    private void add(ActionItem... actions) {
        ledger().change(tx -> List.of(actions).forEach(tx.use(Actions.class)::add));
    }

    private <T> T read(Function<Actions, T> asking) {
        return ledger().read(tx -> asking.apply(tx.use(Actions.class)));
    }

    private Optional<ActionItem> found(String id) {
        return read(actions -> actions.find(id));
    }

    private List<Group> groups() {
        return read(actions -> actions.groups("c1"));
    }

    private List<String> ids(Function<Actions, List<ActionItem>> asking) {
        return read(asking).stream().map(ActionItem::id).toList();
    }

    @Test
    void anActionIsFoundAsItWasAdded() {
        for (Due.Kind kind : List.of(Due.Kind.DATE, Due.Kind.MEETING_IN_MONTH, Due.Kind.NEXT_TELECONFERENCE)) {
            add(full(kind));
            assertThat(found("full")).contains(full(kind));
            ledger().change(tx -> tx.use(Actions.class).remove("full"));
        }
        assertThat(found("full")).isEmpty();
    }

    @Test
    void theActionsOfAMeetingComeInTheOrderOfTheirNumbers() {
        add(open("c", 10, 0), open("b", 2, 2), open("a", 2, 1),
                action("other", "m2", new ActionNumber(0, 1, 0), State.OPEN, MEMBERS));
        assertThat(ids(actions -> actions.ofMeeting("m1"))).containsExactly("a", "b", "c");
        assertThat(ids(actions -> actions.byItem("i2"))).containsExactly("a", "b");
        assertThat(ids(actions -> actions.ofMeeting("m9"))).isEmpty();
    }

    @Test
    void whatIsDoneOrDroppedIsNotOpen() {
        add(action("1", "m1", new ActionNumber(0, 1, 0), State.CARRIED, MEMBERS),
                action("2", "m1", new ActionNumber(0, 2, 0), State.DONE, MEMBERS),
                action("3", null, new ActionNumber(2018, 3, 0), State.TO_CLOSE_TODAY, CLERK),
                action("4", "m1", new ActionNumber(0, 4, 0), State.DROPPED, MEMBERS));
        assertThat(ids(actions -> actions.openOf("c1"))).containsExactly("1", "3");
        assertThat(ids(actions -> actions.openOf("c2"))).isEmpty();
    }

    @Test
    void whatWaitsForSomebodyIsFoundByItsOwners() {
        add(action("1", "m1", new ActionNumber(0, 1, 0), State.OPEN, MEMBERS, CLERK),
                action("2", "m1", new ActionNumber(0, 2, 0), State.OPEN, MEMBERS),
                action("3", "m1", new ActionNumber(0, 3, 0), State.DONE, CLERK));
        assertThat(ids(actions -> actions.openOwnedBy("c1", Set.of("PERSON:p4", "SECRETARIAT:"))))
                .containsExactly("1");
        assertThat(ids(actions -> actions.openOwnedBy("c1", Set.of("PERSON:p4", "ALL_MEMBERS:"))))
                .containsExactly("1", "2");
        assertThat(ids(actions -> actions.openOwnedBy("c2", Set.of("ALL_MEMBERS:")))).isEmpty();
        assertThat(ids(actions -> actions.openOwnedBy("c1", Set.of()))).isEmpty();
    }

    @Test
    void aChangedActionHasItsNewOwnersAndTheNextVersion() {
        add(full(Due.Kind.DATE));
        ActionItem other = action("full", "m1", new ActionNumber(0, 1, 2), State.OPEN, MEMBERS);
        ActionItem kept = ledger().write(tx -> tx.use(Actions.class).update(other));
        assertThat(kept.version()).isEqualTo(1);
        assertThat(found("full")).contains(kept);
        assertThat(ids(actions -> actions.openOwnedBy("c1", Set.of("PERSON:p4")))).isEmpty();
        assertThat(ids(actions -> actions.openOwnedBy("c1", Set.of("ALL_MEMBERS:")))).containsExactly("full");
    }

    @Test
    void twoWhoChangeTheSameAreNotBothTaken() {
        add(open("a", 1, 0));
        ActionItem seen = found("a").orElseThrow();
        ledger().change(tx -> tx.use(Actions.class).update(seen));
        assertThatThrownBy(() -> ledger().change(tx -> tx.use(Actions.class).update(seen)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aNumberGivenMeanwhileIsNotOverwritten() {
        add(open("a", 2, 0));
        ActionItem seen = found("a").orElseThrow();
        ledger().change(tx -> tx.use(Actions.class).renumber("a", new ActionNumber(0, 2, 1)));
        ActionItem kept = ledger().write(tx -> tx.use(Actions.class).update(seen));
        assertThat(kept.number().printed()).isEqualTo("2A");
        assertThat(found("a")).contains(kept);
    }

    @Test
    void bindingADueLeavesTheVersion() {
        add(open("a", 1, 0));
        Deadline bound = new Deadline(due(Due.Kind.NONE), "m7", SAID);
        ledger().change(tx -> tx.use(Actions.class).bind("a", bound));
        assertThat(found("a").orElseThrow().deadline()).isEqualTo(bound);
        ledger().change(tx -> tx.use(Actions.class).bind("a", new Deadline(due(Due.Kind.NONE), null, null)));
        ActionItem unbound = found("a").orElseThrow();
        assertThat(unbound).isEqualTo(open("a", 1, 0));
    }

    @Test
    void numbersAreFinalOnceTheRecordIsIssued() {
        add(open("a", 1, 0), action("b", "m2", new ActionNumber(0, 1, 0), State.OPEN, MEMBERS));
        ledger().change(tx -> tx.use(Actions.class).settle("m1"));
        assertThat(found("a").orElseThrow().settled()).isTrue();
        assertThat(found("b").orElseThrow().settled()).isFalse();
    }

    @Test
    void aNumberIsFoundInEveryMeetingTheNewestFirst() {
        add(open("a", 1, 1), action("b", "m2", new ActionNumber(0, 1, 1), State.OPEN, MEMBERS),
                action("c", null, new ActionNumber(2018, 1, 0), State.OPEN, MEMBERS));
        assertThat(ids(actions -> actions.numbered("c1", new ActionNumber(0, 1, 1)))).containsExactly("b", "a");
        assertThat(ids(actions -> actions.numbered("c1", new ActionNumber(2018, 1, 0)))).containsExactly("c");
        assertThat(ids(actions -> actions.between("c1", 2018))).containsExactly("c");
        assertThat(ids(actions -> actions.between("c1", 2019))).isEmpty();
    }

    @Test
    void manyWhoGiveANumberAtOnceEachGetTheirOwn() throws Exception {
        Callable<Integer> adding = () -> ledger().write(tx -> {
            Actions actions = tx.use(Actions.class);
            actions.holdNumbers("m1");
            int next = actions.ofMeeting("m1").size() + 1;
            actions.add(open("n" + next, next, 0));
            return next;
        });
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = pool.invokeAll(Collections.nCopies(12, adding));
            for (Future<Integer> one : all) {
                assertThat(one.get()).isBetween(1, 12);
            }
        }
        assertThat(ids(actions -> actions.ofMeeting("m1"))).hasSize(12);
    }

    @Test
    void aGroupIsKeptChangedAndTakenBack() {
        Group group = new Group("g1", "c1", FRENCH, List.of("S2B", "GT"), List.of("p1"), 0);
        ledger().change(tx -> tx.use(Actions.class).addGroup(group));
        assertThat(groups()).containsExactly(group);
        Group named = new Group("g1", "c1", TEXT, List.of(), List.of(), 0);
        Group kept = ledger().write(tx -> tx.use(Actions.class).updateGroup(named));
        assertThat(groups()).containsExactly(kept);
        assertThatThrownBy(() -> ledger().change(tx -> tx.use(Actions.class).updateGroup(named)))
                .isInstanceOf(Stale.class);
        ledger().change(tx -> tx.use(Actions.class).removeGroup("g1"));
        assertThat(groups()).isEmpty();
    }
}
