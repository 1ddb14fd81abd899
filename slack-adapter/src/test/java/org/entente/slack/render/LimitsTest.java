package org.entente.slack.render;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.text.RoomLanguages;
import org.entente.slack.SlackSchemas;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is too large is split or refused; nothing is cut in silence. */
class LimitsTest {

    @Test
    void aLongParagraphIsSplitAndWhole() {
        String typed = "word ".repeat(1_500).strip() + " & <end>";
        Rendered rendered = render(Card.titled(Content.literal("T")).paragraph(Content.literal(typed)));
        JsonNode blocks = Json.MAPPER.readTree(rendered.blocks());
        StringBuilder whole = new StringBuilder();
        for (int i = 1; i < blocks.size(); i++) {
            whole.append(blocks.path(i).path("text").path("text").stringValue()).append(' ');
        }
        assertThat(whole.toString().replaceAll("\\s+", " ").strip()).isEqualTo(typed);
        assertThat(SlackSchemas.wrongInBlocks(rendered.blocks())).isEmpty();
    }

    @Test
    void aWordLongerThanASectionIsBrokenBetweenCharacters() {
        Rendered rendered = render(
                Card.titled(Content.literal("T")).paragraph(Content.literal("x" + "\uD83D\uDE00".repeat(1_600))));
        assertThat(SlackSchemas.wrongInBlocks(rendered.blocks())).isEmpty();
        assertThat(rendered.blocks().codePoints().filter(c -> c == 0x1F600).count()).isEqualTo(1_600);
    }

    @Test
    void aCardLargerThanAMessageIsRefused() {
        assertThatThrownBy(
                () -> render(Card.titled(Content.literal("T")).paragraph(Content.literal("x".repeat(12_500)))))
                .isInstanceOf(LimitExceeded.class).hasMessageContaining("12000");
    }

    @Test
    void fiftyOneBlocksAreRefused() {
        Card.Builder card = Card.titled(Content.literal("T"));
        IntStream.range(0, 50).forEach(n -> card.add(new Block.Divider()));
        assertThatThrownBy(() -> render(card)).isInstanceOf(LimitExceeded.class).hasMessageContaining("blocks: 51");
    }

    @Test
    void aLongTitleBecomesEmphasisedText() {
        Rendered rendered = render(Card.titled(Content.literal("t".repeat(200))));
        assertThat(rendered.blocks()).contains("*" + "t".repeat(200) + "*").doesNotContain("header");
    }

    @Test
    void aNotificationEndsAtALineAndSaysSo() {
        Card.Builder card = Card.titled(Content.literal("T"));
        IntStream.range(0, 40).forEach(n -> card.paragraph(Content.literal("abcdefghij".repeat(15) + " " + n)));
        String text = render(card).text();
        assertThat(text).hasSizeLessThanOrEqualTo(4_000).endsWith("\n…");
    }

    @Test
    void valuesThatAButtonCannotCarryAreRefused() {
        Button button = Button.of(Content.literal("Press"), "x", Map.of("v", "x".repeat(2_000)));
        assertThatThrownBy(() -> render(Card.titled(Content.literal("T")).actions(List.of(button))))
                .isInstanceOf(LimitExceeded.class).hasMessageContaining("values of a button");
    }

    @Test
    void aLongLabelShowsThatItGoesOn() {
        Button button = Button.of(Content.literal("é".repeat(80)), "x", Map.of());
        JsonNode blocks = Json.MAPPER
                .readTree(render(Card.titled(Content.literal("T")).actions(List.of(button))).blocks());
        assertThat(blocks.path(1).path("elements").path(0).path("text").path("text").stringValue()).hasSize(75)
                .endsWith("…");
    }

    @Test
    void aFormTitleOverTwentyFourCharactersIsRefused() {
        Form form = new Form(Content.literal("t".repeat(25)), null, "x", Map.of(), List.of(), Content.literal("Send"));
        assertThatThrownBy(() -> SlackForms.modal(form, Samples.voice(RoomLanguages.ENGLISH), null))
                .isInstanceOf(LimitExceeded.class).hasMessageContaining("title of a form");
    }

    @Test
    void aTextThatIsTooLongForItsFieldComesBackWhole() {
        Form form = new Form(Content.literal("T"), null, "x", Map.of(),
                List.of(new Form.Field("f", Content.literal("L"), null, new Form.Kind.Line(5), true, "longer than five",
                        null)),
                Content.literal("Send"));
        String view = SlackForms.modal(form, Samples.voice(RoomLanguages.ENGLISH), null);
        assertThat(SlackSchemas.wrongInView(view)).isEmpty();
        assertThat(view).contains("\"initial_value\":\"longer than five\",\"max_length\":16");
    }

    @Test
    void whatAButtonCarriesIsReadBack() {
        Map<String, String> values = Map.of("a", "1", "b", "« é » \"q\"");
        assertThat(ActionValue.read(ActionValue.write(values))).contains(values);
        assertThat(ActionValue.command(ActionValue.id("poll.answer", 3))).contains("poll.answer");
        assertThat(ActionValue.read("[1]")).isEmpty();
        assertThat(ActionValue.read("{")).isEmpty();
    }

    @Test
    void whatAFormCarriesIsReadBack() {
        FormMemory memory = new FormMemory("action.add", Map.of("m", "1"), "C1");
        assertThat(FormMemory.read(memory.write())).contains(memory);
        assertThat(FormMemory.read("no")).isEmpty();
        assertThat(FormMemory.read(null)).isEmpty();
    }

    private static Rendered render(Card.Builder card) {
        return SlackCards.message(card.build(), Samples.voice(RoomLanguages.ENGLISH));
    }
}
