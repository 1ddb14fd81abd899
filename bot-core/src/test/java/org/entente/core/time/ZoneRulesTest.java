package org.entente.core.time;

import java.time.Instant;
import java.time.LocalDateTime;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ZoneRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            America/Toronto    | 2018-11-02T16:00:00Z | 2018-11-02T12:00
            America/Toronto    | 2018-12-10T19:00:00Z | 2018-12-10T14:00
            America/St_Johns   | 2018-07-01T12:00:00Z | 2018-07-01T09:30
            America/St_Johns   | 2018-12-01T12:00:00Z | 2018-12-01T08:30
            America/Whitehorse | 2018-09-27T23:00:00Z | 2018-09-27T16:00
            America/Whitehorse | 2018-12-10T20:00:00Z | 2018-12-10T12:00
            America/Whitehorse | 2020-12-10T19:00:00Z | 2020-12-10T12:00
            America/Whitehorse | 2027-07-01T19:00:00Z | 2027-07-01T12:00
            America/Regina     | 2018-07-01T18:00:00Z | 2018-07-01T12:00
            America/Regina     | 2027-01-15T18:00:00Z | 2027-01-15T12:00
            America/Toronto    | 2027-01-15T17:00:00Z | 2027-01-15T12:00
            America/Halifax    | 2027-01-15T16:00:00Z | 2027-01-15T12:00
            """)
    @Tag("F12")
    void aClockShowsWhatItsZonesRulesSay(String zone, Instant instant, LocalDateTime local) {
        assertThat(Zone.of(zone).localAt(instant)).isEqualTo(local);
        assertThat(Zone.of(zone).resolve(local)).isEqualTo(new Resolved.Exact(instant));
    }

    @ParameterizedTest
    @CsvSource({"America/Vancouver,-7", "America/Edmonton,-6", "America/Winnipeg,-5"})
    @Tag("F12")
    void fromNovember2026SomeProvincesNoLongerChangeTheirClocks(String id, int hours) {
        Zone zone = Zone.of(id);
        assertThat(zone.offsetSeconds(Instant.parse("2026-07-15T12:00:00Z"))).isEqualTo(hours * 3600);
        assertThat(zone.offsetSeconds(Instant.parse("2027-01-15T12:00:00Z"))).isEqualTo(hours * 3600);
        assertThat(zone.offsetSeconds(Instant.parse("2026-01-15T12:00:00Z"))).isEqualTo((hours - 1) * 3600);
        assertThat(zone.resolve(LocalDateTime.parse("2026-11-01T01:30"))).isInstanceOf(Resolved.Exact.class);
        assertThat(zone.resolve(LocalDateTime.parse("2027-03-14T02:30"))).isInstanceOf(Resolved.Exact.class);
    }

    @Test
    @Tag("F12")
    void anHourThatTheClockSkipsHasItsNeighbours() {
        Resolved skipped = Zone.of("America/Toronto").resolve(LocalDateTime.parse("2026-03-08T02:30"));
        assertThat(skipped)
                .isEqualTo(new Resolved.Skipped(
                        LocalDateTime.parse("2026-03-08T01:30"),
                        Instant.parse("2026-03-08T06:30:00Z"),
                        LocalDateTime.parse("2026-03-08T03:30"),
                        Instant.parse("2026-03-08T07:30:00Z")));
        assertThat(skipped.orNearest()).isEqualTo(Instant.parse("2026-03-08T07:30:00Z"));
    }

    @Test
    @Tag("F12")
    void anHourThatHappensTwiceHasTwoMoments() {
        Resolved twice = Zone.of("America/St_Johns").resolve(LocalDateTime.parse("2026-11-01T01:30"));
        assertThat(twice).isEqualTo(
                new Resolved.Twice(Instant.parse("2026-11-01T04:00:00Z"), Instant.parse("2026-11-01T05:00:00Z")));
        assertThat(twice.orNearest()).isEqualTo(Instant.parse("2026-11-01T04:00:00Z"));
    }

    @Test
    @Tag("F12")
    void whereClocksChangeByHalfAnHourHalfAnHourIsSkippedAndComesTwice() {
        Zone island = Zone.of("Australia/Lord_Howe");
        assertThat(island.resolve(LocalDateTime.parse("2026-10-04T02:15"))).isInstanceOf(Resolved.Skipped.class)
                .extracting(Resolved::orNearest).isEqualTo(Instant.parse("2026-10-03T15:45:00Z"));
        assertThat(island.resolve(LocalDateTime.parse("2027-04-04T01:45"))).isEqualTo(new Resolved.Twice(
                Instant.parse("2027-04-03T14:45:00Z"), Instant.parse("2027-04-03T15:15:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "America/Atlantis", "EST", "AST", "GMT-5", "Etc/Unknown", "america/toronto",
            "America/Toronto "})
    void onlyIanaIdsAreZones(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> Zone.of(id)).withMessageContaining(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            America/Toronto    | 2018-11-02T16:00:00Z | Eastern Daylight Time      | EDT | heure avancée de l’Est         | HAE
            America/Toronto    | 2018-12-10T19:00:00Z | Eastern Standard Time      | EST | heure normale de l’Est         | HNE
            America/St_Johns   | 2018-07-01T12:00:00Z | Newfoundland Daylight Time | NDT | heure avancée de Terre-Neuve   | HAT
            America/St_Johns   | 2018-12-01T12:00:00Z | Newfoundland Standard Time | NST | heure normale de Terre-Neuve   | HNT
            America/Halifax    | 2018-07-01T12:00:00Z | Atlantic Daylight Time     | ADT | heure avancée de l’Atlantique  | HAA
            America/Halifax    | 2018-12-01T12:00:00Z | Atlantic Standard Time     | AST | heure normale de l’Atlantique  | HNA
            America/Winnipeg   | 2018-07-01T12:00:00Z | Central Daylight Time      | CDT | heure avancée du Centre        | HAC
            America/Regina     | 2018-07-01T12:00:00Z | Central Standard Time      | CST | heure normale du Centre        | HNC
            America/Edmonton   | 2018-07-01T12:00:00Z | Mountain Daylight Time     | MDT | heure avancée des Rocheuses    | HAR
            America/Edmonton   | 2018-12-01T12:00:00Z | Mountain Standard Time     | MST | heure normale des Rocheuses    | HNR
            America/Vancouver  | 2018-07-01T12:00:00Z | Pacific Daylight Time      | PDT | heure avancée du Pacifique     | HAP
            America/Vancouver  | 2018-12-01T12:00:00Z | Pacific Standard Time      | PST | heure normale du Pacifique     | HNP
            America/Whitehorse | 2018-09-27T23:00:00Z | Pacific Daylight Time      | PDT | heure avancée du Pacifique     | HAP
            America/Whitehorse | 2021-07-01T12:00:00Z | Yukon Standard Time        | YST | heure normale du Yukon         | HNY
            UTC                | 2021-07-01T12:00:00Z | Coordinated Universal Time | UTC | temps universel coordonné      | UTC
            Europe/Paris       | 2021-07-01T12:00:00Z | Central European Summer Time | GMT+2 | heure avancée de l’Europe centrale | UTC+2
            """)
    void aZoneIsCalledByItsOwnNameAtTheMoment(String id, Instant at, String english, String edt, String french,
            String hae) {
        Zone zone = Zone.of(id);
        assertThat(zone.longName(at, Language.ENGLISH)).isEqualTo(english);
        assertThat(zone.shortName(at, Language.ENGLISH)).isEqualTo(edt);
        assertThat(zone.longName(at, Language.FRENCH)).isEqualTo(french);
        assertThat(zone.shortName(at, Language.FRENCH)).isEqualTo(hae);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Eastern                 | America/Toronto
            eastern time            | America/Toronto
            HNE                     | America/Toronto
            EDT                     | America/Toronto
            heure avancée de l’Est  | America/Toronto
            HEURE AVANCEE DE L'EST  | America/Toronto
            heure de l’Est          | America/Toronto
            heure de l’Est (HAE)    | America/Toronto
            Ottawa                  | America/Toronto
            heure de Québec         | America/Toronto
            heure d’Ottawa          | America/Toronto
            Quebec City             | America/Toronto
            Pacific                 | America/Vancouver
            Vancouver time          | America/Vancouver
            heure normale du Pacifique | America/Vancouver
            Victoria                | America/Vancouver
            Rocheuses               | America/Edmonton
            Yellowknife             | America/Edmonton
            Saskatchewan            | America/Regina
            HNC                     | America/Winnipeg
            St. John's              | America/St_Johns
            St John’s               | America/St_Johns
            Terre-Neuve             | America/St_Johns
            HAT                     | America/St_Johns
            Halifax                 | America/Halifax
            Charlottetown           | America/Halifax
            Fredericton             | America/Moncton
            Iqaluit                 | America/Iqaluit
            Yukon time              | America/Whitehorse
            heure normale du Yukon  | America/Whitehorse
            UTC                     | UTC
            America/Goose_Bay       | America/Goose_Bay
            america/toronto         | America/Toronto
            """)
    void aZoneIsFoundByWhatPeopleCallIt(String words, String id) {
        assertThat(Zone.named(words)).contains(Zone.of(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Atlantis", "Eastern meeting", "et", "heure", "time", "heure de"})
    void otherWordsAreNoZone(String words) {
        assertThat(Zone.named(words)).isEmpty();
    }
}
