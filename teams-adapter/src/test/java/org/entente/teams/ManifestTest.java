package org.entente.teams;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Command;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator uploads to Teams. */
class ManifestTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String APP = "11111111-2222-3333-4444-555555555555";
    private static final TeamsManifest MANIFEST = new TeamsManifest(List.of(
            Command.named("poll.ask", Area.POLL).words("ask|open", "demander|ouvrir").does(call -> new Answer.Done()),
            Command.named("help", Area.COUNCIL).words("help", "aide").does(call -> new Answer.Done()),
            Command.named("action.from-message", Area.ACTION).does(call -> new Answer.Done()),
            Command.named("record.from-message", Area.RECORD).does(call -> new Answer.Done())), APP,
            URI.create("https://bot.example.org"));

    private static JsonNode manifest() {
        assertThat(TeamsSchemas.wrongInManifest(MANIFEST.manifest())).isEmpty();
        return MAPPER.readTree(MANIFEST.manifest());
    }

    @Test
    void whatCanBeTypedIsOfferedInEveryScope() {
        JsonNode bot = manifest().path("bots").path(0);
        assertThat(bot.path("commandLists")).hasSize(3);
        for (JsonNode list : bot.path("commandLists")) {
            assertThat(list.path("commands").findValuesAsString("title")).containsExactly("council", "poll",
                    "council help");
        }
        assertThat(bot.path("commandLists").path(1).path("triggers")).extracting(JsonNode::stringValue)
                .containsExactly("mention", "slash");
        assertThat(bot.path("supportsTargetedMessages").asBoolean()).isTrue();
        assertThat(bot.path("supportsFiles").asBoolean()).isTrue();
    }

    @Test
    void aMessageCanBeHandedToTheBot() {
        JsonNode commands = manifest().path("composeExtensions").path(0).path("commands");
        assertThat(commands.findValuesAsString("id")).containsExactly("action.from-message", "record.from-message");
        assertThat(commands.findValuesAsString("title")).containsExactly("Turn into an action",
                "Take into the record");
        assertThat(commands).allMatch(command -> command.path("fetchTask").asBoolean(false)
                && "message".equals(command.path("context").path(0).stringValue()));
    }

    @Test
    void onlyTheBotsOwnAddressIsTrusted() {
        assertThat(manifest().path("validDomains")).extracting(JsonNode::stringValue)
                .containsExactly("bot.example.org");
    }

    @Test
    void everyTextHasItsFrenchAtTheSamePlace() {
        assertThat(TeamsSchemas.wrongInLocalization(MANIFEST.french())).isEmpty();
        JsonNode french = MAPPER.readTree(MANIFEST.french());
        Set<String> places = new HashSet<>(french.propertyNames());
        places.removeAll(Set.of("$schema", "name.short", "name.full"));
        assertThat(french.path("bots[0].commandLists[2].commands[2].title").stringValue()).isEqualTo("conseil aide");
        assertThat(french.path("composeExtensions[0].commands[0].title").stringValue()).isEqualTo("En faire un suivi");
        JsonNode manifest = manifest();
        assertThat(places).hasSize(2 + 3 * 3 * 2 + 2 * 2).allSatisfy(place -> {
            String english = at(manifest, place).asString("");
            assertThat(english).as(place).isNotBlank();
            assertThat(french.path(place).stringValue()).as(place).isNotBlank();
        });
    }

    private static JsonNode at(JsonNode tree, String place) {
        JsonNode node = tree;
        Matcher step = Pattern.compile("(\\w+)(?:\\[(\\d+)])?\\.?").matcher(place);
        while (step.find()) {
            node = node.path(Objects.requireNonNull(step.group(1)));
            if (step.group(2) != null) {
                node = node.path(Integer.parseInt(step.group(2)));
            }
        }
        return node;
    }

    @Test
    void thePackageHoldsWhatTheManifestNamesAndIsTheSameEachTime() throws IOException {
        byte[] zipped = MANIFEST.zipped();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(files).containsOnlyKeys("manifest.json", "fr.json", "color.png", "outline.png");
        assertThat(MANIFEST.zipped()).isEqualTo(zipped);
        BufferedImage colour = ImageIO.read(new ByteArrayInputStream(files.get("color.png")));
        BufferedImage outline = ImageIO.read(new ByteArrayInputStream(files.get("outline.png")));
        assertThat(colour.getWidth()).isEqualTo(192);
        assertThat(outline.getHeight()).isEqualTo(32);
        assertThat(colour.getRGB(0, 0)).isEqualTo(0xFF26374A);
        assertThat(outline.getRGB(0, 0) >>> 24).isZero();
        assertThat(outline.getRGB(16, 16)).isEqualTo(0xFFFFFFFF);
    }
}
