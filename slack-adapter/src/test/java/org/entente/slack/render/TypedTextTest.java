package org.entente.slack.render;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Block;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Span;
import org.entente.core.text.RoomLanguages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a member types stays text: it never mentions, links, shouts or formats. */
@Tag("F13")
class TypedTextTest {

    private static final String[] PIECES = {"<!channel>", "<!here|x>", "<@U1>", "<#C1>", "<https://x|y>", "*", "_", "~",
            "`",
            "```", ":tada:", "@here", "@everyone", "#general", "&", "&lt;!channel&gt;", "<", ">", "\n", " ", "word",
            "é",
            "\uD83D\uDE00", "https://x.example", "|", "\u202E", "a_b_c"};
    /** Only what the renderer itself may write: mentions of accounts it was given and links it was given. */
    private static final Pattern OURS = Pattern.compile("<@U0OWNER>|<https://council\\.example/p\\|[^<>]*>");

    @Test
    void randomTextNeverBecomesMarkup() {
        Random random = new Random(20180927);
        for (int round = 0; round < 3_000; round++) {
            Content typed = Content.literal(text(random));
            Card card = Card.titled(typed).paragraph(typed).note(typed).heading(Content.strong(typed))
                    .paragraph(Content.commas(List.of(new Content.Whom("owner", "Owner"), typed)))
                    .paragraph(Content.commas(List.of(typed,
                            new Content.LinkTo(typed, URI.create("https://council.example/p")))))
                    .facts(List.of(new Block.Fact(Content.literal("Label"), typed))).build();
            Rendered rendered = SlackCards.message(card, Samples.voice(RoomLanguages.ENGLISH));
            noMarkup(Json.MAPPER.readTree(rendered.blocks()));
            assertThat(rendered.text()).doesNotContain("<").doesNotContain(">");
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8) + 1; i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static void noMarkup(JsonNode node) {
        if ("plain_text".equals(node.path("type").asString(""))) {
            assertThat(node.path("emoji").asBoolean(true)).isFalse();
        }
        if ("mrkdwn".equals(node.path("type").asString(""))) {
            assertThat(node.path("verbatim").asBoolean(false)).isTrue();
            String rest = OURS.matcher(node.path("text").stringValue()).replaceAll("");
            assertThat(rest).doesNotContain("<", ">", "_", "~", "`").doesNotContainPattern(":[\\w+'-]+:")
                    .doesNotContainPattern("&(?!(amp|lt|gt);)");
            // an asterisk is ours only around a whole run of emphasis
            Matcher stars = Pattern.compile("\\*").matcher(rest);
            assertThat(stars.results().count() % 2).isZero();
            assertThat(rest.replaceAll("\\*[^*\\n]+\\*", "")).doesNotContain("*");
        }
        node.forEach(TypedTextTest::noMarkup);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*x*", "_x_", "~x~", "`x`", "<!channel>", "<@U1>", "@here", ":tada:", "a & b", "1 < 2",
            "https://x.example", "#general"})
    void aSuspiciousLineIsShownLetterByLetter(String typed) {
        JsonNode blocks = blocks(Card.titled(Content.literal("T")).paragraph(Content.literal(typed)));
        assertThat(blocks.path(1).path("text").path("type").stringValue()).isEqualTo("plain_text");
        assertThat(blocks.path(1).path("text").path("text").stringValue()).isEqualTo(typed);
    }

    @Test
    void besideAMentionItIsEscaped() {
        JsonNode blocks = blocks(Card.titled(Content.literal("T")).paragraph(
                Content.commas(List.of(new Content.Whom("owner", "Owner"), Content.literal("<!here> *a* & b")))));
        assertThat(blocks.path(1).path("text").path("text").stringValue())
                .isEqualTo("<@U0OWNER>, &lt;!here&gt; ∗a∗ &amp; b");
    }

    @Test
    void aPersonWhoIsNotOnSlackIsNamed() {
        assertThat(Markup.mrkdwn(List.of(new Span.Mention("The <chair>", null)))).isEqualTo("The &lt;chair&gt;");
    }

    @Test
    void emphasisInsideAWordIsStillRead() {
        assertThat(Markup
                .mrkdwn(List.of(new Span.Plain("a"), new Span.Bold(" b "), new Span.Bold("c"), new Span.Plain("d"))))
                .isEqualTo("a *b c*\u200Bd");
    }

    private static JsonNode blocks(Card.Builder card) {
        return Json.MAPPER.readTree(SlackCards.message(card.build(), Samples.voice(RoomLanguages.ENGLISH)).blocks());
    }
}
