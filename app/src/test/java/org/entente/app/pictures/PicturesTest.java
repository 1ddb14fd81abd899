package org.entente.app.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.entente.app.Features;
import org.entente.app.scenario.CouncilScenario.Shown;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.entente.core.people.Administrators;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.core.schedule.Holidays;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.slack.render.SlackCards;
import org.entente.slack.render.SlackForms;
import org.entente.teams.render.OpensForm;
import org.entente.teams.render.TeamsCards;
import org.entente.teams.render.TeamsForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pictures of the main cards in {@code docs/pictures}. They are drawn in {@code target/pictures} every time; those
 * in the docs are replaced only with {@code -Dentente.update=true}, because fonts differ from machine to machine.
 */
class PicturesTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Path DOCS = Path.of("..", "docs");
    /** The one card that the docs show as a room in both languages sees it. */
    private static final String IN_BOTH = "motion-open";
    private static final TeamsCards TEAMS = new TeamsCards(
            OpensForm.by(new Features(Administrators.none(), Holidays.NONE).registry().all()));
    private static final String SHOWN = "2018-10-04T09:12:00";

    @ParameterizedTest
    @EnumSource(RoomLanguages.class)
    void everyMainCardIsDrawn(RoomLanguages room) throws IOException {
        try (Painter painter = Painter.begins();
                MeetingInPictures meeting = MeetingInPictures.played(room.list().getFirst(), room)) {
            Path slack = Files.createDirectories(Path.of("target", "pictures", room.name()));
            meeting.cards().forEach((name, shown) -> write(slack, name, shown, meeting.names()));
            meeting.forms().forEach((name, form) -> writeModal(slack, name, form, meeting.voice()));
            paint(painter, slack, "draw.mjs", room, meeting, DOCS.resolve("pictures"));
            Path teams = Files.createDirectories(Path.of("target", "pictures", "teams", room.name()));
            meeting.cards().forEach((name, shown) -> write(teams, name, shown));
            meeting.forms().forEach((name, form) -> writeDialog(teams, name, form, meeting.voice()));
            paint(painter, teams, "draw-teams.mjs", room, meeting, DOCS.resolve("pictures").resolve("teams"));
        }
    }

    private static void paint(Painter painter, Path folder, String script, RoomLanguages room,
            MeetingInPictures meeting, Path docs) throws IOException {
        PicturePackages.draw(PicturePackages.installed(), folder, script);
        for (String name : Stream.concat(meeting.cards().keySet().stream(), meeting.forms().keySet().stream())
                .toList()) {
            Path png = folder.resolve(name + "." + ending(room) + ".png");
            painter.paint(folder.resolve(name + ".html"), png);
            assertDrawn(png);
            if (Boolean.getBoolean("entente.update") && (room != RoomLanguages.BOTH || name.equals(IN_BOTH))) {
                Files.createDirectories(docs);
                Files.copy(png, docs.resolve(png.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** What stands in the window of a form; its title is the window's. */
    private static void writeModal(Path folder, String name, Form form, Voice voice) {
        JsonNode view = MAPPER.readTree(SlackForms.modal(form, voice, null));
        ArrayNode blocks = MAPPER.createArrayNode();
        blocks.addObject().put("type", "header").set("text", view.path("title"));
        view.path("blocks").forEach(blocks::add);
        MAPPER.writeValue(folder.resolve(name + ".json"), Map.of("shown", SHOWN, "users", List.of(), "blocks", blocks));
    }

    private static void writeDialog(Path folder, String name, Form form, Voice voice) {
        MAPPER.writeValue(folder.resolve(name + ".json"), Map.of("card", MAPPER.readTree(
                TeamsForms.dialog(form, voice, null)).path("task").path("value").path("card").path("content")));
    }

    private static String ending(RoomLanguages room) {
        return switch (room) {
            case ENGLISH -> "en";
            case FRENCH -> "fr";
            case BOTH -> "both";
        };
    }

    private static void write(Path folder, String name, Shown shown, Map<String, String> names) {
        List<Map<String, String>> users = names.entrySet().stream()
                .map(entry -> Map.of("id", entry.getKey(), "name", entry.getValue())).toList();
        MAPPER.writeValue(folder.resolve(name + ".json"), Map.of("shown", SHOWN, "users", users, "blocks",
                MAPPER.readTree(SlackCards.message(shown.card(), shown.voice()).blocks())));
    }

    private static void write(Path folder, String name, Shown shown) {
        Voice voice = new Voice(RoomLanguages.of(shown.voice().languages()),
                id -> new Identity(Platform.TEAMS, "tenant", "29:" + id));
        MAPPER.writeValue(folder.resolve(name + ".json"),
                Map.of("card", MAPPER.readTree(TEAMS.message(shown.card(), voice).card())));
    }

    /** As wide as it should be, and neither empty nor one colour. */
    private static void assertDrawn(Path png) throws IOException {
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).as("%s", png).isEqualTo(Painter.WIDTH * Painter.SCALE);
        assertThat(image.getHeight()).as("%s", png).isGreaterThan(150);
        long dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        assertThat((double) dark / image.getWidth() / image.getHeight()).as("share of ink in %s", png).isBetween(0.005,
                0.5);
    }

    @Test
    void everyPictureStandsInTheGalleryOfItsLanguage() throws IOException {
        for (Language language : Language.values()) {
            String ending = language == Language.ENGLISH ? ".en.png" : ".fr.png";
            String page = Files.readString(DOCS.resolve(language == Language.ENGLISH ? "cards.md" : "cartes.md"));
            for (String folder : List.of("pictures", "pictures/teams")) {
                try (Stream<Path> pictures = Files.list(DOCS.resolve(folder))) {
                    assertThat(pictures.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(ending) || name.endsWith(".both.png")))
                            .isNotEmpty().allMatch(name -> page.contains("](" + folder + "/" + name + ")"));
                }
            }
        }
    }
}
