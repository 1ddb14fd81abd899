package org.entente.teams;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The judge itself: it must be able to say no. */
class TeamsSchemasTest {

    private static String card(String body, String more) {
        return "{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"fallbackText\":\"x\",\"body\":[" + body + "]" + more
                + "}";
    }

    @Test
    void aGoodCardPasses() {
        assertThat(TeamsSchemas.wrongInCard(card("{\"type\":\"TextBlock\",\"text\":\"x\"}", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'type':'Banner'}", "{'type':'TextBlock','txt':'x'}",
            "{'type':'TextBlock','text':'x','weight':'Heavy'}",
            "{'type':'ActionSet','actions':[{'type':'Action.Press','title':'x'}]}",
            "{'type':'ActionSet','actions':[{'type':'Action.Submit','title':''}]}",
            "{'type':'Image','url':'https://x.example/i.png'}", "{'type':'Input.Text','id':'a'}",
            "{'type':'Input.Date','label':'a'}"})
    void whatIsNoElementIsFound(String element) {
        assertThat(TeamsSchemas.wrongInCard(card(element.replace('\'', '"'), ""))).isNotEmpty();
    }

    @Test
    void aButtonTwiceIsFound() {
        String button = "{\"type\":\"Action.Submit\",\"id\":\"a\",\"title\":\"x\"}";
        assertThat(TeamsSchemas
                .wrongInCard(card("{\"type\":\"ActionSet\",\"actions\":[" + button + "," + button + "]}", "")))
                .containsExactly("id twice: a");
    }

    @Test
    void aSeventhButtonOfARowIsFound() {
        String button = "{\"type\":\"Action.Submit\",\"title\":\"x\"}";
        assertThat(TeamsSchemas.wrongInCard(
                card("{\"type\":\"ActionSet\",\"actions\":[" + (button + ",").repeat(6) + button + "]}", "")))
                .containsExactly("7 buttons in one row");
    }

    @Test
    void aMentionThatNoTextHoldsIsFound() {
        assertThat(TeamsSchemas.wrongInCard(card("{\"type\":\"TextBlock\",\"text\":\"<at>A</at>\"}",
                ",\"msteams\":{\"entities\":[{\"type\":\"mention\",\"text\":\"<at>B</at>\","
                        + "\"mentioned\":{\"id\":\"29:1\",\"name\":\"B\"}}]}")))
                .containsExactly("a mention that no text holds: <at>B</at>");
    }

    @Test
    void aCardThatIsTooLargeIsFound() {
        assertThat(TeamsSchemas
                .wrongInCard(card("{\"type\":\"TextBlock\",\"text\":\"" + "x".repeat(14_000) + "\"}", "")))
                .hasSize(1).first().asString().startsWith("the card is 28");
    }

    @Test
    void aDialogThatExecutesIsFound() {
        String inside = card("{\"type\":\"TextBlock\",\"text\":\"x\"}",
                ",\"actions\":[{\"type\":\"Action.Execute\",\"title\":\"x\"}]");
        assertThat(TeamsSchemas.wrongInDialog("{\"task\":{\"type\":\"continue\",\"value\":{\"title\":\"x\",\"card\":{"
                + "\"contentType\":\"application/vnd.microsoft.card.adaptive\",\"content\":" + inside + "}}}}"))
                .containsExactly("a dialog cannot execute, only submit");
        assertThat(TeamsSchemas.wrongInDialog("{\"task\":{\"type\":\"message\",\"value\":\"\"}}")).isNotEmpty();
    }

    @Test
    void aManifestWithoutANameIsFound() {
        assertThat(TeamsSchemas.wrongInManifest("{\"manifestVersion\":\"1.29\"}")).isNotEmpty();
        assertThat(TeamsSchemas.wrongInLocalization("{\"name.short\":\"x\"}")).isNotEmpty();
    }
}
