package org.entente.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.entente.core.text.Language;
import org.entente.core.time.NotADate.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Said on Thursday 27 September 2018 by a council in Toronto. */
@Tag("F11")
class RefusedDatesTest {

    private static final Zone TORONTO = Zone.of("America/Toronto");
    private static final Instant NOW = Instant.parse("2018-09-27T17:00:00Z");

    private static NotADate refused(String text) {
        When when = WhenReader.read(text, NOW, TORONTO, Language.ENGLISH);
        assertThat(when).as(text).isInstanceOf(NotADate.class);
        return (NotADate) when;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            29 February 2019              | NO_SUCH_DATE      | 2019-02-28 2019-03-01
            le 29 février 2019            | NO_SUCH_DATE      | 2019-02-28 2019-03-01
            2019-02-29                    | NO_SUCH_DATE      | 2019-02-28 2019-03-01
            le vendredi 29 février 2019   | NO_SUCH_DATE      | 2019-02-28 2019-03-01
            29 février                    | NO_SUCH_DATE      | 2019-02-28 2019-03-01 2020-02-29
            31 November 2018 at noon      | NO_SUCH_DATE      | 2018-11-30T12:00 2018-12-01T12:00
            31 décembre 2018 25           | UNREADABLE        |
            45 November                   | NO_SUCH_DATE      | 2018-11-30 2018-12-01
            0 November                    | NO_SUCH_DATE      | 2018-11-01
            2019-13-01                    | NO_SUCH_DATE      | 2019-01-13
            2019-13-14                    | NO_SUCH_DATE      |
            Friday 3 November 2018        | WEEKDAY_DISAGREES | 2018-11-02 2018-11-03
            vendredi 3 novembre 2018 14 h | WEEKDAY_DISAGREES | 2018-11-02T14:00 2018-11-03T14:00
            lundi 2018-11-03              | WEEKDAY_DISAGREES | 2018-11-03 2018-11-05
            Saturday 2 November           | WEEKDAY_DISAGREES | 2018-11-02 2018-11-03 2019-11-02
            02/11/2018                    | AMBIGUOUS_DATE    | 2018-11-02 2018-02-11
            2 Nov 2018 25:00              | NO_SUCH_HOUR      | 2018-11-02
            2 nov. 2018 à 14 h 75         | NO_SUCH_HOUR      | 2018-11-02
            2 Nov 2018 14:00 a.m.         | NO_SUCH_HOUR      | 2018-11-02
            2 Nov 2018 at 0 pm            | NO_SUCH_HOUR      | 2018-11-02
            2 Nov 2018 at 2               | AMBIGUOUS_HOUR    | 2018-11-02T14:00 2018-11-02T02:00
            2018-11-02 4:30               | AMBIGUOUS_HOUR    | 2018-11-02T16:30 2018-11-02T04:30
            2026-03-08 02:30              | HOUR_SKIPPED      | 2026-03-08T01:30 2026-03-08T03:30
            le 8 mars 2026 à 2 h          | HOUR_SKIPPED      | 2026-03-08T01:00 2026-03-08T03:00
            8 March 2026 2:15 am EST      | HOUR_SKIPPED      | 2026-03-08T01:15 2026-03-08T03:15
            """)
    void aDateThatCannotBeKeptIsRefusedWithTheNearestValidOnes(String text, Reason reason, String suggestions) {
        NotADate not = refused(text);
        assertThat(not.reason()).isEqualTo(reason);
        assertThat(not.suggestions().stream()
                .map(one -> one.time() == null ? one.date().toString() : one.date().atTime(one.time()).toString()))
                .containsExactlyElementsOf(
                        suggestions == null ? List.of() : Arrays.asList(suggestions.split(" ")));
    }

    @Test
    void aRefusalKeepsWhatWasSaidAndTheDateThatDoesExist() {
        NotADate not = refused("Friday 3 November 2018");
        assertThat(not.asSaid()).isEqualTo("Friday 3 November 2018");
        assertThat(not.date()).isEqualTo(LocalDate.parse("2018-11-03"));
        assertThat(not.isPlainWords()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "the budget", "mon", "sun", "may", "mars", "Nov 2018", "2", "2018", "1/2", "3.5", "a", "at", "le",
            "in", "in 3", "3 days", "at Toronto",
            "2 November please", "November", "le 15 membres", "2 Nov 3018", "dans 9999 ans", "in 99999 days",
            "version 2.55", "mer calme", "20 novembre et 16 janvier",
            "14", "2-3", "9999-99-99", "25 people", "first", "printemps 2019", "tomorrow morning", "ce soir", "last",
            "2-membres", "demain après-midi"
    })
    void wordsThatAreNoDateStayWords(String text) {
        assertThat(refused(text).isPlainWords()).isTrue();
    }

    @Test
    void aSentenceFarBehindADateIsStillSeen() {
        assertThat(refused("2 Nov" + " ".repeat(Tokens.LONGEST) + "is when we begin").isPlainWords()).isTrue();
    }

    @Test
    void anImpossibleDateIsSeenAlsoBeforeItsPlace() {
        LeadingWhen leading = WhenReader.readLeading("Le 29 février 2019, Ottawa (Ontario)", NOW, TORONTO,
                Language.FRENCH);
        assertThat(leading.when()).isInstanceOfSatisfying(NotADate.class,
                not -> assertThat(not.reason()).isEqualTo(Reason.NO_SUCH_DATE));
        assertThat(leading.rest()).isEqualTo(", Ottawa (Ontario)");
    }
}
