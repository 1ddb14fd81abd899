package org.entente.teams.render;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.teams.TeamsSchemas;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a member types stays text: it never mentions, links, formats, computes a date or turns the line round. */
@Tag("F13")
class TypedTextTest {

    private static final String[] PIECES = {"**", "*", "_", "__", "~~", "`", "```", "[x](https://y)", "[", "](", ")",
            "<at>", "</at>", "<at>Owner</at>", "{{DATE(2018-10-04T17:00:00Z)}}", "{{", "}}", "{", "${x}", "&lt;",
            "&#60;", "&", "\\", "\\*", "\u202E", "\u2067", "\u200F", "\u2069", "- ", "1. ", "# ", "> ", "\n", " ",
            "word", "é", "\uD83D\uDE00", "https://x.example", "www.x.example", "|", "<b>", "a_b_c", "![i](u)", "]: "};
    /** Only what the renderer itself may write: its mention, its link, its emphasis. */
    private static final Pattern OURS = Pattern
            .compile("<at>Owner</at>|\\[[^\\[\\]]*\\](?=\\(https://council\\.example/p\\))"
                    + "|\\(https://council\\.example/p\\)|\\*\\*\u2060|\u2060\\*\\*");
    private static final Pattern MARKUP = Pattern
            .compile("[*_`~]|<(?!\u2060)|\\](?!\u2060)|\\\\(?!\u2060)|\\{(?!\u2060)"
                    + "|&[#\\w]+;|://|www\\.|^\\s*(?:[-+>#]|\\d+[.)])");
    private static final Pattern ELSEWHERE = Pattern.compile("<at>|</at>|\\{\\{");
    private static final Pattern TURNING = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

    @Test
    void randomTextNeverBecomesMarkup() {
        Random random = new Random(20180927);
        for (int round = 0; round < 2_000; round++) {
            String text = text(random);
            Content typed = Content.literal(text);
            Card card = Card.titled(typed).paragraph(typed).note(typed).heading(Content.strong(typed))
                    .paragraph(Content.commas(List.of(new Content.Whom("owner", "Owner"), Content.strong(typed))))
                    .paragraph(Content.commas(List.of(typed,
                            new Content.LinkTo(typed, URI.create("https://council.example/p")))))
                    .paragraph(Content.commas(List.of(new Content.Whom("owner", "Owner"),
                            new Content.LinkTo(typed, URI.create("https://council.example/p")))))
                    .facts(List.of(new Block.Fact(typed, typed)))
                    .add(new Block.Tally(List.of(new Block.Bar(typed, 1)), 2))
                    .actions(List.of(Button.of(typed, "x.y", Map.of()).asking(typed))).build();
            Rendered rendered = Samples.message(card, RoomLanguages.ENGLISH);
            if (round % 50 == 0) {
                assertThat(TeamsSchemas.wrongInCard(rendered.card()))
                        .allMatch(wrong -> wrong.equals("a button without a word"));
            }
            noMarkup(Json.MAPPER.readTree(rendered.card()), text);
            assertThat(rendered.text()).doesNotContainPattern(ELSEWHERE).doesNotContainPattern(TURNING);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8) + 1; i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static void noMarkup(JsonNode node, String typed) {
        switch (node.path("type").asString("")) {
            case "TextBlock" -> plain(node.path("text").stringValue(), typed);
            case "TextRun" -> assertThat(node.path("text").stringValue()).as(typed).doesNotContainPattern(ELSEWHERE)
                    .doesNotContainPattern(TURNING);
            case "FactSet" -> node.path("facts").forEach(fact -> {
                plain(fact.path("title").stringValue(), typed);
                plain(fact.path("value").stringValue(), typed);
            });
            default -> assertThat(node.path("title").asString("")).as(typed).doesNotContainPattern(ELSEWHERE)
                    .doesNotContainPattern(TURNING);
        }
        node.forEach(child -> noMarkup(child, typed));
    }

    private static void plain(String markdown, String typed) {
        assertThat(OURS.matcher(markdown).replaceAll("\u2060")).as(typed).doesNotContainPattern(MARKUP)
                .doesNotContainPattern(TURNING).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"**x**", "_x_", "~~x~~", "`x`", "[x](y)", "a_b", "https://x.example", "1 \\* 2"})
    void aSuspiciousLineIsShownLetterByLetter(String typed) {
        JsonNode body = body(Card.titled(Content.literal("T")).paragraph(Content.literal(typed)));
        assertThat(body.path(1).path("type").stringValue()).isEqualTo("RichTextBlock");
        assertThat(body.path(1).path("inlines").path(0).path("text").stringValue()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R&D", "60,000 $ + HST", "2018-10-04", "Items 2A–2C (p. 4)", "#1 of 3?", "4. Adoption"})
    void anOrdinaryLineIsOrdinaryText(String typed) {
        JsonNode body = body(Card.titled(Content.literal("T")).paragraph(Content.literal(typed)));
        assertThat(body.path(1).path("type").stringValue()).isEqualTo("TextBlock");
        assertThat(body.path(1).path("text").stringValue().replace("\u2060", "")).isEqualTo(typed);
    }

    @Test
    void neighbouringEmphasisBesideAMentionIsOne() {
        JsonNode body = body(Card.titled(Content.literal("T")).paragraph(Content.commas(List.of(
                new Content.Whom("owner", "Owner"), Content.strong(new Content.Joined(
                        List.of(Content.literal("done"), Content.literal("today")), Content.Joined.Joint.COMMA))))));
        assertThat(body.path(1).path("text").stringValue())
                .isEqualTo("<at>Owner</at>, **\u2060done, today\u2060**");
    }

    @Test
    void namesakesAreMentionedApart() {
        Voice voice = new Voice(RoomLanguages.ENGLISH, id -> new Identity(Platform.TEAMS, "tenant", "29:" + id));
        Card card = Card.titled(Content.literal("T")).paragraph(Content.commas(List.of(
                new Content.Whom("a", "The <b>chair</at>"), new Content.Whom("b", "The <b>chair</at>")))).build();
        String json = new TeamsCards(button -> false).message(card, voice).card();
        assertThat(TeamsSchemas.wrongInCard(json)).isEmpty();
        JsonNode entities = Json.MAPPER.readTree(json).path("msteams").path("entities");
        assertThat(entities.findValuesAsString("text")).containsExactly("<at>The ‹b›chair‹/at›</at>",
                "<at>The ‹b›chair‹/at›\u2060</at>");
    }

    @Test
    void aPersonWhoIsNotOnTeamsIsNamed() {
        Voice voice = new Voice(RoomLanguages.ENGLISH, id -> new Identity(Platform.SLACK, "T1", "U1"));
        String json = new TeamsCards(button -> false).message(Card.titled(Content.literal("T"))
                .paragraph(new Content.Whom("a", "The chair")).build(), voice).card();
        assertThat(json).contains("\"The chair\"").doesNotContain("entities");
    }

    @Test
    void whatAFormAsksIsNoMarkupEither() {
        Content typed = Content.literal("**b** <at>Owner</at> {{DATE(2018-10-04T17:00:00Z)}} \u202E");
        Form form = new Form(typed, typed, "x.y", Map.of(), List.of(new Form.Field("f", typed, typed,
                new Form.Kind.One(List.of(new Form.Option("v", typed))), true, null, typed)), typed);
        String dialog = TeamsForms.dialog(form, Voice.in(Language.ENGLISH), null);
        assertThat(TeamsSchemas.wrongInDialog(dialog)).isEmpty();
        assertThat(dialog).doesNotContainPattern(ELSEWHERE).doesNotContainPattern(TURNING);
    }

    private static JsonNode body(Card.Builder card) {
        return Json.MAPPER.readTree(Samples.message(card.build(), RoomLanguages.ENGLISH).card()).path("body");
    }
}
