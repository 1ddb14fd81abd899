package org.entente.slack.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.card.Block;
import org.entente.core.card.Form;
import org.entente.core.text.RoomLanguages;
import org.entente.slack.SlackSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is sent for the sample cards and forms, letter by letter; what Slack's own types say to it. */
class GoldenCardsTest {

    private static final JsonMapper PRETTY = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Stream<Arguments> cards() {
        return Samples.cards().entrySet().stream().flatMap(entry -> Stream.of(RoomLanguages.values())
                .map(languages -> Arguments.of(entry.getKey(), languages)));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void aCardIsSentAsItsGoldenFileSays(String name, RoomLanguages languages) {
        Rendered rendered = SlackCards.message(Samples.card(name), Samples.voice(languages));
        assertThat(SlackSchemas.wrongInBlocks(rendered.blocks())).isEmpty();
        same(name + "." + languages,
                "{\"text\":" + PRETTY.writeValueAsString(rendered.text()) + ",\"blocks\":" + rendered.blocks() + "}");
    }

    @ParameterizedTest
    @MethodSource("cards")
    void aHomePageIsAcceptedToo(String name, RoomLanguages languages) {
        assertThat(SlackSchemas.wrongInView(SlackCards.home(Samples.card(name), Samples.voice(languages))))
                .isEmpty();
    }

    @Test
    void theSamplesHoldEveryKindOfBlock() {
        assertThat(Samples.cards().values().stream().flatMap(card -> card.blocks().stream()).map(Block::getClass)
                .collect(Collectors.toSet())).isEqualTo(Set.of(Block.class.getPermittedSubclasses()));
    }

    @Test
    void theSampleHoldsEveryKindOfField() {
        assertThat(Samples.form().fields().stream().map(field -> field.kind().getClass()).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Form.Kind.class.getPermittedSubclasses()));
    }

    static Stream<RoomLanguages> readers() {
        return Stream.of(RoomLanguages.ENGLISH, RoomLanguages.FRENCH);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aFormIsSentAsItsGoldenFileSays(RoomLanguages reader) {
        String view = SlackForms.modal(Samples.form(), Samples.voice(reader), "C1");
        assertThat(SlackSchemas.wrongInView(view)).isEmpty();
        same("form." + reader, view);
    }

    private static void same(String name, String actual) {
        String file = name.toLowerCase(Locale.ROOT) + ".json";
        String pretty = PRETTY.writeValueAsString(PRETTY.readTree(actual)).replace("\r\n", "\n") + "\n";
        Path written = Path.of("target", "golden", file);
        try (InputStream golden = GoldenCardsTest.class.getResourceAsStream("/golden/" + file)) {
            Files.createDirectories(written.getParent());
            Files.writeString(written, pretty);
            String expected = golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(pretty).as("when the change is meant, copy %s to src/test/resources/golden", written)
                    .isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
