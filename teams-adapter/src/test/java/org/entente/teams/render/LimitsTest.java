package org.entente.teams.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Types;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.teams.TeamsSchemas;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is too large takes another shape or is refused, and what goes out comes back; nothing is cut in silence. */
class LimitsTest {

    private static final Content T = Content.literal("T");

    private static Rendered render(Card.Builder card) {
        return Samples.message(card.build(), RoomLanguages.ENGLISH);
    }

    private static Block.Table table(int rows) {
        return new Block.Table(List.of(T, T), IntStream.range(0, rows)
                .mapToObj(n -> List.<Content>of(Content.literal("row " + n), Content.literal("cell " + n))).toList());
    }

    @Test
    void aCardLargerThanAMessageIsRefused() {
        assertThatThrownBy(() -> render(Card.titled(T).paragraph(Content.literal("x".repeat(14_000)))))
                .isInstanceOf(LimitExceeded.class).hasMessageContaining("28000");
    }

    @Test
    void aTableTooLargeForAMessageBecomesLines() {
        String small = render(Card.titled(T).add(table(10))).card();
        String large = render(Card.titled(T).add(table(60))).card();
        assertThat(small).contains("\"Table\"", "\"Full\"");
        assertThat(large).doesNotContain("\"Table\"").contains("row 0", "cell 59");
        assertThat(TeamsSchemas.wrongInCard(large)).isEmpty();
    }

    @Test
    void aCardTooLargeForAMessageGoesWithoutWhatOlderClientsPress() {
        String small = render(Card.titled(T).actions(pressed(10))).card();
        String large = render(Card.titled(T).actions(pressed(60))).card();
        assertThat(small).contains("\"fallback\"");
        assertThat(large).doesNotContain("\"fallback\"").contains("B59").contains("Action.Execute");
        assertThat(TeamsSchemas.wrongInCard(large)).isEmpty();
    }

    @Test
    void aCardOfManyWordsSaysItsBeginningAloneWhereItCannotBeDrawn() {
        Card.Builder words = Card.titled(T);
        IntStream.range(0, 120).forEach(n -> words.paragraph(Content.literal("w".repeat(60))));
        JsonNode card = Json.MAPPER.readTree(render(words).card());
        assertThat(card.path("fallbackText").asString("")).startsWith("T\n")
                .hasSizeLessThanOrEqualTo(TeamsLimits.SHORT_FALLBACK);
        assertThat(card.path("body")).hasSize(121);
    }

    private static List<Button> pressed(int count) {
        return IntStream.range(0, count).mapToObj(n -> Button.of(Content.literal("B" + n), "x.y",
                Map.of("subject", "0198c7a2-0000-7000-8000-000000000000"))).toList();
    }

    @Test
    void aSeventhButtonStandsInTheNextRow() {
        List<Button> buttons = IntStream.range(0, 13)
                .mapToObj(n -> Button.of(Content.literal("B" + n), "x.y", Map.of()))
                .toList();
        JsonNode body = Json.MAPPER.readTree(render(Card.titled(T).actions(buttons)).card()).path("body");
        List<Integer> rows = new ArrayList<>();
        body.forEach(element -> rows.add(element.path("actions").size()));
        assertThat(rows).containsExactly(0, 6, 6, 1);
    }

    @Test
    void buttonsThatTheCardIsTooNarrowForStandInTheNextRow() {
        List<Button> buttons = IntStream.range(0, 3)
                .mapToObj(n -> Button.of(Content.literal("Agree with a reservation " + n), "x.y", Map.of())).toList();
        JsonNode body = Json.MAPPER.readTree(render(Card.titled(T).actions(buttons)).card()).path("body");
        assertThat(body.path(1).path("actions")).hasSize(2);
        assertThat(body.path(2).path("actions")).hasSize(1);
    }

    @Test
    void aQuestionIsAskedBeforeAnythingGoesOut() {
        JsonNode asking = Json.MAPPER.readTree(render(Card.titled(T).actions(List.of(
                Button.of(Content.literal("Close"), "poll.close", Map.of()).danger().asking(Content.literal("Sure?")))))
                .card()).path("body").path(1).path("actions").path(0);
        assertThat(asking.path("type").stringValue()).isEqualTo("Action.ShowCard");
        assertThat(asking.path("card").path("body").path(0).path("text").stringValue()).isEqualTo("Sure?");
        assertThat(asking.path("card").path("actions").path(0).path("title").stringValue()).isEqualTo("Yes: Close");
        assertThat(asking.path("card").path("actions").path(0).path("verb").stringValue()).isEqualTo("poll.close");
    }

    @Test
    void aNotificationEndsAtALineAndSaysSo() {
        Card.Builder card = Card.titled(T);
        IntStream.range(0, 40).forEach(n -> card.paragraph(Content.literal("abcdefghij".repeat(10) + " " + n)));
        assertThat(render(card).text()).hasSizeLessThanOrEqualTo(2_000).endsWith("\n…");
    }

    @Test
    void sixtyPeopleCanHaveAViewOfTheirOwn() {
        List<String> users = IntStream.range(0, 60).mapToObj(n -> "29:" + n).toList();
        Rendered rendered = new TeamsCards(button -> false).message(Card.titled(T).build(),
                Voice.in(Language.ENGLISH), new Refresh("179", users));
        assertThat(TeamsSchemas.wrongInCard(rendered.card())).isEmpty();
        JsonNode refresh = Json.MAPPER.readTree(rendered.card()).path("refresh");
        assertThat(Refresh.fetched(refresh.path("action").path("data"))).contains("179");
        assertThat(refresh.path("userIds")).hasSize(60);
        List<String> more = IntStream.range(0, 61).mapToObj(n -> "29:" + n).toList();
        assertThatThrownBy(() -> new Refresh("179", more)).isInstanceOf(LimitExceeded.class);
    }

    @Test
    void aCardThatIsTooLargeWithItsReadersGoesWithoutThem() {
        List<String> users = IntStream.range(0, 60).mapToObj(n -> "29:" + "1".repeat(110) + n).toList();
        Card.Builder card = Card.titled(T);
        IntStream.range(0, 40).forEach(n -> card.paragraph(Content.literal("abcdefghij".repeat(10) + " " + n)));
        Rendered alone = render(card);
        assertThat(new TeamsCards(button -> false).message(card.build(), Voice.in(Language.ENGLISH),
                new Refresh("179", users))).isEqualTo(alone);
    }

    @Test
    void aFormTitleThatTheWindowCannotHoldIsRefused() {
        Form form = new Form(Content.literal("t".repeat(65)), null, "x", Map.of(), List.of(), T);
        assertThatThrownBy(() -> TeamsForms.dialog(form, Voice.in(Language.ENGLISH), null))
                .isInstanceOf(LimitExceeded.class).hasMessageContaining("title of a form");
    }

    @Test
    void whatWasTypedComesBackWithWhatIsWrong() {
        Form fresh = new Form(T, null, "action.add", Map.of(), List.of(
                new Form.Field("what", T, null, new Form.Kind.Line(5), true, null, null),
                new Form.Field("minutes", T, null, new Form.Kind.Number(1, 9), true, null, null)), T);
        String dialog = TeamsForms.corrected(fresh, Map.of("what", "longer than five", "minutes", "many"),
                Map.of("minutes", Content.literal("A number, please."), "", Content.literal("Not yet.")),
                Voice.in(Language.ENGLISH), null);
        assertThat(TeamsSchemas.wrongInDialog(dialog)).isEmpty();
        JsonNode body = Json.MAPPER.readTree(dialog).path("task").path("value").path("card").path("content")
                .path("body");
        assertThat(body.path(0).path("text").stringValue()).isEqualTo("Not yet.");
        assertThat(body.path(1).path("value").stringValue()).isEqualTo("longer than five");
        assertThat(body.path(2).path("text").stringValue()).isEqualTo("A number, please.");
        assertThat(body.path(3).path("value").stringValue()).isEqualTo("many");
    }

    @Test
    void whatAButtonCarriesIsReadBack() {
        ActionValue value = new ActionValue("poll.answer", Map.of("a", "1", "b", "« é » \"q\""));
        assertThat(ActionValue.read(value.node())).contains(value);
        assertThat(ActionValue.read(Json.MAPPER.readTree("[1]"))).isEmpty();
        assertThat(ActionValue.read(Json.MAPPER.readTree("{\"entente\":{\"command\":\"x\",\"values\":{\"a\":1}}}")))
                .isEmpty();
        assertThat(ActionValue.read(Json.object())).isEmpty();
    }

    @Test
    void whatAFormCarriesAndWasGivenIsReadBack() {
        FormMemory memory = new FormMemory("action.add", Map.of("m", "1"), "19:room", List.of("who"));
        assertThat(FormMemory.read(memory.node())).contains(memory);
        JsonNode data = memory.node().put("who", "a%2Cb,100%25").put("what", "a, b").put("count", 3).put("none", " ");
        assertThat(memory.filled(data)).isEqualTo(Map.of("who", "a,b\n100%", "what", "a, b", "count", "3"));
        assertThat(FormMemory.encoded("a,b")).isEqualTo("a%2Cb");
        assertThat(FormMemory.read(Json.object())).isEmpty();
    }

    @Test
    void aButtonThatLacksSomethingOpensAForm() {
        var opens = OpensForm.by(List.of(
                Command.named("poll.open", Area.POLL).takes(Parameter.needed("question", Types.WORDS))
                        .does(call -> new Answer.Done()),
                Command.named("poll.close", Area.POLL).does(call -> new Answer.Done())));
        assertThat(opens.test(Button.of(T, "poll.open", Map.of()))).isTrue();
        assertThat(opens.test(Button.of(T, "poll.open", Map.of("question", "q")))).isFalse();
        assertThat(opens.test(Button.of(T, "poll.open", Map.of("question", "q", "form", "1")))).isTrue();
        assertThat(opens.test(Button.of(T, "poll.close", Map.of()))).isFalse();
        assertThat(opens.test(Button.of(T, "poll.open", Map.of("line", "POLL q")))).isFalse();
        assertThat(opens.test(Button.of(T, "unknown", Map.of("form", "1")))).isFalse();
    }
}
