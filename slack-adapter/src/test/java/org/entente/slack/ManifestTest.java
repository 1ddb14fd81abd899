package org.entente.slack;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Command;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator gives to Slack. */
class ManifestTest {

    private static final List<Command> COMMANDS = List.of(
            Command.named("poll.open", Area.POLL).words("ask|open", "demander|ouvrir").does(call -> new Answer.Done()),
            Command.named("poll.close", Area.POLL).words("close", "fermer").does(call -> new Answer.Done()),
            Command.named("poll.answer", Area.POLL).does(call -> new Answer.Done()),
            Command.named("action.from-message", Area.ACTION).does(call -> new Answer.Done()));

    private static JsonNode read(String manifest) {
        assertThat(SlackSchemas.wrongInManifest(manifest)).isEmpty();
        return JsonMapper.builder().build().readTree(manifest);
    }

    @Test
    void everySlashCommandIsThereInBothLanguages() {
        JsonNode slash = read(SlackManifest.forSocketMode(COMMANDS)).path("features").path("slash_commands");
        assertThat(slash.findValuesAsString("command")).containsExactly("/council", "/conseil", "/meeting", "/reunion",
                "/agenda", "/ordre", "/motion", "/proposition", "/poll", "/sondage", "/action", "/suivi", "/record",
                "/compterendu", "/round", "/consultation");
        assertThat(slash).allMatch(command -> command.path("should_escape").asBoolean(false));
    }

    @Test
    void theHintsNameTheWordsOfTheCommandsInTheirLanguage() {
        JsonNode slash = read(SlackManifest.forSocketMode(COMMANDS)).path("features").path("slash_commands");
        assertThat(slash.path(8).path("usage_hint").stringValue()).isEqualTo("ask | close");
        assertThat(slash.path(9).path("usage_hint").stringValue()).isEqualTo("demander | fermer");
        assertThat(slash.path(9).path("description").stringValue()).isEqualTo("Sondages");
    }

    @Test
    void messageShortcutsAreThereInBothLanguages() {
        JsonNode shortcuts = read(SlackManifest.forSocketMode(COMMANDS)).path("features").path("shortcuts");
        assertThat(shortcuts.findValuesAsString("callback_id")).containsExactly("action.from-message",
                "action.from-message@fr");
        assertThat(shortcuts.findValuesAsString("name")).containsExactly("Turn into an action", "En faire un suivi");
    }

    @Test
    void bySocketNoAddressIsNamed() {
        String manifest = SlackManifest.forSocketMode(COMMANDS);
        assertThat(manifest).doesNotContain("url");
        assertThat(read(manifest).path("settings").path("socket_mode_enabled").asBoolean()).isTrue();
    }

    @Test
    void byHttpEverythingGoesToOneAddress() {
        JsonNode manifest = read(SlackManifest.forHttp(COMMANDS, URI.create("https://bot.example/")));
        String address = "https://bot.example/slack/events";
        assertThat(manifest.path("settings").path("interactivity").path("request_url").stringValue())
                .isEqualTo(address);
        assertThat(manifest.path("oauth_config").path("redirect_urls").path(0).stringValue())
                .isEqualTo("https://bot.example/slack/oauth_redirect");
        assertThat(manifest.findValuesAsString("url")).hasSize(16).containsOnly(address);
        assertThat(manifest.path("settings").path("socket_mode_enabled").asBoolean()).isFalse();
    }

    @Test
    void aVeryLongHintEndsWhereAWordEnds() {
        List<Command> many = IntStream.range(0, 200).mapToObj(
                n -> Command.named("poll.c" + n, Area.POLL).words("command" + n, "commande" + n)
                        .does(call -> new Answer.Done()))
                .toList();
        JsonNode slash = read(SlackManifest.forSocketMode(many)).path("features").path("slash_commands");
        assertThat(slash.path(8).path("usage_hint").stringValue()).hasSizeLessThanOrEqualTo(1_000).endsWith(" |…");
    }
}
