package org.entente.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrintedTimeTest {

    private static final ZonedMoment NOON = new ZonedMoment(Instant.parse("2018-11-02T16:00:00Z"),
            Zone.of("America/Toronto"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2018-11-02 | Friday, November 2, 2018  | le vendredi 2 novembre 2018 | Nov 2, 2018  | 2 nov. 2018
            2019-02-01 | Friday, February 1, 2019  | le vendredi 1er février 2019 | Feb 1, 2019 | 1er févr. 2019
            2018-08-31 | Friday, August 31, 2018   | le vendredi 31 août 2018    | Aug 31, 2018 | 31 août 2018
            """)
    void aDateIsPrintedInEachLanguagesForm(LocalDate date, String english, String french, String shortEnglish,
            String shortFrench) {
        assertThat(TimeText.longDate(date, Language.ENGLISH)).isEqualTo(english);
        assertThat(TimeText.longDate(date, Language.FRENCH)).isEqualTo(french);
        assertThat(TimeText.weekdayDate(date, Language.FRENCH)).isEqualTo(french.substring(3));
        assertThat(TimeText.shortDate(date, Language.ENGLISH)).isEqualTo(shortEnglish);
        assertThat(TimeText.shortDate(date, Language.FRENCH)).isEqualTo(shortFrench);
    }

    @Test
    void theFirstOfAMonthIsPremierInFrenchOnly() {
        LocalDate first = LocalDate.parse("2019-02-01");
        assertThat(TimeText.date(first, Language.FRENCH)).isEqualTo("1er février 2019");
        assertThat(TimeText.dayAndMonth(first, Language.FRENCH)).isEqualTo("1er février");
        assertThat(TimeText.dayAndMonth(first, Language.ENGLISH)).isEqualTo("February 1");
        assertThat(TimeText.date(LocalDate.parse("2019-02-11"), Language.FRENCH)).isEqualTo("11 février 2019");
    }

    @Test
    void aMonthIsPrintedWithItsYear() {
        assertThat(TimeText.month(YearMonth.of(2019, 2), Language.ENGLISH)).isEqualTo("February 2019");
        assertThat(TimeText.month(YearMonth.of(2019, 2), Language.FRENCH)).isEqualTo("février 2019");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00:00 | 12:00_a.m. | 0_h
            09:05 | 9:05_a.m.  | 9_h_05
            12:00 | 12:00_p.m. | 12_h
            14:55 | 2:55_p.m.  | 14_h_55
            16:00 | 4:00_p.m.  | 16_h
            """)
    void aTimeOfDayNeverBreaksBetweenNumberAndUnit(LocalTime time, String english, String french) {
        assertThat(TimeText.time(time, Language.ENGLISH)).isEqualTo(english.replace('_', '\u00a0'));
        assertThat(TimeText.time(time, Language.FRENCH)).isEqualTo(french.replace('_', '\u00a0'));
    }

    @Test
    void aMeetingsMomentNamesItsZone() {
        assertThat(TimeText.dateAndTime(NOON, Language.ENGLISH))
                .isEqualTo("Friday, November 2, 2018, at 12:00\u00a0p.m., Eastern Daylight Time");
        assertThat(TimeText.dateAndTime(NOON, Language.FRENCH))
                .isEqualTo("le vendredi 2 novembre 2018, à 12\u00a0h, heure avancée de l’Est");
        assertThat(TimeText.shortDateAndTime(NOON, Language.ENGLISH))
                .isEqualTo("Nov 2, 2018, 12:00\u00a0p.m.\u00a0EDT");
        assertThat(TimeText.shortDateAndTime(NOON, Language.FRENCH)).isEqualTo("2 nov. 2018, 12\u00a0h\u00a0HAE");
    }

    @Test
    void eachReaderSeesTheMomentInTheirOwnZone() {
        ZonedMoment inNewfoundland = NOON.in(Zone.of("America/St_Johns"));
        assertThat(TimeText.timeAndZone(inNewfoundland, Language.FRENCH))
                .isEqualTo("13\u00a0h\u00a030, heure avancée de Terre-Neuve");
        ZonedMoment inYukon = NOON.in(Zone.of("America/Whitehorse"));
        assertThat(TimeText.timeAndZone(inYukon, Language.ENGLISH)).isEqualTo("9:00\u00a0a.m., Pacific Daylight Time");
    }
}
