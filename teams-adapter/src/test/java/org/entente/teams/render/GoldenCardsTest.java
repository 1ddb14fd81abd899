package org.entente.teams.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.card.Block;
import org.entente.core.card.Form;
import org.entente.core.text.RoomLanguages;
import org.entente.teams.TeamsSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is sent for the sample cards and forms, letter by letter; what Microsoft's own schemas say to it. */
class GoldenCardsTest {

    private static final JsonMapper PRETTY = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    static Stream<Arguments> cards() {
        return Samples.cards().keySet().stream()
                .flatMap(name -> Stream.of(RoomLanguages.values()).map(languages -> Arguments.of(name, languages)));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void aCardIsSentAsItsGoldenFileSays(String name, RoomLanguages languages) {
        Rendered rendered = Samples.message(Samples.card(name), languages);
        assertThat(TeamsSchemas.wrongInCard(rendered.card())).isEmpty();
        same(name + "." + languages,
                "{\"summary\":" + PRETTY.writeValueAsString(rendered.text()) + ",\"card\":" + rendered.card() + "}");
    }

    @ParameterizedTest
    @MethodSource("cards")
    void aTableThatIsTooLargeIsAcceptedAsLinesToo(String name, RoomLanguages languages) {
        CardBody body = new CardBody(Samples.voice(languages), Samples.opensForm(), false);
        assertThat(Json.array(body.of(Samples.card(name))).toString()).doesNotContain("\"Table\"");
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
        String dialog = TeamsForms.dialog(Samples.form(), Samples.voice(reader), "19:room@thread.v2");
        assertThat(TeamsSchemas.wrongInDialog(dialog)).isEmpty();
        same("form." + reader, dialog);
    }

    private static void same(String name, String actual) {
        Path golden = GOLDEN.resolve(name.toLowerCase(Locale.ROOT) + ".json");
        String pretty = PRETTY.writeValueAsString(PRETTY.readTree(actual)).replace("\r\n", "\n") + "\n";
        try {
            if (Boolean.getBoolean("entente.update")) {
                Files.writeString(golden, pretty);
            }
            assertThat(golden).as("run with -Dentente.update=true when it is new").exists();
            assertThat(pretty).as("run with -Dentente.update=true when the change is meant, and read it")
                    .isEqualTo(Files.readString(golden));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
