package org.entente.app.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The people and rooms of a local Slack, and how the one app in it is reached.
 *
 * @param name what the sidebar shows
 * @param people the members; the app is not one of them
 * @param rooms the channels
 * @param requestUrl where Slack posts; null means Socket Mode
 */
public record LocalSlackWorkspace(String name, List<Person> people, List<Room> rooms, @Nullable URI requestUrl) {

    public static final String BOT_TOKEN = "xoxb-local";
    public static final String APP_TOKEN = "xapp-local";
    public static final String SIGNING_SECRET = "local-signing-secret";
    public static final String TEAM = "T01LOCAL";
    public static final String APP = "A01ENTENTE";
    public static final String BOT_USER = "U00ENTENTE";
    public static final String BOT_NAME = "entente";

    /**
     * A member.
     *
     * @param id starts with U: local-slack opens a direct message only for such an id
     * @param handle what is typed after the at sign
     * @param zone an IANA name
     * @param locale as Slack writes it, en-US or fr-CA
     */
    public record Person(String id, String handle, String name, String email, String zone, String locale) {}

    /** A channel with everybody in it, or only some; the app is always in. */
    public record Room(String id, String name, boolean closed, List<String> members) {

        public Room {
            members = List.copyOf(members);
        }
    }

    public LocalSlackWorkspace {
        people = List.copyOf(people);
        rooms = List.copyOf(rooms);
    }

    public static LocalSlackWorkspace named(String name) {
        return new LocalSlackWorkspace(name, List.of(), List.of(), null);
    }

    public LocalSlackWorkspace with(Person person) {
        List<Person> more = new ArrayList<>(people);
        more.add(person);
        return new LocalSlackWorkspace(name, more, rooms, requestUrl);
    }

    /** A room for everybody named so far. */
    public LocalSlackWorkspace withRoom(String id, String room) {
        return with(new Room(id, room, false, people.stream().map(Person::id).toList()));
    }

    public LocalSlackWorkspace with(Room room) {
        List<Room> more = new ArrayList<>(rooms);
        more.add(room);
        return new LocalSlackWorkspace(name, people, more, requestUrl);
    }

    /** Signed posts to this address instead of Socket Mode. */
    public LocalSlackWorkspace postingTo(URI address) {
        return new LocalSlackWorkspace(name, people, rooms, address);
    }

    /** The file local-slack reads at its start. */
    String configuration() {
        Map<String, Object> app = new LinkedHashMap<>(Map.of("appId", APP, "botUserId", BOT_USER, "botName", BOT_NAME,
                "botToken", BOT_TOKEN, "appToken", APP_TOKEN, "signingSecret", SIGNING_SECRET));
        app.put("mode", requestUrl == null ? "socket" : "events");
        if (requestUrl != null) {
            app.put("requestUrl", requestUrl.toString());
        }
        return JsonMapper.shared().writeValueAsString(Map.of("workspace",
                Map.of("name", name, "domain", "local", "teamId", TEAM), "apps", List.of(app), "users",
                people.stream().map(person -> Map.of("id", person.id(), "name", person.handle(), "real_name",
                        person.name(), "email", person.email(), "tz", person.zone())).toList(),
                "channels", rooms.stream().map(LocalSlackWorkspace::channel).toList()));
    }

    /** What local-slack has no place for: each person's locale, by id. */
    String locales() {
        Map<String, String> locales = new LinkedHashMap<>();
        people.forEach(person -> locales.put(person.id(), person.locale()));
        return JsonMapper.shared().writeValueAsString(locales);
    }

    private static Map<String, Object> channel(Room room) {
        List<String> members = new ArrayList<>(room.members());
        members.add(BOT_USER);
        return Map.of("id", room.id(), "name", room.name(), "is_private", room.closed(), "members", members);
    }
}
