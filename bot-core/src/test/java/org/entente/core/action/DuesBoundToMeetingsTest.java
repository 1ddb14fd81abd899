package org.entente.core.action;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meeting.Mode;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What was said about when, and the meetings that come to be scheduled (S-08, S-09). */
class DuesBoundToMeetingsTest {

    private static final Meeting SEPTEMBER = Samples.held(Samples.meeting("sep", Mode.IN_PERSON, "2018-09-27"),
            Meeting.State.RUNNING, null);
    private static final Meeting NOVEMBER = Samples.meeting("nov", Mode.TELECONFERENCE, "2018-11-20");
    private static final Meeting FEBRUARY = Samples.meeting("feb", Mode.IN_PERSON, "2019-02-21");
    private static final List<Meeting> ALL = List.of(SEPTEMBER, NOVEMBER, FEBRUARY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"next meeting|nov", "next teleconference|nov",
            "à une prochaine téléconférence ou réunion|nov", "the February meeting|feb",
            "au cours de la réunion de février|feb", "after the meeting|sep", "après la réunion|sep",
            "teleconference of November 20, 2018|nov"})
    void aMeetingThatWasMeantIsFound(String said, String meeting) {
        assertThat(Binding.of(Samples.due(said), ALL).meetingId()).isEqualTo(meeting);
    }

    @Test
    void whatWasSaidWaitsUntilItsMeetingIsScheduled() {
        Deadline waiting = Binding.of(Samples.due("the February meeting"), List.of(SEPTEMBER, NOVEMBER));
        assertThat(waiting.meetingId()).isNull();
        assertThat(waiting.nextAt()).isNull();
        Deadline bound = Binding.again(waiting, ALL);
        assertThat(bound.meetingId()).isEqualTo("feb");
        assertThat(bound.nextAt()).isEqualTo(FEBRUARY.startsAt());
        assertThat(bound.due().asSaid()).isEqualTo("the February meeting");
    }

    @Test
    void theNextMeetingSaidInOneThatOpenedBeforeItsHourIsAnother() {
        Meeting early = new Meeting("sep", "c1", null, SEPTEMBER.mode(), SEPTEMBER.date(),
                LocalTime.of(16, 0), SEPTEMBER.zone(), null, null, Meeting.State.RUNNING,
                SEPTEMBER.openedAt(), null, SEPTEMBER.next(), false, 1);
        assertThat(early.startsAt()).isAfter(Samples.SAID_AT);
        assertThat(early.openedAt()).isBefore(Samples.SAID_AT);
        assertThat(Binding.of(Samples.due("next meeting"), List.of(early, NOVEMBER)).meetingId()).isEqualTo("nov");
        assertThat(Binding.of(Samples.due("after the meeting"), List.of(early, NOVEMBER)).meetingId()).isEqualTo("sep");
    }

    @Test
    void aCancelledMeetingBindsNothing() {
        Meeting cancelled = Samples.held(NOVEMBER, Meeting.State.CANCELLED, null);
        assertThat(Binding.of(Samples.due("next meeting"), List.of(SEPTEMBER, cancelled, FEBRUARY)).meetingId())
                .isEqualTo("feb");
    }

    @Test
    void anActionStaysWithItsMeetingOnceThatHasBegun() {
        Deadline bound = Binding.of(Samples.due("next meeting"), ALL);
        Meeting begun = Samples.held(NOVEMBER, Meeting.State.ADJOURNED, Instant.parse("2018-11-20T15:00:00Z"));
        Meeting enteredAfterwards = Samples.meeting("oct", Mode.TELECONFERENCE, "2018-10-10");
        assertThat(Binding.again(bound, List.of(SEPTEMBER, enteredAfterwards, begun)).meetingId()).isEqualTo("nov");
    }

    @Test
    void aDateWithoutATimeEndsWithItsDay() {
        assertThat(Binding.of(Samples.due("2 Nov"), ALL).nextAt()).isEqualTo(Instant.parse("2018-11-03T04:00:00Z"));
    }

    @Test
    void afterTheMeetingIsDueWhenItEnded() {
        Instant end = Instant.parse("2018-09-27T20:00:00Z");
        Meeting over = Samples.held(SEPTEMBER, Meeting.State.ADJOURNED, end);
        assertThat(Binding.of(Samples.due("after the meeting"), List.of(over)).nextAt()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"when ready", "no date", "lorsqu’elle sera prête"})
    void whatHasNoDateFallsDueAtNoTime(String said) {
        assertThat(Binding.of(Samples.due(said), ALL)).isEqualTo(new Deadline(Samples.due(said), null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "next teleconference|next teleconference (November 20, 2018)|prochaine téléconférence (20 novembre 2018)",
            "réunion de mars|meeting of March 2019 – not planned yet|réunion de mars 2019 – pas encore prévue",
            "teleconference of November 20, 2018|teleconference of November 20, 2018|téléconférence du 20 novembre 2018",
            "2 Nov|November 2, 2018|2 novembre 2018", "when ready|when ready|lorsque prêt"})
    void aDueIsPrintedInEachLanguage(String said, String english, String french) {
        Content printed = Deadlines.of(Binding.of(Samples.due(said), ALL), ALL);
        assertThat(Voice.in(Language.ENGLISH).plainText(printed)).isEqualTo(english);
        assertThat(Voice.in(Language.FRENCH).plainText(printed)).isEqualTo(french);
    }
}
