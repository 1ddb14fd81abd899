package org.entente.core.consultation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.core.text.Bilingual;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Until when answers count, and when the next round of a series opens, in the council's own zone. */
class RoundsOnTheCalendarTest {

    private static final Zone TORONTO = Zone.of("America/Toronto");
    private static final YearlyDue JULY = new YearlyDue(7, 15, 9);
    private static final YearlyDue DECEMBER = new YearlyDue(12, 15, 2);

    private static Series series(@Nullable LocalDate lastDue, boolean active) {
        return new Series("s", "c", RoundKind.INFORMATION, Bilingual.of("Sharing", "Échange"), List.of(), List.of(), 0,
                List.of(JULY, DECEMBER), 30, lastDue, "p", active, 0);
    }

    /** British Columbia, Alberta and Manitoba stop changing clocks in November 2026: the JDK's older tables are an hour off. */
    @ParameterizedTest
    @CsvSource({"America/Toronto, 2027-07-15, , 2027-07-16T04:00:00Z",
            "America/Toronto, 2027-12-15, , 2027-12-16T05:00:00Z",
            "America/St_Johns, 2027-07-15, 16:00, 2027-07-15T18:30:00Z",
            "America/Regina, 2027-12-15, , 2027-12-16T06:00:00Z",
            "America/Vancouver, 2027-12-15, , 2027-12-16T07:00:00Z",
            "America/Whitehorse, 2027-01-15, , 2027-01-16T07:00:00Z",
            // the clock jumps over this hour: as much later
            "America/Toronto, 2027-03-14, 02:30, 2027-03-14T07:30:00Z",
            // the clock passes it twice: the first time
            "America/Toronto, 2027-11-07, 01:30, 2027-11-07T05:30:00Z"})
    void aDeadlineIsALocalDayToItsEndOrAnHourOfIt(String zone, LocalDate date, @Nullable LocalTime time, Instant at) {
        assertThat(new Deadline(date, time, Zone.of(zone)).at()).isEqualTo(at);
    }

    @Test
    void theMissingAreRemindedInTheMorningWhateverTheClocksDid() {
        Deadline deadline = new Deadline(LocalDate.of(2027, 11, 10), null, TORONTO);
        assertThat(deadline.morning(7)).isEqualTo(Instant.parse("2027-11-03T13:00:00Z"));
        assertThat(deadline.morning(1)).isEqualTo(Instant.parse("2027-11-09T14:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-10T15:00:00Z, , 2027-07-15, 2027-06-15T13:00:00Z",
            "2027-07-20T15:00:00Z, 2027-07-15, 2027-12-15, 2027-11-15T14:00:00Z",
            // opened already: the next one, though this one is still open
            "2027-06-20T15:00:00Z, 2027-07-15, 2027-12-15, 2027-11-15T14:00:00Z",
            // the bot was away when it should have opened: it opens now
            "2027-07-01T15:00:00Z, , 2027-07-15, 2027-06-15T13:00:00Z",
            // the bot was away until it was over: no storm, the next one
            "2027-07-15T15:00:00Z, , 2027-12-15, 2027-11-15T14:00:00Z",
            "2030-12-31T15:00:00Z, 2027-07-15, 2031-07-15, 2031-06-15T13:00:00Z"})
    void theNextRoundFollowsFromTheDayAndFromTheLastOne(Instant now, @Nullable LocalDate last, LocalDate due,
            Instant opens) {
        Series.Next next = series(last, true).next(now, TORONTO).orElseThrow();
        assertThat(next.due()).isEqualTo(due);
        assertThat(next.opensAt()).isEqualTo(opens);
    }

    @Test
    void aStoppedSeriesOpensNothing() {
        assertThat(series(null, false).next(Instant.parse("2027-01-10T15:00:00Z"), TORONTO)).isEmpty();
    }

    @Test
    void dueInJulyForSeptemberAndInDecemberForFebruaryOfTheNextYear() {
        assertThat(JULY.month(LocalDate.of(2027, 7, 15))).contains(YearMonth.of(2027, 9));
        assertThat(DECEMBER.month(LocalDate.of(2027, 12, 15))).contains(YearMonth.of(2028, 2));
        assertThat(new YearlyDue(5, 31, 0).month(LocalDate.of(2027, 5, 31))).isEmpty();
        assertThat(Repeating.title(series(null, true), DECEMBER, LocalDate.of(2027, 12, 15)))
                .isEqualTo(Bilingual.of("Sharing – February 2028", "Échange – février 2028"));
    }

    @Test
    void theLastDayOfFebruaryIsThereEveryYear() {
        YearlyDue leap = new YearlyDue(2, 29, 0);
        assertThat(leap.after(LocalDate.of(2027, 1, 1))).isEqualTo("2027-02-28");
        assertThat(leap.after(LocalDate.of(2027, 3, 1))).isEqualTo("2028-02-29");
        assertThatThrownBy(() -> new YearlyDue(2, 30, 0)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void tabsGoOnAfterTheLastLetter() {
        assertThat(IntStream.of(0, 17, 25, 26, 27, 52).mapToObj(index -> Sheets.tab(10, index))).containsExactly("10A",
                "10R", "10Z", "10AA", "10AB", "10BA");
    }

    @Test
    void aPasswordFollowsFromTheKeyAndTheNumberAloneAndAnotherKeyIsNoticed() {
        Passwords here = Passwords.of(() -> new byte[32]);
        String fresh = here.fresh();
        assertThat(Passwords.of(() -> new byte[32]).password(fresh)).isEqualTo(here.password(fresh))
                .matches("([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}");
        assertThat(here.password(here.fresh())).isNotEqualTo(here.password(fresh));
        assertThat(fresh).doesNotContain(here.password(fresh));
        assertThatThrownBy(() -> Passwords.ofThisProcess().password(fresh)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another secret key");
    }
}
