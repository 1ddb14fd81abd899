package org.entente.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.entente.core.text.Language;
import org.entente.core.time.Due.Kind;
import org.entente.core.time.NotADate.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Said at a meeting on 27 September 2018 by a council in Toronto. */
class DueReaderTest {

    private static final Zone TORONTO = Zone.of("America/Toronto");
    private static final Instant NOW = Instant.parse("2018-09-27T17:00:00Z");

    private static DueReading reading(String text) {
        DueReading reading = DueReader.read(text, NOW, TORONTO, Language.FRENCH);
        assertThat(DueReader.read(text, NOW, TORONTO, Language.ENGLISH)).isEqualTo(reading);
        return reading;
    }

    private static Due due(String text) {
        assertThat(reading(text)).as(text).isInstanceOf(Due.class);
        return (Due) reading(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            at the next meeting                                    | NEXT_MEETING
            next meeting                                           | NEXT_MEETING
            by the next meeting of the Council                     | NEXT_MEETING
            the next in-person meeting                             | NEXT_MEETING
            next PSSDC meeting                                     | NEXT_MEETING
            à la prochaine réunion                                 | NEXT_MEETING
            a la prochaine reunion                                 | NEXT_MEETING
            d’ici la prochaine réunion                             | NEXT_MEETING
            lors de la prochaine réunion du CPSSP                  | NEXT_MEETING
            avant la prochaine réunion en personne                 | NEXT_MEETING
            at the next meeting or teleconference                  | NEXT_MEETING
            at the next teleconference                             | NEXT_TELECONFERENCE
            next conference call                                   | NEXT_TELECONFERENCE
            prochaine téléconférence                               | NEXT_TELECONFERENCE
            lors de la prochaine téléconférence                    | NEXT_TELECONFERENCE
            at an upcoming meeting or teleconference               | AN_UPCOMING_MEETING
            at a future meeting                                    | AN_UPCOMING_MEETING
            upcoming meeting                                       | AN_UPCOMING_MEETING
            une prochaine téléconférence ou réunion                | AN_UPCOMING_MEETING
            à une prochaine téléconférence ou réunion du CPSSP     | AN_UPCOMING_MEETING
            à une téléconférence ou réunion à venir                | AN_UPCOMING_MEETING
            à une prochaine téléconférence ou réunion              | AN_UPCOMING_MEETING
            pour une prochaine réunion de discussion               | AN_UPCOMING_MEETING
            lors d’une réunion ultérieure                          | AN_UPCOMING_MEETING
            after the meeting                                      | AFTER_MEETING
            following the meeting                                  | AFTER_MEETING
            après la réunion                                       | AFTER_MEETING
            Apres la reunion.                                      | AFTER_MEETING
            when ready                                             | WHEN_READY
            When it's ready                                        | WHEN_READY
            lorsqu’elle sera prête                                 | WHEN_READY
            lorsqu'ils seront prêts                                | WHEN_READY
            when the toolkit is ready                              | WHEN_READY
            dès que l’outil sera prêt                              | WHEN_READY
            ASAP                                                   | WHEN_READY
            dès que possible                                       | WHEN_READY
            au besoin                                              | NONE
            ongoing                                                | NONE
            none                                                   | NONE
            no due date                                            | NONE
            sans échéance                                          | NONE
            aucune                                                 | NONE
            """)
    void whatCouncilsSayHasAKind(String text, Kind kind) {
        Due due = due(text);
        assertThat(due.kind()).isEqualTo(kind);
        assertThat(due.asSaid()).isEqualTo(text);
        assertThat(due.saidAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "by 2 Nov", "before November 2, 2018", "for 2 November", "d’ici le 2 novembre", "d'ici le 2 nov.",
            "avant le 2 novembre 2018", "pour le 2 nov. 2018",
            "au plus tard le 2 novembre", "le 2 novembre", "2018-11-02", "by Friday, November 2, 2018",
            "by the 2nd of November", "no later than Nov 2", "due Nov 2",
            "d’ici\u00a0le\u00a02\u00a0novembre", "d’ici 36 jours", "within 36 days"
    })
    void aDateMayHaveAPrepositionInEitherLanguage(String text) {
        Due due = due(text);
        assertThat(due.kind()).isEqualTo(Kind.DATE);
        assertThat(due.date()).isEqualTo(LocalDate.parse("2018-11-02"));
        assertThat(due.time()).isNull();
        assertThat(due.instant()).isNull();
        assertThat(due.asSaid()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d’ici le 15", "avant le 15", "by the 15th", "au plus tard le 15", "jusqu’au 15",
            "the 15th", "le 15"})
    void aDayAloneIsTheNextOne(String text) {
        assertThat(due(text).date()).isEqualTo(LocalDate.parse("2018-10-15"));
    }

    @Test
    void aDateKeepsItsTimeOfDayAndZone() {
        Due due = due("by November 2 at noon PDT");
        assertThat(due.time()).isEqualTo(LocalTime.NOON);
        assertThat(due.zone()).isEqualTo(Zone.of("America/Vancouver"));
        assertThat(due.instant()).isEqualTo(Instant.parse("2018-11-02T19:00:00Z"));
        assertThat(due.notes()).containsExactly(new Note.YearAssumed(2018));
        assertThat(due("avant midi demain").instant()).isEqualTo(Instant.parse("2018-09-28T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            February meeting                     | 2019-02 | false
            at the February 2019 meeting         | 2019-02 | false
            at the meeting in February           | 2019-02 | false
            au cours de la réunion de février    | 2019-02 | false
            la réunion de fév. 2020              | 2020-02 | false
            la réunion d’avril                   | 2019-04 | false
            à la téléconférence de décembre      | 2018-12 | true
            the December teleconference          | 2018-12 | true
            the September meeting                | 2018-09 | false
            """)
    void aMeetingMayBeNamedByItsMonth(String text, YearMonth month, boolean teleconference) {
        Due due = due(text);
        assertThat(due.kind()).isEqualTo(Kind.MEETING_IN_MONTH);
        assertThat(due.month()).isEqualTo(month);
        assertThat(due.teleconference()).isEqualTo(teleconference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the 26 September 2019 meeting              | 2019-09-26 | false
            at the September 26 meeting                | 2019-09-26 | false
            at the meeting of 26 September             | 2019-09-26 | false
            la réunion du 26 septembre                 | 2019-09-26 | false
            at the next meeting, on 26 September 2019  | 2019-09-26 | false
            lors de la réunion du jeudi 26 septembre 2019 | 2019-09-26 | false
            la téléconférence du 20 novembre 2019      | 2019-11-20 | true
            the teleconference on 20 November 2019     | 2019-11-20 | true
            the 20 November 2019 teleconference        | 2019-11-20 | true
            """)
    void aMeetingMayBeNamedByItsDate(String text, LocalDate date, boolean teleconference) {
        Due due = due(text);
        assertThat(due.kind()).isEqualTo(Kind.MEETING_ON);
        assertThat(due.date()).isEqualTo(date);
        assertThat(due.teleconference()).isEqualTo(teleconference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by 29 February 2019                  | NO_SUCH_DATE
            d’ici le 29 février 2019             | NO_SUCH_DATE
            la réunion du 29 février 2019        | NO_SUCH_DATE
            by Friday 3 November 2018            | WEEKDAY_DISAGREES
            the Friday 3 November 2018 meeting   | WEEKDAY_DISAGREES
            by 02/11/2018                        | AMBIGUOUS_DATE
            """)
    void aDateThatDoesNotExistIsRefusedWithChoices(String text, Reason reason) {
        assertThat(reading(text)).isInstanceOfSatisfying(NotADate.class, not -> {
            assertThat(not.reason()).isEqualTo(reason);
            assertThat(not.suggestions()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"the adoption toolkit", "by the secretariat", "meeting", "the meeting", "by", "d’ici",
            "next", "by meeting the members", "next meeting, please bring notes", "au printemps de 2019",
            "when the members are asked", "by the 15", "once"})
    void otherWordsAreNoDueDate(String text) {
        assertThat(reading(text)).isInstanceOfSatisfying(NotADate.class,
                not -> assertThat(not.isPlainWords()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0"})
    void nothingSaidIsADueOfItsOwn(String text) {
        assertThat(due(text).kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void aDueCannotContradictItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Due(Kind.DATE, "x", NOW, TORONTO, null, null, null, false, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Due(Kind.NONE, "x", NOW, TORONTO, LocalDate.EPOCH, null, null, false, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Due(Kind.MEETING_IN_MONTH, "x", NOW, TORONTO, null, null, null, false, List.of()));
    }
}
