package org.entente.app.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.app.Features;
import org.entente.core.card.Card;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.people.Administrators;
import org.entente.core.schedule.Holidays;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.slack.render.SlackCards;
import org.entente.slack.render.SlackForms;
import org.entente.teams.render.OpensForm;
import org.entente.teams.render.TeamsCards;
import org.entente.teams.render.TeamsForms;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a card of a scenario looks like on each platform, in both languages, letter by letter. After a change that is
 * meant run the test once with {@code -Dentente.update=true} and read what changed.
 */
final class GoldenCards {

    private static final JsonMapper PRETTY = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Pattern ID = Pattern
            .compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private GoldenCards() {}

    static void same(String name, Card card) {
        Voice both = new Voice(RoomLanguages.BOTH, id -> null);
        TeamsCards teams = new TeamsCards(
                OpensForm.by(new Features(Administrators.none(), Holidays.NONE).registry().all()));
        same("slack", name, SlackCards.message(card, both).blocks());
        same("teams", name, teams.message(card, both).card());
    }

    /** A file that is text. */
    static void sameText(String name, String text) {
        same(FOLDER.resolve(name), named(text).replace("\r\n", "\n"));
    }

    /** A form, in its reader's language. */
    static void same(String name, Form form, Language reader) {
        Voice voice = Voice.in(reader);
        same("slack", name, SlackForms.modal(form, voice, CouncilScenario.ROOM));
        same("teams", name, TeamsForms.dialog(form, voice, CouncilScenario.ROOM));
    }

    /** What one platform is sent. */
    static void same(String platform, String name, String json) {
        same(FOLDER.resolve(platform).resolve(name + ".json"),
                PRETTY.writeValueAsString(PRETTY.readTree(named(json))).replace("\r\n", "\n") + "\n");
    }

    private static void same(Path file, String made) {
        try {
            if (Boolean.getBoolean("entente.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, made);
            }
            assertThat(made).as("%s; where the change is meant, make it again with -Dentente.update=true", file)
                    .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids are random: each is called by the order in which it appears. */
    private static String named(String json) {
        Map<String, String> names = new LinkedHashMap<>();
        return ID.matcher(json).replaceAll(found -> names.computeIfAbsent(found.group(), _ -> "id-" + names.size()));
    }
}
