package org.entente.store.schedule;

import java.time.LocalDate;
import java.util.List;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.QuorumRule;
import org.entente.core.schedule.OwnDay;
import org.entente.core.schedule.OwnDays;
import org.entente.core.text.Bilingual;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;
import org.entente.store.StoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What councils say of days themselves. */
class OwnDaysKeptTest extends StoreContract {

    private static final LocalDate EVE = LocalDate.of(2026, 12, 24);
    private static final LocalDate CIVIC = LocalDate.of(2026, 8, 3);
    private static final OwnDay EVERYBODYS = new OwnDay(EVE, null, Bilingual.of("Christmas Eve", "Veille de Noël"));
    private static final OwnDay WORKED = new OwnDay(CIVIC, Jurisdiction.ON, null);

    @BeforeEach
    void fill() {
        ledger().change(tx -> {
            for (String id : List.of("c1", "c2")) {
                tx.use(Councils.class).add(new Council(id, Bilingual.of("Council " + id, "Conseil " + id),
                        Bilingual.of(id, id), Zone.of("America/Toronto"), RoomLanguages.BOTH, QuorumRule.none(),
                        CouncilClock.real(), 0));
            }
        });
    }

    private void set(OwnDay... days) {
        ledger().change(tx -> List.of(days).forEach(day -> tx.use(OwnDays.class).set("c1", day)));
    }

    private boolean drop(LocalDate date, @Nullable Jurisdiction jurisdiction) {
        return ledger().<Boolean>write(tx -> tx.use(OwnDays.class).drop("c1", date, jurisdiction));
    }

    private List<OwnDay> of(String councilId) {
        return ledger().read(tx -> tx.use(OwnDays.class).of(councilId));
    }

    @Test
    void theDaysOfACouncilAreFoundByDateAsTheyWereSet() {
        OwnDay yukons = new OwnDay(EVE, Jurisdiction.YT, null);
        set(yukons, EVERYBODYS, WORKED);
        assertThat(of("c1")).containsExactly(WORKED, EVERYBODYS, yukons);
        assertThat(of("c2")).isEmpty();
    }

    @Test
    void whatIsSaidLastOfADayHolds() {
        set(EVERYBODYS, new OwnDay(EVE, null, null));
        assertThat(of("c1")).containsExactly(new OwnDay(EVE, null, null));
    }

    @Test
    void onlyWhatWasSaidOfThesePeopleIsTakenBack() {
        set(EVERYBODYS, WORKED);
        assertThat(drop(CIVIC, null)).as("nothing was said of all").isFalse();
        assertThat(drop(CIVIC, Jurisdiction.ON)).isTrue();
        assertThat(of("c1")).containsExactly(EVERYBODYS);
        assertThat(drop(EVE, null)).isTrue();
        assertThat(of("c1")).isEmpty();
    }
}
