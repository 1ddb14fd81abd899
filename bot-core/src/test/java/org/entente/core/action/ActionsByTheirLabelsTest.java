package org.entente.core.action;

import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.command.ParameterType.NotMine;
import org.entente.core.command.ParameterType.Read;
import org.entente.core.command.ParameterType.Value;
import org.entente.core.command.ParameterType.Wrong;
import org.entente.core.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An action is found under every label that records have used (S-02, E-07). */
class ActionsByTheirLabelsTest {

    private static final ActionItem EARLIER = ofMeeting(Samples.action("old", null, 2, 1), "m0");
    private final SmallRecord record = new SmallRecord(Samples.action("a2", "i7", 2, 1), EARLIER,
            Samples.action("a3", null, 3, 0), ofMeeting(Samples.action("o9", null, 9, 0), "m0"));

    private static ActionItem ofMeeting(ActionItem action, String meetingId) {
        return new ActionItem(action.id(), action.councilId(), meetingId, action.itemId(), action.number(),
                action.text(), action.owners(), action.parts(), action.deadline(), action.progress(), action.remark(),
                action.topics(), action.decision(), action.source(), action.createdAt(), true, 0);
    }

    private Read<ActionItem> read(String words) {
        return ActionType.ACTION.read(words, record.situation(Language.FRENCH));
    }

    private String found(String words) {
        return read(words) instanceof Value<ActionItem>(ActionItem action) ? action.id() : "nothing";
    }

    @DisplayName("E-07 every label that was ever printed means the same action")
    @ParameterizedTest
    @ValueSource(strings = {"2A", "2a", "2A.", "Suivi 2A", "Suivi no 2A", "Suivi nº 2A", "Suivi 2A :", "suivi 2 a",
            "Mesure de suivi no 2A", "action item 2A", "Action 2A", "#2A", "mesures de suivi 2A", "2A)"})
    void everyLabelMeansTheSame(String label) {
        assertThat(found(label.strip())).isEqualTo("a2");
    }

    @Test
    void theRunningMeetingIsMeantBeforeAnEarlierOne() {
        assertThat(found("2A")).isEqualTo("a2");
        assertThat(found("9")).isEqualTo("o9");
    }

    @Test
    void anEarlierMeetingIsNamedByItsDate() {
        assertThat(found("2018-02-22/2A")).isEqualTo("old");
        assertThat(read("2018-02-30/2A")).isInstanceOf(Wrong.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0", "2A sent to all members", "1234567890123456789", "A2"})
    void whatIsNoNumberIsNoAction(String words) {
        assertThat(read(words)).isInstanceOf(NotMine.class);
    }

    @DisplayName("E-05 an item of the agenda is never taken for an action")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"7|Il n’y a pas de suivi 7. Le point 7 à l’ordre du jour est autre chose",
            "mesure de suivi 7|Le point 7 à l’ordre du jour est autre chose", "8|Il n’y a pas de suivi 8 ici"})
    void anItemOfTheAgendaIsNoAction(String words, String why) {
        assertThat(read(words)).isInstanceOfSatisfying(Wrong.class,
                wrong -> assertThat(Voice.in(Language.FRENCH).plainText((Content) wrong.why())).contains(why));
    }
}
