package org.entente.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Said on Thursday 27 September 2018 at 10:00 in Whitehorse, by a council whose zone is Toronto (13:00 there). */
class WhenReaderTest {

    private static final Zone TORONTO = Zone.of("America/Toronto");
    private static final Instant NOW = Instant.parse("2018-09-27T17:00:00Z");

    private static When.Read read(String text) {
        When when = WhenReader.read(text, NOW, TORONTO, Language.FRENCH);
        assertThat(when).as(text).isInstanceOf(When.Read.class);
        assertThat(WhenReader.read(text, NOW, TORONTO, Language.ENGLISH)).as("to either reader: " + text)
                .isEqualTo(when);
        return (When.Read) when;
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "2 Nov", "Nov 2", "nov. 2", "2 November 2018", "November 2, 2018", "November 2nd", "the 2nd of November",
            "2018-11-02", "2018/11/2", "2 nov. 2018",
            "2 NOVEMBRE", "le 2 novembre", "le vendredi 2 novembre 2018", "Friday 2 November",
            "Friday, November 2, 2018", "ven. 2 nov.", "Fri Nov 2", "02 nov 2018.",
            "2 novembre\u00a02018", "\u200f2 Nov\u200e", "on November 2", "２ Nov", "Friday the 2nd of November, 2018"
    })
    void oneDateIsWrittenInManyWays(String text) {
        When.Read read = read(text);
        assertThat(read.date()).isEqualTo(LocalDate.parse("2018-11-02"));
        assertThat(read.time()).isNull();
        assertThat(read.instant()).isNull();
        assertThat(read.zone()).isEqualTo(TORONTO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            November 2, 2018 at noon                 | 2018-11-02T12:00
            2 nov. midi                              | 2018-11-02T12:00
            2018-11-02 14:00                         | 2018-11-02T14:00
            2018-11-02T14:00                         | 2018-11-02T14:00
            2 nov. 2018 à 14 h 30                    | 2018-11-02T14:30
            2 nov. 2018 a 14h30                      | 2018-11-02T14:30
            2 Nov 10:30                              | 2018-11-02T10:30
            1er février à 9 h                        | 2019-02-01T09:00
            le premier février, 9 heures             | 2019-02-01T09:00
            14h55                                    | 2018-09-27T14:55
            14 h 55                                  | 2018-09-27T14:55
            2:55 p.m.                                | 2018-09-27T14:55
            2:55pm                                   | 2018-09-27T14:55
            2.55 PM                                  | 2018-09-27T14:55
            at 16:00                                 | 2018-09-27T16:00
            à 16                                     | 2018-09-27T16:00
            12 h                                     | 2018-09-28T12:00
            12:59                                    | 2018-09-28T12:59
            13:00                                    | 2018-09-27T13:00
            noon tomorrow                            | 2018-09-28T12:00
            tomorrow at 9                            | 2018-09-28T09:00
            demain à 9 h                             | 2018-09-28T09:00
            demain, 9 h 30 du matin                  | 2018-09-28T09:30
            2 h de l’après-midi demain               | 2018-09-28T14:00
            9 a.m. on October 5                      | 2018-10-05T09:00
            12 a.m. October 5                        | 2018-10-05T00:00
            vendredi à 13 h                          | 2018-09-28T13:00
            jeudi à 9 h                              | 2018-10-04T09:00
            jeudi à 14 h                             | 2018-09-27T14:00
            in 20 minutes                            | 2018-09-27T13:20
            dans 20 minutes                          | 2018-09-27T13:20
            dans une heure                           | 2018-09-27T14:00
            in half an hour                          | 2018-09-27T13:30
            dans 1 h 30                              | 2018-09-27T14:30
            in 36 hours                              | 2018-09-29T01:00
            in 3 days at 9:00                        | 2018-09-30T09:00
            end of day                               | 2018-09-27T17:00
            fin de journée                           | 2018-09-27T17:00
            demain, fin de la journée                | 2018-09-28T17:00
            midnight                                 | 2018-09-28T00:00
            tomorrow afternoon at 2                  | 2018-09-28T14:00
            demain après-midi à 2 h                  | 2018-09-28T14:00
            demain matin à 9 h                       | 2018-09-28T09:00
            tomorrow evening, 19:30                  | 2018-09-28T19:30
            2 Nov at 14:00h                          | 2018-11-02T14:00
            le 2 novembre à minuit                   | 2018-11-03T00:00
            le 2 novembre à 24 h                     | 2018-11-03T00:00
            le 2 novembre à 0 h                      | 2018-11-02T00:00
            """)
    void aTimeOfDayGivesTheMoment(String text, LocalDateTime local) {
        When.Read read = read(text);
        assertThat(read.date().atTime(read.time())).isEqualTo(local);
        assertThat(read.zone()).isEqualTo(TORONTO);
        assertThat(read.instant()).isEqualTo(TORONTO.resolve(local).orNearest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            today                           | 2018-09-27
            aujourd’hui                     | 2018-09-27
            aujourd'hui                     | 2018-09-27
            tomorrow                        | 2018-09-28
            DEMAIN                          | 2018-09-28
            after-tomorrow                  | 2018-09-29
            the day after tomorrow          | 2018-09-29
            après-demain                    | 2018-09-29
            apres demain                    | 2018-09-29
            hier                            | 2018-09-26
            in 3 days                       | 2018-09-30
            dans 3 jours                    | 2018-09-30
            dans trois jours                | 2018-09-30
            d’ici 3 jours                   | 2018-09-30
            within two weeks                | 2018-10-11
            in 2 weeks                      | 2018-10-11
            dans une semaine                | 2018-10-04
            10 days from now                | 2018-10-07
            in a month                      | 2018-10-27
            dans deux mois                  | 2018-11-27
            Friday                          | 2018-09-28
            vendredi                        | 2018-09-28
            next Friday                     | 2018-09-28
            vendredi prochain               | 2018-09-28
            Thursday                        | 2018-09-27
            next Thursday                   | 2018-10-04
            jeudi prochain                  | 2018-10-04
            this Thursday                   | 2018-09-27
            Wednesday next week             | 2018-10-03
            mardi de la semaine prochaine   | 2018-10-02
            next week                       | 2018-10-04
            last Friday                     | 2018-09-21
            jeudi dernier                   | 2018-09-20
            le 2 novembre prochain          | 2018-11-02
            vendredi le 2 novembre          | 2018-11-02
            1-Nov-2018                      | 2018-11-01
            2-nov.                          | 2018-11-02
            la semaine prochaine            | 2018-10-04
            le mois prochain                | 2018-10-27
            end of month                    | 2018-09-30
            the end of the month            | 2018-09-30
            fin du mois                     | 2018-09-30
            la fin du mois prochain         | 2018-10-31
            end of the week                 | 2018-09-28
            end of February                 | 2019-02-28
            fin février 2020                | 2020-02-29
            end of year                     | 2018-12-31
            le 15                           | 2018-10-15
            the 30th                        | 2018-09-30
            le 31                           | 2018-10-31
            13/11/2018                      | 2018-11-13
            11/13/2018                      | 2018-11-13
            vendredi 02/11/2018             | 2018-11-02
            """)
    void aDateCanBeCountedFromToday(String text, LocalDate date) {
        When.Read read = read(text);
        assertThat(read.date()).isEqualTo(date);
        assertThat(read.time()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"27 September,2018", "26 September,2019", "19 avril,2019", "25 janvier,2019", "10 décembre,2018"})
    void withoutAYearTheNextSuchDateIsMeantAndSaidSo(String text, int year) {
        When.Read read = read(text);
        assertThat(read.date().getYear()).isEqualTo(year);
        assertThat(read.notes()).containsExactly(new Note.YearAssumed(year));
    }

    @Test
    void aDateWithItsYearNeedsNoNote() {
        assertThat(read("25 janvier 2019").notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            le vendredi 2 novembre 2018, à 12 h, heure avancée de l’Est  | America/Toronto    | 2018-11-02T16:00:00Z
            le lundi 10 décembre 2018, à 14 h, heure normale de l’Est    | America/Toronto    | 2018-12-10T19:00:00Z
            Le vendredi 25 janvier 2019, à 13 h, heure normale de l'Est  | America/Toronto    | 2019-01-25T18:00:00Z
            Friday, November 2, 2018, at 12:00 p.m., Eastern Daylight Time | America/Toronto  | 2018-11-02T16:00:00Z
            Friday 2 November at 2 pm PDT                                | America/Vancouver  | 2018-11-02T21:00:00Z
            2 Nov 2018 14:00 Pacific                                     | America/Vancouver  | 2018-11-02T21:00:00Z
            2 Nov 2018 14:00 Regina time                                 | America/Regina     | 2018-11-02T20:00:00Z
            2 nov. 2018, 14 h, heure de Halifax                          | America/Halifax    | 2018-11-02T17:00:00Z
            2 nov. 2018 à 14 h à Vancouver                               | America/Vancouver  | 2018-11-02T21:00:00Z
            2 Nov 2018 14:00 (America/St_Johns)                          | America/St_Johns   | 2018-11-02T16:30:00Z
            14 h 55, HAE, 2 novembre                                     | America/Toronto    | 2018-11-02T18:55:00Z
            2018-11-02T16:00Z                                            | UTC                | 2018-11-02T16:00:00Z
            16 h 35, heure avancée du Centre                             | America/Winnipeg   | 2018-09-27T21:35:00Z
            """)
    void aZoneThatIsSaidIsTheZoneMeant(String text, String zone, Instant instant) {
        When.Read read = read(text);
        assertThat(read.zone()).isEqualTo(Zone.of(zone));
        assertThat(read.instant()).isEqualTo(instant);
        assertThat(read.notes()).doesNotHaveAnyElementsOfTypes(Note.OtherZoneName.class);
        assertThat(read.asSaid()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 July 2018 at 2 pm EST                     | EST                       | America/Toronto   | 2018-07-02T18:00:00Z
            2 juillet 2018 à 14 h, HNE                  | HNE                       | America/Toronto   | 2018-07-02T18:00:00Z
            10 December 2018, 14:00 EDT                 | EDT                       | America/Toronto   | 2018-12-10T19:00:00Z
            10 déc. 2018, 14 h, heure avancée de l’Est  | heure avancée de l’Est    | America/Toronto   | 2018-12-10T19:00:00Z
            15 January 2027 at 9:00 PST                 | PST                       | America/Vancouver | 2027-01-15T16:00:00Z
            """)
    void standardOrDaylightFollowsFromTheDateNotFromWhatIsTyped(String text, String typed, String zone,
            Instant instant) {
        When.Read read = read(text);
        assertThat(read.instant()).isEqualTo(instant);
        assertThat(read.notes()).containsExactly(new Note.OtherZoneName(typed, Zone.of(zone), instant));
    }

    @Test
    void aCouncilWhoseOwnZoneBearsTheNameKeepsItsZone() {
        Zone whitehorse = Zone.of("America/Whitehorse");
        When in2018 = WhenReader.read("27 septembre 2018 à 16 h, heure avancée du Pacifique", NOW, whitehorse,
                Language.FRENCH);
        assertThat(((When.Read) in2018).zone()).isEqualTo(whitehorse);
        When in2027 = WhenReader.read("27 septembre 2027 à 16 h, heure avancée du Pacifique", NOW, whitehorse,
                Language.FRENCH);
        assertThat(((When.Read) in2027).zone()).isEqualTo(Zone.of("America/Vancouver"));
        Zone regina = Zone.of("America/Regina");
        When.Read july = (When.Read) WhenReader.read("2 July 2019 9:00 CST", NOW, regina, Language.ENGLISH);
        assertThat(july.zone()).isEqualTo(regina);
        assertThat(july.notes()).isEmpty();
    }

    @Test
    void theHourThatHappensTwiceIsReadAsTheFirstAndSaidSo() {
        Instant first = Instant.parse("2018-11-04T05:30:00Z");
        Instant second = Instant.parse("2018-11-04T06:30:00Z");
        assertThat(read("2018-11-04 01:30").notes()).containsExactly(new Note.HappensTwice(first, second));
        assertThat(read("2018-11-04 01:30").instant()).isEqualTo(first);
        assertThat(read("2018-11-04 01:30 EST").instant()).isEqualTo(second);
        assertThat(read("2018-11-04 01:30 HAE").instant()).isEqualTo(first);
        assertThat(read("2018-11-04 01:30 EST").notes()).isEmpty();
    }

    @Test
    void whatWasTakenForGrantedIsSaid() {
        assertThat(read("next week").notes()).containsExactly(new Note.DayAssumed(LocalDate.parse("2018-10-04")));
        assertThat(read("12 h").notes()).containsExactly(new Note.DayAssumed(LocalDate.parse("2018-09-28")));
        assertThat(read("end of day").notes()).containsExactly(new Note.TimeAssumed(LocalTime.of(17, 0)));
        assertThat(read("2 nov. 2018 minuit").notes())
                .containsExactly(new Note.MidnightEndsTheDay(LocalDate.parse("2018-11-02")));
    }

    @Test
    void aDateMayBeginALongerText() {
        LeadingWhen leading = WhenReader.readLeading("2 nov. 2018 à 14 h — le reste", NOW, TORONTO, Language.FRENCH);
        assertThat(leading.when()).isInstanceOf(When.Read.class);
        assertThat(leading.rest()).isEqualTo(" — le reste");
        LeadingWhen none = WhenReader.readLeading("the budget", NOW, TORONTO, Language.FRENCH);
        assertThat(none).isEqualTo(new LeadingWhen(NotADate.unreadable(""), "the budget"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTimeOfDayCanBeReadAlone(Language reader) {
        assertThat(WhenReader.readTime("14 h 55", reader)).contains(LocalTime.of(14, 55));
        assertThat(WhenReader.readTime("at 9", reader)).contains(LocalTime.of(9, 0));
        assertThat(WhenReader.readTime("minuit", reader)).contains(LocalTime.MIDNIGHT);
        assertThat(List.of("25:00", "demain", "9 h demain", ""))
                .allMatch(text -> WhenReader.readTime(text, reader).isEmpty());
    }
}
