package org.entente.core.action;

import java.util.List;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meeting.Mode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the review of a meeting shows, and in which order (S-13). */
class ReviewOfEarlierActionsTest {

    private static final Meeting FIRST = Samples.held(Samples.meeting("m1", Mode.IN_PERSON, "2018-09-27"),
            Meeting.State.ADJOURNED, Samples.SAID_AT);
    private static final Meeting NOVEMBER = Samples.meeting("nov", Mode.TELECONFERENCE, "2018-11-20");
    private static final Meeting FEBRUARY = Samples.meeting("feb", Mode.IN_PERSON, "2019-02-21");
    private static final List<Meeting> ALL = List.of(FIRST, NOVEMBER, FEBRUARY);

    private static List<String> review(ActionItem... open) {
        return ReviewView.lines(List.of(open), NOVEMBER, ALL).stream()
                .map(line -> line.cause() + " " + line.action().id()).toList();
    }

    private static ActionItem due(String id, String said) {
        return Samples.action(id, null, 1, 0, Samples.due(said));
    }

    @Test
    void whatIsToBeClosedTodayComesFirstThenWhatIsDueThenTheRest() {
        ActionItem today = due("today", "February meeting").withProgress(
                new ActionItem.Progress(ActionItem.State.TO_CLOSE_TODAY, null, null));
        assertThat(review(due("later", "February meeting"), due("bound", "next teleconference"),
                due("dated", "20 Nov"), today)).containsExactly("TODAY today", "DUE bound", "DUE dated",
                        "LATER later");
    }

    @Test
    @DisplayName("E-14 an action without a date is listed for review, never lost")
    void anActionWithoutADateIsListed() {
        assertThat(review(Samples.action("undated", null, 1, 0), due("none", "no date")))
                .containsExactly("UNDATED undated", "UNDATED none");
    }

    @Test
    void whatIsReadyWhenItIsReadyIsStillListed() {
        assertThat(review(due("ready", "when ready"))).containsExactly("LATER ready");
    }

    @Test
    void whatThePresentMeetingGaveIsNotReviewedInIt() {
        assertThat(ReviewView.lines(List.of(due("new", "next meeting")), FIRST, ALL)).isEmpty();
    }
}
