package org.entente.core.meeting;

import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the table talks about once the meeting is open. */
class TableTalkTest {

    /** As decisions would: an approval that was asked for and has no outcome is missing. */
    private static final ItemCheck NO_OUTCOME = (item, record) -> item.ask() == AgendaItem.Ask.APPROVAL
            && item.kind() == AgendaItem.Kind.PLAIN ? List.of(Content.literal("an approval was asked for")) : List.of();

    private final PlayedCouncil council = new PlayedCouncil(NO_OUTCOME);

    @BeforeEach
    void theMeetingIsOpen() {
        council.says("clerk", "/meeting schedule 27 September 2018 at 9 a.m. Pacific, in person, Whitehorse");
        council.says("clerk", "/agenda add Deputy ministers’ table for information during 20 min");
        council.says("clerk",
                "/agenda add Service network for approval by Rob Example, Example Firm, by teleconference");
        council.says("clerk", "/agenda add Indigenous services");
        council.says("federal", "/meeting start");
    }

    @Test
    void oneItemIsDiscussedWithItsTime() {
        council.says("federal", "/agenda discuss 2");
        assertThat(council.posted()).contains("now");
        String id = council.item("2").id();
        assertThat(council.shows("now", id, Language.ENGLISH)).contains("Now discussing · ",
                "Deputy ministers’ table", "20 min of 20 left, until 8:50\u00a0a.m.\u00a0PDT");
        council.passes(25);
        assertThat(council.shows("now", id, Language.FRENCH)).contains("En discussion · ",
                "5 min de plus que les 20 prévues");
        assertThat(council.shows("agenda", council.meeting().id(), Language.ENGLISH))
                .contains("Now discussing: 2 Deputy");
    }

    @Test
    void theItemBeforeIsClosedOrParkedAfterAsking() {
        council.says("federal", "/agenda discuss 2");
        PlayedCouncil.Said asked = council.says("federal", "/ordre aborder 3");
        assertThat(asked.text()).contains("D’abord, le point 2", "encore en discussion");
        council.presses("federal", council.says("federal", "/agenda discuss 3").button("Park it and go on"));
        assertThat(council.item("2").state()).isEqualTo(AgendaItem.State.PARKED);
        assertThat(council.item("3").state()).isEqualTo(AgendaItem.State.DISCUSSING);
        assertThat(council.row("Rob Example").here()).isTrue();
        assertThat(council.row("Rob Example").remote()).isTrue();
    }

    @Test
    void aParkedItemGoesOnWithTheTimeItHadLeft() {
        council.says("federal", "/agenda discuss 2");
        council.passes(5);
        council.says("federal", "/agenda park");
        council.passes(60);
        council.says("federal", "/agenda resume");
        assertThat(council.item("2").spentSeconds()).isEqualTo(300);
        assertThat(council.shows("now", council.item("2").id(), Language.ENGLISH)).contains("15 min of 20 left");
    }

    @Test
    @DisplayName("E-10 an item that asked for approval is not closed in silence without an outcome")
    void e10ClosingWithoutAnOutcomeAsksFirst() {
        council.says("federal", "/agenda discuss 3");
        PlayedCouncil.Said asked = council.says("federal", "/agenda close");
        assertThat(asked.text()).contains("Before closing item 3", "an approval was asked for");
        assertThat(council.item("3").state()).isEqualTo(AgendaItem.State.DISCUSSING);
        council.presses("federal", asked.button("Close anyway"));
        assertThat(council.item("3").state()).isEqualTo(AgendaItem.State.CLOSED);
    }

    @Test
    @DisplayName("E-10 adjourning lists what items still miss")
    void e10AdjourningAsksAboutMissingOutcomes() {
        council.says("federal", "/meeting to be set");
        assertThat(council.says("federal", "/meeting adjourn").text()).contains("Item 3: an approval was asked for",
                "Item 4, Indigenous services: still open");
    }

    @Test
    void closingOffersTheNextItemAndIsTakenBackWithUndo() {
        council.says("federal", "/agenda discuss 2");
        PlayedCouncil.Said closed = council.says("federal", "/agenda close");
        assertThat(closed.button("Discuss 1A").command()).isEqualTo("agenda.discuss");
        council.says("federal", "/council undo");
        assertThat(council.item("2").state()).isEqualTo(AgendaItem.State.PARKED);
    }

    @Test
    void noActionAndNoCommentAreSaid() {
        council.says("clerk", "/ordre aucun commentaire 1D");
        council.says("clerk", "/ordre aucun suivi 1D");
        assertThat(council.item("1D").noComment()).isTrue();
        assertThat(council.item("1D").noAction()).isTrue();
        council.says("clerk", "/council undo");
        assertThat(council.item("1D").noAction()).isFalse();
        assertThat(council.item("1D").noComment()).as("only what was said last is taken back").isTrue();
    }

    @Test
    void theConclusionIsKeptInBothLanguages() {
        council.says("federal", "/agenda discuss 3");
        council.says("federal", "/agenda conclusion The table agrees on the approach");
        council.says("clerk", "/ordre conclusion « La table s’entend sur l’approche » au point 3");
        assertThat(council.shows("now", council.item("3").id(), Language.FRENCH))
                .contains("En conclusion\u00a0: La table s’entend sur l’approche");
        assertThat(council.item("3").conclusion()).isEqualTo(org.entente.core.text.Bilingual
                .of("The table agrees on the approach", "La table s’entend sur l’approche"));
    }

    @Test
    @DisplayName("E-05 a moved item stays an item, keeps its number, and makes the agenda approved with a change")
    void e05AMoveIsKeptAsAChangeOfAnItem() {
        assertThat(council.says("federal", "/agenda move 4 to the morning").text()).contains("Please give the reason");
        String text = council.says("federal",
                "/agenda move 4 to the morning so that the assistant deputy minister can speak").text();
        assertThat(text).contains("Item 4 (Indigenous services) was moved to the morning").doesNotContain("ction");
        AgendaItem moved = council.item("4");
        assertThat(AgendaChanges.any(council.meetings(), moved.meetingId())).isTrue();
        assertThat(PlayedCouncil.plain(AgendaChanges.said(moved, council.meeting()), Language.FRENCH))
                .startsWith("Le point 4 (Indigenous services")
                .contains("a été déplacé en matinée", "can speak (en anglais; traduction à venir)");
        assertThat(council.numbers().subList(5, 9)).containsExactly("1E FORWARD_AGENDA", "4 Indigenous services",
                "2 Deputy ministers’ table", "3 Service network");
    }

    @Test
    void anItemAddedDuringTheMeetingGetsTheNextNumberAndIsAChange() {
        council.says("clerk", "/agenda add Urgent matter");
        assertThat(council.item("6").title().in(Language.ENGLISH)).isEqualTo("Urgent matter");
        assertThat(AgendaChanges.of(council.meetings(), council.meeting().id())).extracting(AgendaItem::number)
                .containsExactly("6");
        assertThat(council.numbers().getLast()).startsWith("5C");
    }

    @Test
    void anItemIsCarriedOverAndGoesOnAtTheNextMeeting() {
        council.says("federal", "/agenda carry over 4");
        assertThat(council.item("4").state()).isEqualTo(AgendaItem.State.CARRIED_OVER);
        assertThat(council.says("atlantic", "/agenda carried over").text()).contains("waits for the next meeting");
        council.says("clerk", "/meeting schedule 2 November 2018 at noon, by teleconference");
        Meeting next = council.meetings().all("c1").getLast();
        AgendaItem copy = council.meetings().items(next.id()).stream().filter(item -> item.carriedFrom() != null)
                .findFirst().orElseThrow();
        assertThat(copy.number()).isEqualTo("2");
        assertThat(copy.carriedFrom()).isEqualTo(council.item("4").id());
        assertThat(council.says("atlantic", "/ordre reportés").text())
                .contains("du 27 septembre 2018 au 2 novembre 2018");
    }

    @Test
    void carryingOverIsTakenBackWhileTheCopyIsUntouched() {
        council.says("clerk", "/meeting schedule 2 November 2018 at noon, by teleconference");
        council.says("federal", "/agenda carry over 4");
        Meeting next = council.meetings().all("c1").getLast();
        council.says("federal", "/council undo");
        assertThat(council.item("4").state()).isEqualTo(AgendaItem.State.ACCEPTED);
        assertThat(council.meetings().items(next.id())).filteredOn(item -> item.state().listed())
                .noneMatch(item -> item.carriedFrom() != null);
        assertThat(council.says("federal", "/agenda carry over 1A").text()).contains("Standing business");
    }

    @Test
    void questionsAreAnsweredOrAskedAboutAtTheClose() {
        council.submits("clerk", "agenda.edit", java.util.Map.of("item", council.item("2").id(), "itemQuestions",
                "What works?\nWhat does not?"));
        council.says("federal", "/agenda discuss 2");
        council.says("federal", "/agenda answered 1");
        assertThat(council.says("federal", "/agenda close").text())
                .contains("No answer yet to “What does not?”")
                .doesNotContain("What works?");
    }

    @Test
    void nothingIsDiscussedBeforeTheMeetingIsOpen() {
        PlayedCouncil planned = new PlayedCouncil();
        planned.says("clerk", "/meeting schedule 27 September 2018 at 9 a.m.");
        assertThat(planned.says("federal", "/agenda discuss 1A").text()).contains("not open yet");
    }

    @Test
    void anAdjournedMeetingKeepsItsAgenda() {
        council.says("federal", "/meeting to be set");
        String agenda = council.item("2").id();
        council.presses("federal", council.says("federal", "/meeting adjourn").button("Adjourn anyway"));
        assertThat(council.submits("clerk", "agenda.edit", java.util.Map.of("item", agenda, "titleEnglish", "New"))
                .text()).contains("adjourned");
    }
}
