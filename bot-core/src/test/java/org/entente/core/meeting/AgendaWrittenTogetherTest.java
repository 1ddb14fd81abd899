package org.entente.core.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An agenda before its meeting: added, proposed, edited by several, ordered and checked. */
class AgendaWrittenTogetherTest {

    private final PlayedCouncil council = new PlayedCouncil();

    @BeforeEach
    void aMeetingIsPlanned() {
        council.says("clerk", "/meeting register 22 February 2018, in person, Toronto");
        council.says("clerk", "/meeting schedule 27 September 2018 at 9 a.m. Pacific, in person, Whitehorse");
    }

    @Test
    void aNewMeetingOpensAndClosesWithTheStandingItemsOfTheCouncil() {
        assertThat(council.numbers()).containsExactly("1 Administrative matters", "1A PREVIOUS_RECORD",
                "1B AGENDA_APPROVAL", "1C TREASURER", "1D ACTION_REVIEW", "1E FORWARD_AGENDA", "2 Closing matters",
                "2A INFORMATION_SHARING", "2B EVALUATION", "2C NEXT_MEETINGS");
    }

    @Test
    @DisplayName("E-02, E-03 approvals name their meetings from the register")
    void e02ApprovalsNameTheirMeetingsFromTheRegister() {
        String english = council.says("atlantic", "/agenda").text();
        assertThat(english).contains(
                "1A Approval of the record of decisions of the in-person FSC meeting of February 22, 2018, Toronto",
                "1B Approval of the agenda of the in-person FSC meeting of September 27, 2018, Whitehorse");
        assertThat(council.says("atlantic", "/ordre voir").text()).contains(
                "1A Approbation du compte rendu des décisions de la réunion en personne du CFS du 22 février 2018 à Toronto");
    }

    @Test
    void anItemIsAddedInOneLine() {
        council.says("clerk", "/agenda add Service network collaboration for approval tabs 4A to 4E by Pacific Member;"
                + " Robin Example, Example Firm, remote during 45 minutes");
        AgendaItem item = council.item("2");
        assertThat(item.title().in(Language.ENGLISH)).isEqualTo("Service network collaboration");
        assertThat(item.ask()).isEqualTo(AgendaItem.Ask.APPROVAL);
        assertThat(item.tabs()).containsExactly("4A", "4B", "4C", "4D", "4E");
        assertThat(item.minutes()).isEqualTo(45);
        assertThat(item.presenters()).containsExactly(
                new AgendaItem.Presenter("pacific", "Pacific Member", null, false),
                new AgendaItem.Presenter(null, "Robin Example", "Example Firm", true));
        assertThat(council.row("Robin Example").part()).isEqualTo(Attendee.Part.PRESENTER);
        assertThat(council.shows("agenda", council.meeting().id(), Language.FRENCH))
                .contains(
                        "onglets 4A à 4E · Pacific Member, Robin Example, Example Firm (à distance) · pour approbation"
                                + " · 45 min");
        assertThat(council.numbers()).contains("3 Closing matters");
    }

    @Test
    void anItemIsAddedInFrenchUnderAnother() {
        council.says("clerk", "/ordre ajouter « Communauté de pratique des services aux entreprises »");
        council.says("clerk",
                "/ordre ajouter Rapport d’étape sous 2 onglet 2A par Prairie Member en anglais Progress report");
        AgendaItem sub = council.item("2A");
        assertThat(sub.title().french()).isEqualTo("Rapport d’étape");
        assertThat(sub.title().english()).isEqualTo("Progress report");
        assertThat(sub.tabs()).containsExactly("2A");
        assertThat(sub.presenters()).extracting(AgendaItem.Presenter::personId).containsExactly("prairie");
        assertThat(council.says("clerk", "/ordre ajouter Encore sous 2A").text()).contains("déjà un sous-point");
    }

    @Test
    @DisplayName("E-06 a number typed before a title is never printed twice")
    void e06ATypedNumberIsLeftOut() {
        council.says("clerk", "/agenda add 2. 2. Leadership");
        council.says("clerk", "/agenda add B) Service model under 2");
        council.says("clerk", "/agenda add 5 new services");
        assertThat(council.numbers()).contains("2 Leadership", "2A Service model", "3 5 new services");
    }

    @Test
    void aBlockMayHaveNoTitle() {
        council.says("clerk", "/agenda block");
        assertThat(council.item("2").hasTitle()).isFalse();
        assertThat(council.says("clerk", "/agenda check").text()).contains("item 2 has neither a title nor sub-items");
        council.says("clerk", "/agenda add MSDO – Client journeys under 2");
        assertThat(council.says("clerk", "/agenda check").text()).contains("Nothing looks like a slip");
        assertThat(council.shows("agenda", council.meeting().id(), Language.ENGLISH))
                .contains("\n2\n2A MSDO – Client journeys");
    }

    @Test
    @DisplayName("E-05 a tab that is skipped or differs from its item is warned of")
    void e05TabsThatSkipOrDifferAreWarnedOf() {
        council.says("clerk", "/agenda edit 1A tab 1A");
        council.says("clerk", "/agenda edit 1B tab 1B");
        council.says("clerk", "/agenda edit 1C tab 1C");
        council.says("clerk", "/agenda edit 1D tab 1E");
        council.says("clerk", "/agenda edit 1E tab 1F");
        String text = council.says("clerk", "/ordre vérifier").text();
        assertThat(text).contains("le point 1D porte l’onglet 1E", "le point 1E porte l’onglet 1F",
                "il n’y a pas d’onglet 1D").doesNotContain("1A", "1B", "1C");
        council.says("clerk", "/agenda edit 1D tab 1D");
        council.says("clerk", "/agenda edit 1E tab 1E");
        assertThat(council.says("clerk", "/agenda check").text()).contains("Nothing looks like a slip");
    }

    @Test
    void twoItemsWithOneTabAreWarnedOf() {
        council.says("clerk", "/agenda add First tab 2");
        assertThat(council.says("clerk", "/agenda add Second tab 2").text()).contains(
                "tab 2 belongs to item 2 and to item 3",
                "item 3 has tab 2");
    }

    @Test
    void aMemberProposesAndACoChairAccepts() {
        council.says("prairie", "/agenda propose Shared service standards for feedback");
        AgendaItem proposed = council.meetings().items(council.meeting().id()).getLast();
        assertThat(proposed.state()).isEqualTo(AgendaItem.State.PROPOSED);
        assertThat(council.posted()).contains("proposal");
        Button accept = PlayedCouncil.button(council.card("proposal", proposed.id()), "Accept");
        assertThat(council.presses("prairie", accept).refused()).isTrue();
        council.presses("territorial", accept);
        assertThat(council.item("2").title().in(Language.ENGLISH)).isEqualTo("Shared service standards");
        assertThat(council.item("2").ask()).isEqualTo(AgendaItem.Ask.FEEDBACK);
        assertThat(council.posted().getLast()).startsWith("to prairie").contains("is on the agenda");
        assertThat(council.presses("federal", accept).text()).contains("answered already");
        assertThat(council.shows("proposal", proposed.id(), Language.ENGLISH)).contains("Accepted as item 2");
    }

    @Test
    void aProposalIsDeclinedWithItsReason() {
        council.says("prairie", "/agenda propose Shared service standards");
        council.says("federal", "/agenda decline Shared service because the table is full");
        assertThat(council.posted().getLast()).contains("was not taken onto the agenda: the table is full");
        assertThat(council.numbers()).noneMatch(line -> line.contains("Shared"));
    }

    @Test
    void whoProposedMayEditAndTakeBackUntilItIsAnswered() {
        council.says("prairie", "/agenda propose Standards");
        AgendaItem proposed = council.meetings().items(council.meeting().id()).getLast();
        assertThat(council.submits("prairie", "agenda.edit",
                Map.of("item", proposed.id(), "titleEnglish", "Shared standards")).refused()).isFalse();
        assertThat(council.submits("pacific", "agenda.edit", Map.of("item", proposed.id(), "titleEnglish", "Mine"))
                .refused()).isTrue();
        assertThat(council.says("prairie", "/council undo").text()).contains("Withdrawn");
    }

    @Test
    void whoSavesLaterIsShownBothTextsAndChooses() {
        council.says("clerk", "/agenda add Shared standards");
        Map<String, String> seen = new HashMap<>(Fields.filled(council.item("2"), Language.ENGLISH));
        seen.remove("form");
        Map<String, String> first = new HashMap<>(seen);
        first.put("titleEnglish", "Shared service standards");
        council.submits("federal", "agenda.edit", first);
        Map<String, String> second = new HashMap<>(seen);
        second.put("titleEnglish", "Common standards");
        PlayedCouncil.Said refused = council.submits("clerk", "agenda.edit", second);
        assertThat(refused.text()).contains("Nothing was overwritten", "It is now: Shared service standards",
                "You wrote: Common standards");
        assertThat(council.item("2").title().in(Language.ENGLISH)).isEqualTo("Shared service standards");
        council.presses("clerk", refused.button("Keep mine"));
        assertThat(council.item("2").title().in(Language.ENGLISH)).isEqualTo("Common standards");
    }

    @Test
    void renumberingDisturbsNobodyWhoEdits() {
        council.says("clerk", "/agenda add Shared standards");
        Map<String, String> seen = new HashMap<>(Fields.filled(council.item("2"), Language.ENGLISH));
        seen.remove("form");
        council.says("federal", "/agenda add Another");
        council.says("federal", "/agenda move 3 before 2");
        seen.put("itemMinutes", "20");
        assertThat(council.submits("clerk", "agenda.edit", seen).refused()).isFalse();
        assertThat(council.item("3").minutes()).isEqualTo(20);
    }

    @Test
    void theFormOfAnItemIsFilledWithWhatItIs() {
        council.says("clerk", "/agenda add Shared standards tabs 2A and 2B by Pacific Member");
        PlayedCouncil.Said said = council.says("clerk", "/agenda edit 2");
        Button open = said.button("Open the form");
        assertThat(open.arguments()).containsEntry("titleEnglish", "Shared standards")
                .containsEntry("itemTabs", "2A, 2B")
                .containsEntry("itemPresenters", "Pacific Member");
        assertThat(council.presses("clerk", open).text()).isEqualTo("form: agenda.edit");
    }

    @Test
    void whileItIsPlannedAMoveNumbersAnewAndLeavesNoTrace() {
        council.says("clerk", "/agenda add First");
        council.says("clerk", "/agenda add Second");
        council.says("clerk", "/agenda move 3 before 2");
        assertThat(council.numbers()).contains("2 Second", "3 First");
        assertThat(AgendaChanges.any(council.meetings(), council.meeting().id())).isFalse();
        council.says("clerk", "/ordre déplacer 2 après 3");
        assertThat(council.numbers()).contains("2 First", "3 Second");
    }

    @Test
    void anItemIsTakenOffAfterAskingWithItsSubItems() {
        council.says("clerk", "/agenda add Business services");
        council.says("clerk", "/agenda add Progress under 2");
        council.says("clerk", "/agenda add Other");
        PlayedCouncil.Said asked = council.says("clerk", "/agenda remove 2");
        assertThat(asked.text()).contains("Take item 2 and its sub-item off the agenda?");
        council.presses("clerk", asked.button("Take it off"));
        assertThat(council.numbers()).contains("2 Other", "3 Closing matters").hasSize(11);
    }

    @Test
    void anAddedItemIsTakenBackWithUndo() {
        List<String> before = council.numbers();
        council.says("clerk", "/agenda add Oops");
        council.says("clerk", "/council undo");
        assertThat(council.numbers()).isEqualTo(before);
    }

    @Test
    void aLongAgendaPagesByAButton() {
        for (int i = 0; i < 30; i++) {
            council.says("clerk", "/agenda add Topic " + i);
        }
        PlayedCouncil.Said first = council.says("atlantic", "/agenda");
        assertThat(first.text()).contains("Topic 0").doesNotContain("Topic 29");
        assertThat(council.presses("atlantic", first.button("More")).text()).contains("Topic 29", "Closing matters");
    }

    @Test
    void membersCannotWriteTheAgendaThemselves() {
        assertThat(council.says("atlantic", "/agenda add Mine").text()).contains("co-chairs");
        assertThat(council.says("atlantic", "/agenda accept Mine").refused()).isTrue();
    }
}
