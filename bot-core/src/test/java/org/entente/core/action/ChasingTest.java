package org.entente.core.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entente.core.people.Jurisdiction;
import org.entente.core.schedule.BusinessDays;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When an action that falls due is talked about. */
class ChasingTest {

    private static final Zone TORONTO = Zone.of("America/Toronto");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 11);
    private static final BusinessDays DAYS = new BusinessDays((jurisdiction, date) -> date.equals(HOLIDAY),
            Jurisdiction.FEDERAL, TORONTO);
    /** The end of Monday 9 November in Toronto. */
    private static final Instant DUE = Instant.parse("2026-11-10T05:00:00Z");

    private static List<String> days(Instant given) {
        return Chasing.of(DUE, given, DAYS).stream().map(at -> at.step() + " " + TORONTO.dateAt(at.moment())).toList();
    }

    @Test
    void theOwnerComesFirstThenThoseBehindThem() {
        assertThat(days(Instant.parse("2026-09-01T12:00:00Z"))).containsExactly("BEFORE 2026-11-02",
                "ON_THE_DAY 2026-11-09", "LATE 2026-11-12", "ALTERNATE 2026-11-17", "HEAD 2026-11-20",
                "CO_CHAIRS 2026-11-25");
    }

    @Test
    void whatWasGivenInTheLastWeekIsNotAnnouncedAgain() {
        assertThat(days(Instant.parse("2026-11-04T12:00:00Z"))).first().isEqualTo("ON_THE_DAY 2026-11-09");
    }

    @Test
    void stepsStandAtTheSameHourOnBothSidesOfAChangeOfClocks() {
        assertThat(Chasing.of(Instant.parse("2026-11-06T04:00:00Z"), Instant.EPOCH, DAYS))
                .extracting(Chasing.At::moment)
                .startsWith(Instant.parse("2026-10-29T09:00:00Z"), Instant.parse("2026-11-05T10:00:00Z"));
    }
}
