package org.entente.app.play;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.core.ledger.Ledger;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Platform;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.Role;
import org.entente.core.people.Room;
import org.entente.core.people.Rooms;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Many members of one council at once, who only remember whether they were answered. The first is its co-chair. */
final class Crowd {

    static final String COUNCIL = "council-of-the-crowd";
    static final String ROOM = "C1";

    /** Longer than this the bot answers before it has written: such an answer promises nothing. */
    private static final Duration PROMISE = Duration.ofMillis(1_900);
    private static final Pattern COUNT = Pattern.compile("(?m)(Monday|Tuesday)\\D+?(\\d+)");

    private final SlackStandIn slack;
    private final SignedHttp http;
    private final List<String> users;
    private final AtomicLong requests = new AtomicLong();
    private volatile URI door = URI.create("http://127.0.0.1:1/");

    Crowd(SlackStandIn slack, SignedHttp http, List<String> users) {
        this.slack = slack;
        this.http = http;
        this.users = users;
    }

    /** What came back. */
    record Answered(boolean answered, String body) {
        boolean says(String words) {
            return answered && body.contains(words);
        }
    }

    static Crowd joins(Ledger ledger, SlackStandIn slack, SignedHttp http, int many) {
        ledger.change(tx -> {
            tx.use(Councils.class).add(new Council(COUNCIL, Bilingual.of("Crowded Council", "Conseil nombreux"),
                    Bilingual.of("CC", "CN"), Zone.of("America/Toronto"), RoomLanguages.ENGLISH,
                    QuorumRule.moreThanHalf(QuorumRule.Base.MEMBERS), CouncilClock.real(), 0));
            tx.use(Rooms.class).open(new Room("room", COUNCIL, Platform.SLACK, HttpStage.WORKSPACE, ROOM,
                    RoomLanguages.ENGLISH, true));
            tx.use(Organisations.class).add(new Organisation("organisation", COUNCIL, Jurisdiction.YT,
                    Jurisdiction.YT.label(), null, 0));
        });
        for (int i = 0; i < many; i++) {
            int member = i;
            String name = "Member " + i;
            slack.knows(user(i), new Stage.Account(name, Language.ENGLISH));
            ledger.change(tx -> {
                tx.use(Persons.class).add(new Person(person(user(member)), name, null, Language.ENGLISH, null, 0));
                tx.use(Persons.class).seat(new Member(COUNCIL, person(user(member)),
                        member == 0 ? Role.CO_CHAIR : Role.MEMBER, "organisation", Member.Office.NONE, 0));
                tx.use(Directory.class).link(new Identity(Platform.SLACK, HttpStage.WORKSPACE, user(member)),
                        person(user(member)), Instant.EPOCH);
            });
        }
        return new Crowd(slack, http, IntStream.range(0, many).mapToObj(Crowd::user).toList());
    }

    static String user(int member) {
        return "U%04d".formatted(member);
    }

    static String person(String user) {
        return "person-" + user;
    }

    static String userOf(String person) {
        return person.substring("person-".length());
    }

    String mention(int member) {
        return "<@" + users.get(member) + "|Member " + member + ">";
    }

    /** They stand before this door from now on. */
    void before(URI other) {
        door = other;
    }

    Answered types(int member, String line) {
        return asks(line(member, line));
    }

    /** The request that brings this line: the same however often it is sent. */
    String line(int member, String line) {
        int space = line.indexOf(' ');
        String user = users.get(member);
        return "team_id=" + HttpStage.WORKSPACE + "&channel_id=" + ROOM + "&user_id=" + user + "&command="
                + SignedHttp.encoded(line.substring(0, space)) + "&text="
                + SignedHttp.encoded(line.substring(space + 1)) + "&response_url="
                + SignedHttp.encoded(slack.address() + "/response/" + user) + "&trigger_id=" + user + "."
                + requests.incrementAndGet();
    }

    /** A choice of a poll, by its number. */
    Answered presses(int member, String question, int choice) {
        return presses(member, question, choice == 0 ? "Monday" : "Tuesday");
    }

    /** The button that begins with these words on the newest message that says the question. */
    Answered presses(int member, String question, String label) {
        SlackStandIn.Message message = find(question);
        JsonNode button = message == null ? null : button(message, label);
        if (message == null || button == null) {
            return new Answered(false, "");
        }
        String user = users.get(member);
        long number = requests.incrementAndGet();
        ObjectNode payload = SlackStandIn.MAPPER.createObjectNode().put("type", "block_actions")
                .put("trigger_id", user + "." + number).put("api_app_id", "A1")
                .put("response_url", slack.address() + "/response/" + user);
        payload.putObject("team").put("id", HttpStage.WORKSPACE).put("domain", "council");
        payload.putObject("user").put("id", user).put("username", user).put("team_id", HttpStage.WORKSPACE);
        payload.putObject("container").put("type", "message").put("channel_id", ROOM).put("message_ts", message.ts())
                .put("is_ephemeral", false);
        payload.putObject("channel").put("id", ROOM);
        payload.putArray("actions").addObject().put("action_id", button.path("action_id").asString())
                .put("type", "button").put("block_id", "b").put("action_ts", "1700000000." + number)
                .put("value", button.path("value").asString(""));
        return asks("payload=" + SignedHttp.encoded(SlackStandIn.MAPPER.writeValueAsString(payload)));
    }

    private Answered asks(String body) {
        return sends(door, body);
    }

    Answered sends(URI to, String body) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> response = http.post(to, body);
            boolean inTime = System.nanoTime() - begun < PROMISE.toNanos();
            return new Answered(inTime && response.statusCode() == 200, response.body());
        } catch (IOException e) {
            return new Answered(false, "");
        }
    }

    SlackStandIn.@Nullable Message find(String words) {
        return slack.messages().reversed().stream().filter(message -> message.user() == null)
                .filter(message -> text(message).contains(words)).findFirst().orElse(null);
    }

    private static @Nullable JsonNode button(SlackStandIn.Message message, String label) {
        return message.blocks().valueStream()
                .flatMap(block -> Stream.concat(block.path("elements").valueStream(),
                        Stream.of(block.path("accessory"))))
                .filter(node -> node.path("text").path("text").asString("").startsWith(label)).findFirst()
                .orElse(null);
    }

    String text(SlackStandIn.Message message) {
        return SlackText.of(message.blocks(), Map.of());
    }

    String text(String words) {
        SlackStandIn.Message message = find(words);
        return message == null ? "" : text(message);
    }

    /** The numbers of Monday and Tuesday on the newest card that says the question. */
    List<Long> tally(String question) {
        Matcher matcher = COUNT.matcher(text(question));
        return matcher.results().map(found -> Long.parseLong(found.group(2))).toList();
    }
}
