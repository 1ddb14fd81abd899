package org.entente.store.people;

import java.time.LocalTime;
import org.entente.core.people.Persons;
import org.entente.core.people.Preparation;
import org.entente.core.people.Preparations;
import org.entente.core.people.WorkingHours;
import org.entente.store.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When councils want their meetings prepared and people work. */
class TimesKeptTest extends StoreContract {

    @BeforeEach
    void fill() {
        ledger().change(Register::fill);
    }

    private Preparation preparation(String councilId) {
        return ledger().read(tx -> tx.use(Preparations.class).of(councilId));
    }

    private WorkingHours hours(String personId) {
        return ledger().read(tx -> tx.use(Persons.class).hours(personId));
    }

    @Test
    void aCouncilPreparesItsMeetingsAsUsualUntilItSaysOtherwise() {
        assertThat(preparation("c1")).isEqualTo(Preparation.USUAL);
        Preparation own = new Preparation(40, 14, 12, 6, 1);
        ledger().change(tx -> tx.use(Preparations.class).set("c1", Preparation.USUAL));
        ledger().change(tx -> tx.use(Preparations.class).set("c1", own));
        assertThat(preparation("c1")).isEqualTo(own);
        assertThat(preparation("c2")).isEqualTo(Preparation.USUAL);
    }

    @Test
    void aPersonWorksTheUsualHoursUntilTheySayOtherwise() {
        assertThat(hours("p1")).isEqualTo(WorkingHours.USUAL);
        WorkingHours early = new WorkingHours(LocalTime.of(7, 30), LocalTime.of(15, 0));
        ledger().change(tx -> tx.use(Persons.class).hours("p1", early));
        assertThat(hours("p1")).isEqualTo(early);
        ledger().change(tx -> tx.use(Persons.class).save(Register.ROBIN));
        assertThat(hours("p1")).as("whatever else changes of them").isEqualTo(early);
        assertThat(hours("p2")).isEqualTo(WorkingHours.USUAL);
    }
}
