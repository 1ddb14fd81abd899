package org.entente.teams.inbound;

import java.util.Map;
import java.util.Optional;
import org.entente.core.command.Input;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import tools.jackson.databind.JsonNode;

/**
 * What happened without anybody asking: {@code room.joined} and {@code room.gone} (value {@code channel}),
 * {@code meeting.call.began} and {@code meeting.call.ended}, and the talk with the bot that somebody opened by
 * installing it. Everything else is taken and left alone.
 */
final class Happenings {

    private Happenings() {}

    static Optional<Asked> read(Activity activity) {
        return switch (activity.type()) {
            case "conversationUpdate" -> conversation(activity);
            case "installationUpdate" -> installation(activity);
            case "event" -> event(activity);
            default -> Optional.empty();
        };
    }

    /** A call began or ended in a chat or a channel; Teams says so where the app may know. */
    private static Optional<Asked> event(Activity activity) {
        if (activity.conversation().isEmpty() || activity.personal()) {
            return Optional.empty();
        }
        return switch (activity.name()) {
            case "application/vnd.microsoft.meetingStart" -> Optional.of(room(activity, "meeting.call.began"));
            case "application/vnd.microsoft.meetingEnd" -> Optional.of(room(activity, "meeting.call.ended"));
            default -> Optional.empty();
        };
    }

    private static Optional<Asked> conversation(Activity activity) {
        if (activity.personal() || activity.conversation().isEmpty()) {
            return Optional.empty();
        }
        if (names(activity.json().path("membersAdded"), activity.bot())) {
            return Optional.of(room(activity, "room.joined"));
        }
        boolean gone = names(activity.json().path("membersRemoved"), activity.bot())
                || "channelDeleted".equals(activity.json().path("channelData").path("eventType").asString(""));
        return gone ? Optional.of(room(activity, "room.gone")) : Optional.empty();
    }

    /** A talk is opened by installing; a room tells of its members by itself. */
    private static Optional<Asked> installation(Activity activity) {
        boolean added = activity.json().path("action").asString("").startsWith("add");
        if (activity.personal()) {
            return !added ? Optional.empty() : activity.who().map(who -> {
                Input input = new Input.Pressed("home.open", Map.of());
                return new Asked(Translation.key(activity, who, input), who, null, activity.place(null),
                        activity.conversation(), input, new Asked.ToHome());
            });
        }
        return added || activity.conversation().isEmpty() ? Optional.empty()
                : Optional.of(room(activity, "room.gone"));
    }

    private static boolean names(JsonNode members, String account) {
        for (JsonNode member : members) {
            if (!account.isEmpty() && account.equals(member.path("id").asString(""))) {
                return true;
            }
        }
        return false;
    }

    /** Teams itself says so, whoever it was that did it. */
    private static Asked room(Activity activity, String command) {
        Identity platform = Identity.ofPlatform(Platform.TEAMS, activity.tenant());
        String room = activity.place(null).conversation();
        Input input = new Input.Pressed(command, room == null ? Map.of() : Map.of("channel", room));
        return new Asked(Translation.key(activity, platform, input), platform, null, activity.place(null),
                activity.conversation(), input, new Asked.ToNobody());
    }
}
