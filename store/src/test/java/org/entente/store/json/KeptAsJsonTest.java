package org.entente.store.json;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Answer;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Money;
import org.entente.core.time.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Answers and cards kept as JSON. */
class KeptAsJsonTest {

    /** A tree of every kind of content, block, field and answer, as chance has it. */
    private static final class Chance {

        private final SplittableRandom random;

        Chance(long seed) {
            random = new SplittableRandom(seed);
        }

        String text() {
            return List.of("", "a", "« Été »", "<!channel> & \"q\"", "line\nline", "\uD83D\uDE00", "{\"is\":\"Words\"}")
                    .get(random.nextInt(7));
        }

        Content content(int depth) {
            return switch (random.nextInt(depth > 2 ? 7 : 10)) {
                case 0 -> Content.literal(text());
                case 1 -> Content.typed(Bilingual.of(text(), text()));
                case 2 -> Content.typed(Bilingual.typedIn(Language.FRENCH, text()));
                case 3 -> Content.count(random.nextLong());
                case 4 -> new Content.Moment(Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                        Zone.of("America/St_Johns"), Content.Moment.Style.SHORT);
                case 5 -> new Content.Day(LocalDate.of(2018, 11, 2));
                case 6 -> new Content.Amount(Money.dollars(random.nextInt(100)));
                case 7 -> Content.words("k").with("n", 1).with("c", content(depth + 1));
                case 8 ->
                        new Content.LinkTo(Content.strong(content(depth + 1)), URI.create("https://example.org/a?b=c"));
                default -> Content.lines(List.of(content(depth + 1), new Content.Whom("p", text())));
            };
        }

        Button button() {
            Button plain = Button.of(content(0), "poll.answer", Map.of("id", text(), "version", "1"));
            return random.nextBoolean() ? plain : plain.danger().asking(content(1));
        }

        Card card() {
            List<Block> all = List.of(new Block.Paragraph(content(0)), new Block.Heading(content(0)),
                    new Block.Note(content(0)),
                    new Block.Facts(List.of(new Block.Fact(content(1), content(1)))),
                    new Block.Entries(List.of(new Block.Entry(content(0), content(1), List.of(content(1))))),
                    new Block.Table(List.of(content(1), content(1)), List.of(List.of(content(1), content(1)))),
                    new Block.Tally(List.of(new Block.Bar(content(1), 3)), 7), new Block.Progress(content(1), 1, 2),
                    new Block.Divider(), new Block.Actions(List.of(button())),
                    new Block.Image(URI.create("https://example.org/i"), content(1), null));
            List<Block> some = new ArrayList<>(all);
            some.removeIf(block -> random.nextBoolean());
            return new Card(content(0), some);
        }

        Form form() {
            List<Form.Kind> kinds = List.of(new Form.Kind.Line(3), new Form.Kind.Lines(4), new Form.Kind.Date(),
                    new Form.Kind.Number(-1, 5), new Form.Kind.Person(), new Form.Kind.People(),
                    new Form.Kind.One(List.of(new Form.Option("a", content(1)))), new Form.Kind.Many(List.of()));
            return new Form(content(0), null, "c", Map.of("h", text()),
                    kinds.stream().map(kind -> new Form.Field("n", content(1), null, kind, random.nextBoolean(), text(),
                            content(2))).toList(),
                    content(0));
        }

        Answer answer() {
            return switch (random.nextInt(7)) {
                case 0 -> Answer.said(content(0), button());
                case 1 -> new Answer.Shown(card());
                case 2 -> new Answer.Opened(form());
                case 3 -> new Answer.Corrected(Map.of("a", content(0), "b", content(0)));
                case 4 -> Answer.refused(content(0), content(0));
                case 5 -> new Answer.Secret(card(), Answer.said(content(0)));
                default -> new Answer.Done();
            };
        }
    }

    static Stream<Answer> answers() {
        return Stream.iterate(1L, seed -> seed + 1).limit(400).map(seed -> new Chance(seed).answer());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerComesBackAsItWas(Answer answer) {
        assertThat(Json.read(Answer.class, Json.write(Answer.class, answer))).isEqualTo(answer);
    }

    /** Rows of last year are read by next year's code: a name that changes needs a migration. */
    @Test
    void theFormStays() {
        Answer answer = new Answer.Said(Content.words("k").with("n", 3),
                List.of(Button.of(Content.literal("Go"), "c", Map.of("id", "1")).primary()));
        assertThat(Json.write(Answer.class, answer))
                .isEqualTo("{\"is\":\"Said\",\"content\":{\"is\":\"Words\",\"key\":\"k\","
                        + "\"arguments\":{\"n\":{\"is\":\"Count\",\"value\":3}}},\"next\":[{\"label\":{\"is\":\"Literal\","
                        + "\"text\":\"Go\"},\"command\":\"c\",\"arguments\":{\"id\":\"1\"},\"style\":\"PRIMARY\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"is\":\"Sung\"}", "{}", "[]", "1", "null", "{\"is\":3}", "{\"is\":\"Done\",\"more\":1}",
            "{\"is\":\"Shown\"}", "{\"is\":\"Said\",\"content\":{\"is\":\"Count\",\"value\":\"x\"},\"next\":[]}",
            "{\"is\":\"Said\",\"content\":{\"is\":\"Count\",\"value\":1},\"next\":{}}", "{\"is\":\"Done\"", ""})
    void whatIsNotSuchATreeIsRefused(String json) {
        assertThatThrownBy(() -> Json.read(Answer.class, json)).isInstanceOf(IllegalStateException.class);
    }
}
