package org.entente.slack;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.command.Area;
import org.entente.core.command.Command;
import org.entente.core.command.Shortcut;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The manifest with which an administrator creates the Slack app: made from the commands, so that nothing can be typed
 * that Slack does not know of.
 */
public final class SlackManifest {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int USAGE_HINT = 1_000;
    private static final int DESCRIPTION = 150;
    private static final List<String> SCOPES = List.of("app_mentions:read", "channels:read", "chat:write", "commands",
            "files:write", "groups:read", "im:history", "im:write", "users:read", "users:read.email");
    private static final List<String> EVENTS = List.of("app_home_opened", "app_mention", "app_uninstalled",
            "channel_archive", "channel_deleted", "channel_left", "channel_unarchive", "group_archive", "group_deleted",
            "group_left", "group_unarchive", "member_joined_channel", "message.im", "tokens_revoked", "user_change");

    private SlackManifest() {}

    /** For Socket Mode: no address of ours is needed. */
    public static String forSocketMode(Collection<Command> commands) {
        return of(commands, null);
    }

    /** For HTTP. @param publicAddress where Slack reaches the bot, without a path */
    public static String forHttp(Collection<Command> commands, URI publicAddress) {
        return of(commands, publicAddress.toString().replaceAll("/+$", ""));
    }

    /** What the bot asks to be allowed. */
    public static List<String> scopes() {
        return SCOPES;
    }

    /** @param address of ours without a path, or null when Slack reaches us by a socket */
    private static String of(Collection<Command> commands, @Nullable String address) {
        String url = address == null ? null : address + SlackAdapter.PATH;
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("display_information", Map.of("name", "Entente", "description", both("manifest.description")));
        manifest.put("features", features(commands, url));
        Map<String, Object> oauth = ordered("scopes", Map.of("bot", SCOPES));
        if (address != null) {
            // used when several workspaces install it; harmless where one does
            oauth.put("redirect_urls", List.of(address + SlackAdapter.REDIRECT_PATH));
        }
        manifest.put("oauth_config", oauth);
        manifest.put("settings", settings(url));
        return MAPPER.writeValueAsString(manifest) + "\n";
    }

    private static Map<String, Object> features(Collection<Command> commands, @Nullable String url) {
        Map<String, Object> features = new LinkedHashMap<>();
        features.put("app_home", ordered("home_tab_enabled", true, "messages_tab_enabled", true,
                "messages_tab_read_only_enabled", false));
        features.put("bot_user", ordered("display_name", "Entente", "always_online", true));
        List<Map<String, Object>> shortcuts = commands.stream().filter(Shortcut::isOne)
                .flatMap(command -> List.of(Language.values()).stream().map(language -> shortcut(command, language)))
                .toList();
        if (!shortcuts.isEmpty()) {
            features.put("shortcuts", shortcuts);
        }
        Set<Map<String, Object>> slash = new LinkedHashSet<>();
        for (Area area : Area.values()) {
            for (Language language : Language.values()) {
                slash.add(slashCommand(area, language, commands, url));
            }
        }
        // words that are the same in both languages are registered once
        features.put("slash_commands", slash.stream()
                .collect(Collectors.toMap(command -> command.get("command"), command -> command,
                        (first, second) -> first,
                        LinkedHashMap::new))
                .values());
        return features;
    }

    private static Map<String, Object> slashCommand(Area area, Language language, Collection<Command> commands,
            @Nullable String url) {
        Map<String, Object> slash = ordered("command", "/" + area.word(language), "description",
                Texts.in(language, "area." + area));
        if (url != null) {
            slash.put("url", url);
        }
        String hint = commands.stream().filter(command -> command.area() == area && command.typed())
                .map(command -> command.words(language).getFirst()).distinct().collect(Collectors.joining(" | "));
        if (!hint.isEmpty()) {
            slash.put("usage_hint", whole(hint, USAGE_HINT, " | "));
        }
        // with it, people and channels arrive by their ids
        slash.put("should_escape", true);
        return slash;
    }

    private static Map<String, Object> shortcut(Command command, Language language) {
        String key = "command." + command.key();
        return ordered("name", Texts.in(language, key + ".title"), "type", "message", "callback_id",
                Shortcut.callback(command, language), "description",
                whole(Texts.in(language, key + ".does"), DESCRIPTION, " "));
    }

    private static Map<String, Object> settings(@Nullable String url) {
        Map<String, Object> events = ordered("bot_events", EVENTS);
        Map<String, Object> interactivity = ordered("is_enabled", true);
        if (url != null) {
            events.put("request_url", url);
            interactivity.put("request_url", url);
        }
        return ordered("event_subscriptions", events, "interactivity", interactivity, "org_deploy_enabled", false,
                "socket_mode_enabled", url == null, "token_rotation_enabled", false);
    }

    private static String both(String key) {
        return Texts.in(Language.ENGLISH, key) + " / " + Texts.in(Language.FRENCH, key);
    }

    /** As much as fits, ending where a part ends. */
    private static String whole(String text, int most, String between) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(between, most - 1 - between.length());
        return text.substring(0, Math.max(end, 0)) + between.stripTrailing() + "…";
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
