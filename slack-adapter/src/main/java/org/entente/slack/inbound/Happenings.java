package org.entente.slack.inbound;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.core.command.Area;
import org.entente.core.command.DeliveryKey;
import org.entente.core.command.Input;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events in the core's words. Internal commands, declared for anyone and without words: {@code home.open},
 * {@code room.joined}, {@code room.gone}, {@code room.back} (value {@code channel}) and {@code install.gone} (value
 * {@code workspace}).
 */
final class Happenings {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Happenings() {}

    /** What happened, or empty when nobody needs to know. @param body the whole payload */
    static Optional<Asked> read(String body) {
        try {
            return read(MAPPER.readTree(body));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The account whose profile was changed, or empty for other events. */
    static Optional<Identity> changedProfile(String body) {
        JsonNode payload = MAPPER.readTree(body);
        JsonNode user = payload.path("event").path("user");
        return "user_change".equals(payload.path("event").path("type").asString("")) && user.path("id").isString()
                ? Optional.of(new Identity(Platform.SLACK, installation(payload), user.path("id").stringValue()))
                : Optional.empty();
    }

    private static Optional<Asked> read(JsonNode payload) {
        JsonNode event = payload.path("event");
        String workspace = installation(payload);
        String bot = payload.path("authorizations").path(0).path("user_id").asString("");
        String user = event.path("user").asString("");
        String channel = event.path("channel").isString() ? event.path("channel").stringValue()
                : event.path("channel").path("id").asString("");
        Happening happening = new Happening(payload.path("event_id").asString(""), workspace,
                first(event.path("user_team").asString(""), event.path("team").asString(""), workspace),
                user.isEmpty() ? bot : user, channel, bot);
        return switch (event.path("type").asString("")) {
            case "app_home_opened" -> "home".equals(event.path("tab").asString("home"))
                    ? Optional.of(happening.homeOpened())
                    : Optional.empty();
            case "app_mention" -> user.isEmpty() || channel.startsWith("D") || fromAnApp(event) ? Optional.empty()
                    : Optional.of(happening.said(event));
            case "message" -> "im".equals(event.path("channel_type").asString("")) && !user.isEmpty()
                    && !user.equals(bot) && !fromAnApp(event) ? Optional.of(happening.said(event)) : Optional.empty();
            case "member_joined_channel" -> user.equals(bot)
                    ? Optional.of(happening.joined(event.path("inviter").asString("")))
                    : Optional.empty();
            case "channel_archive", "channel_deleted", "channel_left", "group_archive", "group_deleted", "group_left" ->
                    Optional.of(happening.room("room.gone"));
            case "channel_unarchive", "group_unarchive" -> Optional.of(happening.room("room.back"));
            case "app_uninstalled" -> Optional.of(happening.internal("install.gone", Map.of("workspace", workspace)));
            case "tokens_revoked" -> event.path("tokens").path("bot").isEmpty() ? Optional.empty()
                    : Optional.of(happening.internal("install.gone", Map.of("workspace", workspace)));
            default -> Optional.empty();
        };
    }

    /** Another app's words, our own, edits, joins: only what a member wrote is a command. */
    private static boolean fromAnApp(JsonNode event) {
        return event.path("bot_id").isString() || event.path("subtype").isString();
    }

    private static String installation(JsonNode payload) {
        return first(payload.path("authorizations").path(0).path("team_id").asString(""),
                payload.path("team_id").asString(""));
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /**
     * What all events have.
     *
     * @param home where the account is at home; another workspace in a shared channel
     * @param user the account, or the bot's own where nobody is named
     * @param channel empty where there is none
     */
    private record Happening(String eventId, String workspace, String home, String user, String channel, String bot) {

        Asked said(JsonNode event) {
            String text = SlackText.read(withoutAddress(event.path("text").asString("")), home);
            return asked(new Input.Typed(Area.COUNCIL, text.strip()), new Asked.ToTalk(),
                    event.path("ts").asString(null));
        }

        /** "@bot help" is "help". */
        private String withoutAddress(String text) {
            return bot.isEmpty() ? text
                    : text.replaceFirst("^\\s*<@" + Pattern.quote(bot) + "(\\|[^>]*)?>[,:]?\\s*", "");
        }

        Asked homeOpened() {
            return asked(new Input.Pressed("home.open", Map.of()), new Asked.ToHome(), null);
        }

        Asked room(String command) {
            return internal(command, Map.of("channel", channel));
        }

        /** Whoever invited the bot is greeted, where Slack says who it was. */
        Asked joined(String inviter) {
            return inviter.isEmpty() ? room("room.joined")
                    : asked(new Identity(Platform.SLACK, workspace, inviter),
                            new Input.Pressed("room.joined", Map.of("channel", channel)), new Asked.ToTalk(), null);
        }

        /** Slack itself says so, whoever it was that did it. */
        Asked internal(String command, Map<String, String> values) {
            return asked(Identity.ofPlatform(Platform.SLACK, workspace), new Input.Pressed(command, values),
                    new Asked.ToNobody(), null);
        }

        private Asked asked(Input input, Asked.Return back, @Nullable String ts) {
            return asked(new Identity(Platform.SLACK, home, user), input, back, ts);
        }

        private Asked asked(Identity who, Input input, Asked.Return back, @Nullable String ts) {
            String key = eventId.isEmpty()
                    ? DeliveryKey.of("slack/event", workspace, user, channel, ts, input.toString())
                    : "slack/event/" + eventId;
            return new Asked(key, who, null,
                    Translation.place(workspace, channel.isEmpty() || back instanceof Asked.ToHome ? null : channel,
                            ts),
                    input, back);
        }
    }
}
