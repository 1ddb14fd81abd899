package org.entente.teams;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.core.command.Area;
import org.entente.core.command.Command;
import org.entente.core.command.Shortcut;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The app package that an administrator uploads to Teams: made from the commands, so that nothing is offered that the
 * bot does not know of. English is the default, French the other language; the same input gives the same bytes.
 */
public final class TeamsManifest {

    /** Offered by themselves where they exist, after the words that everything else begins with. */
    public static final List<String> OFFERED = List.of("help", "me", "undo", "meeting.here", "motion.agree");

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String VERSION = "1.29";
    private static final String NAME = "Entente";
    private static final String FRENCH_FILE = "fr.json";
    private static final String COLOUR_FILE = "color.png";
    private static final String OUTLINE_FILE = "outline.png";
    /** Teams wants a list for each scope, of at most twelve commands. */
    private static final List<String> SCOPES = List.of("personal", "groupChat", "team");
    private static final int COMMANDS = 12;
    private static final int EXTENSION_TITLE = 32;
    private static final int EXTENSION_DESCRIPTION = 128;
    /**
     * When a meeting starts and ends, in chats and in channels. Not the messages: the bot reads what mentions it, and a
     * message that somebody hands to it.
     */
    private static final List<String> PERMISSIONS = List.of("OnlineMeeting.ReadBasic.Chat",
            "ChannelMeeting.ReadBasic.Group");
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final List<Command> commands;
    private final String appId;
    private final URI publicAddress;

    /**
     * @param appId the id of the bot's registration
     * @param publicAddress where Teams reaches the bot, without a path
     */
    public TeamsManifest(Collection<Command> commands, String appId, URI publicAddress) {
        this.commands = List.copyOf(commands);
        this.appId = appId;
        this.publicAddress = publicAddress;
    }

    /** The whole package. */
    public byte[] zipped() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "manifest.json", manifest().getBytes(StandardCharsets.UTF_8));
            put(zip, FRENCH_FILE, french().getBytes(StandardCharsets.UTF_8));
            put(zip, COLOUR_FILE, TeamsIcons.colour());
            put(zip, OUTLINE_FILE, TeamsIcons.outline());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LONG_AGO);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** {@code manifest.json}, in English. */
    public String manifest() {
        String address = publicAddress.toString();
        Map<String, Object> manifest = ordered("$schema",
                "https://developer.microsoft.com/json-schemas/teams/v" + VERSION + "/MicrosoftTeams.schema.json",
                "manifestVersion", VERSION, "version", "1.0.0", "id", appId, "developer",
                ordered("name", NAME, "websiteUrl", address, "privacyUrl", address, "termsOfUseUrl", address),
                "name", ordered("short", NAME, "full", NAME), "description",
                ordered("short", text("manifest.description"), "full", text("manifest.whole")), "localizationInfo",
                ordered("defaultLanguageTag", "en", "additionalLanguages",
                        List.of(ordered("languageTag", "fr", "file", FRENCH_FILE))),
                "icons", ordered("color", COLOUR_FILE, "outline", OUTLINE_FILE), "accentColor", TeamsIcons.ACCENT,
                "bots", List.of(bot()));
        List<Command> shortcuts = shortcuts();
        if (!shortcuts.isEmpty()) {
            manifest.put("composeExtensions", List.of(ordered("botId", appId, "commands",
                    shortcuts.stream().map(TeamsManifest::extension).toList())));
        }
        manifest.put("validDomains", List.of(publicAddress.getHost()));
        manifest.put("webApplicationInfo", ordered("id", appId, "resource", address));
        manifest.put("authorization", ordered("permissions", ordered("resourceSpecific", PERMISSIONS.stream()
                .map(name -> ordered("name", name, "type", "Application")).toList())));
        return MAPPER.writeValueAsString(manifest) + "\n";
    }

    /** The texts of the manifest in French, by their places in it. */
    public String french() {
        Map<String, Object> texts = ordered("$schema",
                "https://developer.microsoft.com/json-schemas/teams/v" + VERSION
                        + "/MicrosoftTeams.Localization.schema.json",
                "name.short", NAME, "name.full", NAME, "description.short",
                Texts.in(Language.FRENCH, "manifest.description"), "description.full",
                Texts.in(Language.FRENCH, "manifest.whole"));
        List<Map<String, Object>> offered = offered(Language.FRENCH);
        for (int list = 0; list < SCOPES.size(); list++) {
            for (int i = 0; i < offered.size(); i++) {
                String place = "bots[0].commandLists[" + list + "].commands[" + i + "].";
                offered.get(i).forEach((name, text) -> texts.put(place + name, text));
            }
        }
        List<Command> shortcuts = shortcuts();
        for (int i = 0; i < shortcuts.size(); i++) {
            String place = "composeExtensions[0].commands[" + i + "].";
            texts.put(place + "title", title(shortcuts.get(i), Language.FRENCH));
            texts.put(place + "description", does(shortcuts.get(i), Language.FRENCH));
        }
        return MAPPER.writeValueAsString(texts) + "\n";
    }

    private Map<String, Object> bot() {
        List<Map<String, Object>> lists = new ArrayList<>();
        for (String scope : SCOPES) {
            Map<String, Object> list = ordered("scopes", List.of(scope), "commands", offered(Language.ENGLISH));
            if (!scope.equals("personal")) {
                // a slash command is a message that the others do not see: alone with the bot there are none
                list.put("triggers", List.of("mention", "slash"));
            }
            lists.add(list);
        }
        return ordered("botId", appId, "scopes", SCOPES, "supportsFiles", true, "supportsTargetedMessages", true,
                "isNotificationOnly", false, "commandLists", lists);
    }

    private List<Map<String, Object>> offered(Language language) {
        List<Map<String, Object>> offered = new ArrayList<>();
        for (Area area : Area.values()) {
            if (commands.stream().anyMatch(command -> command.area() == area && command.typed())) {
                offered.add(ordered("title", area.word(language), "description", Texts.in(language, "area." + area)));
            }
        }
        for (String key : OFFERED) {
            Optional<Command> found = commands.stream().filter(command -> command.key().equals(key) && command.typed())
                    .findFirst();
            if (found.isPresent() && offered.size() < COMMANDS) {
                Command command = found.get();
                offered.add(ordered("title", command.area().word(language) + " " + command.words(language).getFirst(),
                        "description", Texts.in(language, "command." + key + ".does")));
            }
        }
        return offered;
    }

    private List<Command> shortcuts() {
        return commands.stream().filter(Shortcut::isOne).toList();
    }

    private static Map<String, Object> extension(Command command) {
        return ordered("id", command.key(), "type", "action", "title", title(command, Language.ENGLISH), "description",
                does(command, Language.ENGLISH), "context", List.of("message"), "fetchTask", true);
    }

    private static String title(Command command, Language language) {
        return within(EXTENSION_TITLE, Texts.in(language, "command." + command.key() + ".title"));
    }

    private static String does(Command command, Language language) {
        return within(EXTENSION_DESCRIPTION, Texts.in(language, "command." + command.key() + ".does"));
    }

    private static String within(int limit, String text) {
        if (text.length() > limit) {
            throw new IllegalStateException("over Teams' limit of " + limit + " characters: " + text);
        }
        return text;
    }

    private static String text(String key) {
        return Texts.in(Language.ENGLISH, key);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
