package org.entente.core.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.WorkingHours;
import org.entente.core.text.Bilingual;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Days and hours on which people work. */
class BusinessDaysTest {

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    private static BusinessDays in(String zone) {
        return new BusinessDays((jurisdiction, date) -> date.equals(CHRISTMAS), Jurisdiction.ON, Zone.of(zone));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20,1,2026-11-23", "2026-11-20,0,2026-11-20", "2026-11-21,1,2026-11-23",
            "2026-12-24,1,2026-12-28", "2026-12-23,3,2026-12-29"})
    void businessDaysPassOverWeekendsAndHolidays(LocalDate from, int days, LocalDate expected) {
        assertThat(in("America/Toronto").after(from, days)).isEqualTo(expected);
    }

    /** At 9:00 on each one's own clock, on both sides of the changes of clocks. */
    @ParameterizedTest
    @CsvSource({
            // Toronto falls back on 1 November 2026, springs forward on 14 March 2027
            "America/Toronto,2026-10-30,2026-10-30T13:00:00Z", "America/Toronto,2026-11-02,2026-11-02T14:00:00Z",
            "America/Toronto,2027-03-15,2027-03-15T13:00:00Z",
            // St. John's is half an hour ahead
            "America/St_Johns,2026-11-02,2026-11-02T12:30:00Z", "America/St_Johns,2026-10-30,2026-10-30T11:30:00Z",
            // Whitehorse and Regina never change
            "America/Whitehorse,2026-10-30,2026-10-30T16:00:00Z", "America/Whitehorse,2026-11-02,2026-11-02T16:00:00Z",
            "America/Regina,2026-10-30,2026-10-30T15:00:00Z", "America/Regina,2027-03-15,2027-03-15T15:00:00Z",
            // British Columbia, Alberta and Manitoba no longer change from November 2026
            "America/Vancouver,2026-11-02,2026-11-02T16:00:00Z", "America/Edmonton,2026-11-02,2026-11-02T15:00:00Z",
            "America/Winnipeg,2026-11-02,2026-11-02T14:00:00Z"})
    @Tag("F12")
    void theMorningIsThatOfThePlace(String zone, LocalDate date, Instant expected) {
        assertThat(in(zone).morning(date)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
            // before nine, within hours, after five, on a weekend, before a holiday
            "2026-11-23T12:00:00Z,2026-11-23T14:00:00Z", "2026-11-23T18:30:00Z,2026-11-23T18:30:00Z",
            "2026-11-23T22:00:00Z,2026-11-24T14:00:00Z", "2026-11-21T18:00:00Z,2026-11-23T14:00:00Z",
            "2026-12-24T22:00:00Z,2026-12-28T14:00:00Z"})
    void whatFallsOutsideWorkingHoursWaitsForTheNext(Instant moment, Instant expected) {
        assertThat(in("America/Toronto").nextHours(moment)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
            // before half past seven, within hours, after three
            "2026-11-23T12:00:00Z,2026-11-23T12:30:00Z", "2026-11-23T19:59:00Z,2026-11-23T19:59:00Z",
            "2026-11-23T20:00:00Z,2026-11-24T12:30:00Z"})
    void aPersonsOwnHoursCount(Instant moment, Instant expected) {
        BusinessDays early = new BusinessDays(Holidays.NONE, Jurisdiction.ON, Zone.of("America/Toronto"),
                new WorkingHours(LocalTime.of(7, 30), LocalTime.of(15, 0)));
        assertThat(early.nextHours(moment)).isEqualTo(expected);
    }

    @Test
    void whatACouncilSaysOfADayWinsOverTheLawAndWhatItSaysOfOneJurisdictionOverWhatItSaysOfAll() {
        Bilingual name = Bilingual.of("Eve", "Veille");
        Holidays law = (jurisdiction, date) -> date.equals(CHRISTMAS);
        Holidays own = law.except(List.of(new OwnDay(CHRISTMAS, null, null),
                new OwnDay(CHRISTMAS, Jurisdiction.QC, name), new OwnDay(CHRISTMAS.minusDays(1), null, name),
                new OwnDay(CHRISTMAS.plusDays(3), Jurisdiction.YT, name)));
        assertThat(own.on(Jurisdiction.ON, CHRISTMAS)).isFalse();
        assertThat(own.on(Jurisdiction.QC, CHRISTMAS)).isTrue();
        assertThat(own.on(Jurisdiction.ON, CHRISTMAS.minusDays(1))).isTrue();
        assertThat(own.on(Jurisdiction.ON, CHRISTMAS.plusDays(3))).isFalse();
        assertThat(own.on(Jurisdiction.YT, CHRISTMAS.plusDays(3))).isTrue();
        assertThat(law.except(List.of(new OwnDay(CHRISTMAS.plusDays(1), null, null))).on(Jurisdiction.ON, CHRISTMAS))
                .as("of which nothing is said").isTrue();
    }

    /** The written rule: a skipped hour is taken at the nearest that exists, an hour that comes twice at its first time. */
    @Test
    @Tag("F12")
    void anHourThatIsSkippedOrComesTwiceHasOneMoment() {
        Zone toronto = Zone.of("America/Toronto");
        assertThat(toronto.resolve(LocalDate.of(2027, 3, 14).atTime(2, 30)).orNearest())
                .isEqualTo(Instant.parse("2027-03-14T07:30:00Z"));
        assertThat(toronto.resolve(LocalDate.of(2026, 11, 1).atTime(1, 30)).orNearest())
                .isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    }
}
