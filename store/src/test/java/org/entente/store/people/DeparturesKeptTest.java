package org.entente.store.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.core.ledger.Stale;
import org.entente.core.people.Departure;
import org.entente.core.people.Departures;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Role;
import org.entente.store.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeparturesKeptTest extends StoreContract {

    private static final Departure ROBIN = departure("d1", "p1");

    @BeforeEach
    void fill() {
        ledger().change(Register::fill);
        ledger().change(tx -> tx.use(Departures.class).add(ROBIN));
    }

    private static Departure departure(String id, String personId) {
        return new Departure(id, "c1", personId, Role.MEMBER, "o1", Office.TREASURER, LocalDate.of(2027, 1, 31), "p2",
                NOW, null, null, List.of(), 1);
    }

    private List<Departure> of(String councilId) {
        return ledger().read(tx -> tx.use(Departures.class).of(councilId));
    }

    private List<Departure> open(String councilId) {
        return ledger().read(tx -> tx.use(Departures.class).open(councilId));
    }

    @Test
    void aDepartureIsFoundAsItWasAddedAndInItsCouncilOnly() {
        assertThat(ledger().<Optional<Departure>>read(tx -> tx.use(Departures.class).find("d1"))).contains(ROBIN);
        assertThat(of("c1")).containsExactly(ROBIN);
        assertThat(of("c2")).isEmpty();
    }

    @Test
    void whoWasFollowedIsOpenNoMoreAndCanLeaveAgainLater() {
        ledger().change(tx -> tx.use(Departures.class).update(ROBIN.followedBy("p2", NOW, List.of("a1", "a2"))));
        assertThat(open("c1")).isEmpty();
        assertThat(of("c1")).singleElement().satisfies(kept -> {
            assertThat(kept.passed()).containsExactly("a1", "a2");
            assertThat(kept.successorId()).isEqualTo("p2");
            assertThat(kept.succeededAt()).isEqualTo(NOW);
        });
        ledger().change(tx -> tx.use(Departures.class).add(departure("d2", "p1")));
        assertThat(open("c1")).extracting(Departure::id).containsExactly("d2");
        assertThat(of("c1")).extracting(Departure::id).containsExactly("d2", "d1");
    }

    @Test
    void nobodyLeavesTheSamePlaceTwiceAtATime() {
        assertThatThrownBy(() -> ledger().change(tx -> tx.use(Departures.class).add(departure("d2", "p1"))))
                .isInstanceOf(RuntimeException.class);
        assertThat(open("c1")).containsExactly(ROBIN);
        ledger().change(tx -> tx.use(Departures.class).add(departure("d3", "p2")));
        assertThat(open("c1")).hasSize(2);
    }

    @Test
    void whoIsSlowerIsTold() {
        ledger().change(tx -> tx.use(Departures.class).update(ROBIN.on(LocalDate.of(2027, 2, 28))));
        assertThatThrownBy(() -> ledger().change(
                tx -> tx.use(Departures.class).update(ROBIN.on(LocalDate.of(2027, 3, 31))))).isInstanceOf(Stale.class);
        assertThat(of("c1")).extracting(Departure::lastDay).containsExactly(LocalDate.of(2027, 2, 28));
    }

    @Test
    void whatWasTakenBackIsGone() {
        ledger().change(tx -> tx.use(Departures.class).remove("d1"));
        assertThat(of("c1")).isEmpty();
    }
}
