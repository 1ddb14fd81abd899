package org.entente.app.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.app.scenario.CouncilScenario;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.entente.slack.SlackAdapter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A stage behind signed HTTP: members send what Slack would send, and see what Slack would show. */
final class HttpStage implements Stage {

    static final String WORKSPACE = "T1";
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String ROOM = "C1";
    private static final long PATIENCE = 10_000;
    private static final long PATIENCE_WITH_FILES = 60_000;
    private static final JsonMapper MAPPER = SlackStandIn.MAPPER;

    private final SlackStandIn slack;
    private final URI door;
    private final AutoCloseable bot;
    private final long patience;
    private final SignedHttp http = new SignedHttp(SECRET);
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private int count;

    static HttpStage opens() {
        SlackStandIn slack = new SlackStandIn();
        RunningBot bot = new RunningBot(RunningBot.slack(slack.apiAddress(), "xoxb-play", SECRET),
                CouncilScenario.ADMINISTRATOR, 0);
        return new HttpStage(slack, bot.door(SlackAdapter.PATH), bot, PATIENCE);
    }

    /**
     * @param door where the bot listens, which is connected to this Slack
     * @param patience milliseconds in which the room must show what it is to show
     */
    HttpStage(SlackStandIn slack, URI door, AutoCloseable bot, long patience) {
        this.slack = slack;
        this.door = door;
        this.bot = bot;
        this.patience = patience;
    }

    /** Somebody's account and what they have before them. */
    private static final class Actor {
        private final String user;
        private final Map<String, JsonNode> filled = new LinkedHashMap<>();
        private int seen;
        private @Nullable JsonNode message;
        private @Nullable JsonNode view;
        private List<String> errors = List.of();

        private Actor(String user) {
            this.user = user;
        }
    }

    private Actor actor(String who) {
        Actor actor = actors.get(who);
        if (actor == null) {
            throw new AssertionError("not in the cast: " + who);
        }
        return actor;
    }

    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        actors.forEach((name, actor) -> names.put(actor.user, name));
        return names;
    }

    @Override
    public void enters(Account account) {
        Actor actor = new Actor("U%04d".formatted(actors.size() + 1));
        actors.put(account.name(), actor);
        slack.knows(actor.user, account);
        // the bot asks Slack who this is at the first request, and may answer before it knows
        types(account.name(), "/council whoami");
    }

    @Override
    public void types(String who, String line) {
        Actor actor = actor(who);
        int space = line.indexOf(' ');
        asks(actor, "team_id=T1&channel_id=" + ROOM + "&user_id=" + actor.user + "&command="
                + SignedHttp.encoded(space < 0 ? line : line.substring(0, space)) + "&text="
                + SignedHttp.encoded(space < 0 ? "" : line.substring(space + 1)) + "&response_url="
                + SignedHttp.encoded(slack.address() + "/response/" + actor.user) + "&trigger_id=" + trigger(actor));
        opensByItsButton(who);
    }

    @Override
    public void clicks(String who, String label, String words) {
        Actor actor = actor(who);
        Pressable button = slack.await(() -> find(actor, label, words), patience);
        if (button == null) {
            throw new AssertionError("no button '" + label + "' where it says '" + words + "'");
        }
        ObjectNode payload = payload(actor, "block_actions");
        ObjectNode container = payload.putObject("container").put("type", "message").put("channel_id", button.channel())
                .put("message_ts", button.ts());
        container.put("is_ephemeral", button.channel().equals(ROOM) && button.ts().isEmpty());
        payload.putObject("channel").put("id", button.channel());
        ObjectNode action = payload.putArray("actions").addObject();
        action.put("action_id", button.node().path("action_id").asString()).put("type", "button")
                .put("block_id", "b").put("action_ts", "1700000000." + ++count);
        action.put("value", button.node().path("value").asString(""));
        asks(actor, "payload=" + SignedHttp.encoded(MAPPER.writeValueAsString(payload)));
        opensByItsButton(who);
    }

    private record Pressable(JsonNode node, String channel, String ts) {}

    private @Nullable Pressable find(Actor actor, String label, String words) {
        JsonNode own = actor.message;
        if (own != null && words.isEmpty()) {
            JsonNode button = button(own.path("blocks"), label);
            if (button != null) {
                return new Pressable(button, ROOM, "");
            }
        }
        for (SlackStandIn.Message message : slack.messages().reversed()) {
            boolean here = message.channel().equals(ROOM) || message.channel().equals("D" + actor.user);
            if (here && Said.plain(SlackText.of(message.blocks(), names())).contains(Said.plain(words))) {
                JsonNode button = button(message.blocks(), label);
                if (button != null) {
                    return new Pressable(button, message.channel(), message.ts());
                }
            }
        }
        return null;
    }

    private static @Nullable JsonNode button(JsonNode blocks, String label) {
        return blocks.valueStream()
                .flatMap(block -> Stream.concat(block.path("elements").valueStream(),
                        Stream.of(block.path("accessory"))))
                .filter(node -> "button".equals(node.path("type").asString("")))
                .filter(node -> Said.labelled(node.path("text").path("text").asString(""), label)).findFirst()
                .orElse(null);
    }

    @Override
    public void fills(String who, String label, String value) {
        Actor actor = actor(who);
        JsonNode block = inputs(actor)
                .filter(input -> Said.plain(input.path("label").path("text").asString("")).equals(label))
                .findFirst().orElseThrow(() -> new AssertionError("no field '" + label + "' among "
                        + inputs(actor).map(input -> input.path("label").path("text").asString("")).toList()));
        actor.filled.put(block.path("block_id").asString(), given(block.path("element"), value));
    }

    private Stream<JsonNode> inputs(Actor actor) {
        JsonNode view = actor.view;
        if (view == null) {
            throw new AssertionError("no form is open");
        }
        return view.path("blocks").valueStream().filter(block -> "input".equals(block.path("type").asString()));
    }

    private JsonNode given(JsonNode element, String value) {
        ObjectNode state = MAPPER.createObjectNode().put("type", element.path("type").asString());
        return switch (element.path("type").asString()) {
            case "plain_text_input" -> state.put("value", value);
            case "datepicker" -> state.put("selected_date", value);
            case "radio_buttons", "static_select" -> state.set("selected_option", option(element, value));
            case "checkboxes", "multi_static_select" -> {
                ArrayNode options = state.putArray("selected_options");
                value.lines().forEach(line -> options.add(option(element, line)));
                yield state;
            }
            case "users_select" -> state.put("selected_user", user(value));
            case "multi_users_select" -> {
                ArrayNode users = state.putArray("selected_users");
                value.lines().forEach(line -> users.add(user(line)));
                yield state;
            }
            default -> throw new AssertionError("a field of an unknown kind: " + element);
        };
    }

    /** Somebody as {@link #mention} writes them. */
    private static String user(String mention) {
        return mention.replaceAll("^<@|[|>].*$", "");
    }

    private static JsonNode option(JsonNode element, String label) {
        return element.path("options").valueStream()
                .filter(option -> Said.plain(option.path("text").path("text").asString("")).equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError("no choice '" + label + "' among " + element.path("options")));
    }

    @Override
    public void sends(String who) {
        Actor actor = actor(who);
        ObjectNode values = MAPPER.createObjectNode();
        inputs(actor).forEach(block -> {
            String name = block.path("block_id").asString();
            JsonNode element = block.path("element");
            JsonNode state = actor.filled.get(name);
            values.putObject(name).set(element.path("action_id").asString(),
                    state == null ? untouched(element) : state);
        });
        ObjectNode payload = payload(actor, "view_submission");
        ObjectNode view = ((ObjectNode) payload.set("view", actor.view).path("view")).deepCopy();
        view.putObject("state").set("values", values);
        payload.set("view", view);
        asks(actor, "payload=" + SignedHttp.encoded(MAPPER.writeValueAsString(payload)));
    }

    private static JsonNode untouched(JsonNode element) {
        ObjectNode state = MAPPER.createObjectNode().put("type", element.path("type").asString());
        Map<String, String> kept = Map.of("initial_value", "value", "initial_date", "selected_date", "initial_option",
                "selected_option", "initial_options", "selected_options", "initial_user", "selected_user",
                "initial_users", "selected_users");
        kept.forEach((initial, selected) -> {
            if (element.has(initial)) {
                state.set(selected, element.path(initial));
            }
        });
        return state;
    }

    @Override
    public void writes(String who, String message) {
        slack.writes(actor(who).user, ROOM, message);
    }

    @Override
    public void takes(String who, String shortcut, String words) {
        Actor actor = actor(who);
        SlackStandIn.Message chosen = slack.messages().reversed().stream()
                .filter(message -> message.user() != null && message.text().contains(words)).findFirst()
                .orElseThrow(() -> new AssertionError("nobody wrote: " + words));
        ObjectNode payload = payload(actor, "message_action").put("callback_id", shortcut)
                .put("message_ts", chosen.ts()).put("action_ts", "1700000000." + ++count);
        payload.putObject("channel").put("id", ROOM).put("name", "council");
        payload.putObject("message").put("type", "message").put("user", chosen.user()).put("ts", chosen.ts())
                .put("text", chosen.text());
        asks(actor, "payload=" + SignedHttp.encoded(MAPPER.writeValueAsString(payload)));
    }

    private ObjectNode payload(Actor actor, String type) {
        ObjectNode payload = MAPPER.createObjectNode().put("type", type).put("trigger_id", trigger(actor))
                .put("api_app_id", "A1").put("response_url", slack.address() + "/response/" + actor.user);
        payload.putObject("team").put("id", WORKSPACE).put("domain", "council");
        payload.putObject("user").put("id", actor.user).put("username", actor.user).put("team_id", WORKSPACE);
        return payload;
    }

    private String trigger(Actor actor) {
        return actor.user + "." + ++count;
    }

    /** Sends a signed request and takes the one answer there is: in the response, by its address, a form. */
    private void asks(Actor actor, String body) {
        actor.seen += slack.shown(actor.user, actor.seen).size();
        actor.errors = List.of();
        HttpResponse<String> response = signed(body);
        if (response.statusCode() != 200) {
            throw new AssertionError("HTTP " + response.statusCode() + " " + response.body());
        }
        JsonNode said = response.body().isBlank() ? MAPPER.createObjectNode() : MAPPER.readTree(response.body());
        switch (said.path("response_action").asString("")) {
            case "errors" -> actor.errors = said.path("errors").valueStream().map(JsonNode::asString).toList();
            case "update" -> before(actor, new SlackStandIn.Private(null, said.path("view")));
            default -> {
                boolean late = late(said);
                if ((said.has("text") || said.has("blocks")) && !late) {
                    before(actor, new SlackStandIn.Private(said, null));
                } else {
                    SlackStandIn.Private later = slack
                            .await(() -> slack.shown(actor.user, actor.seen).stream().findFirst().orElse(null),
                                    PATIENCE);
                    if (later == null && late) {
                        // who looks whether it was done before they do it again comes to the same
                        asks(actor, body);
                    } else {
                        before(actor, later == null ? new SlackStandIn.Private(null, null) : later);
                    }
                }
            }
        }
    }

    /** Whether it says that the answer will follow: nobody goes on before it has. */
    private static boolean late(JsonNode said) {
        return says(SlackText.of(said.path("blocks"), Map.of()), "common.late");
    }

    private static boolean says(String text, String key) {
        return Stream.of(Language.values())
                .anyMatch(language -> Said.plain(text).contains(Said.plain(Texts.in(language, key))));
    }

    /** A form that could not be opened in time has a button instead, and they press it. */
    private void opensByItsButton(String who) {
        Actor actor = actor(who);
        JsonNode message = actor.message;
        if (message != null && says(SlackText.of(message.path("blocks"), names()), "common.form.ready")) {
            clicks(who, button(message.path("blocks"), Texts.in(Language.ENGLISH, "common.open.form")) != null
                    ? Texts.in(Language.ENGLISH, "common.open.form")
                    : Texts.in(Language.FRENCH, "common.open.form"), "");
        }
    }

    private static void before(Actor actor, SlackStandIn.Private shown) {
        actor.message = shown.message();
        actor.view = shown.view();
        actor.filled.clear();
    }

    private HttpResponse<String> signed(String body) {
        try {
            return http.post(door, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String answer(String who) {
        Actor actor = actor(who);
        if (!actor.errors.isEmpty()) {
            return "[errors] " + actor.errors;
        }
        JsonNode view = actor.view;
        if (view != null) {
            return "[form] " + view.path("title").path("text").asString("");
        }
        JsonNode message = actor.message;
        return message == null ? "" : SlackText.of(message.path("blocks"), names());
    }

    @Override
    public List<String> room() {
        List<String> room = new ArrayList<>();
        for (SlackStandIn.Message message : slack.messages()) {
            if (message.channel().equals(ROOM)) {
                room.add(message.user() != null ? message.text() : SlackText.of(message.blocks(), names()));
            }
        }
        return room;
    }

    @Override
    public List<String> room(String awaited) {
        slack.await(() -> Said.plain(String.join("\n", room())).contains(Said.plain(awaited)) ? true : null, patience);
        return room();
    }

    @Override
    public List<File> files(int expected) {
        // the first Word file of a process is slow to make, and waits behind all that was said before
        slack.await(() -> slack.files().size() >= expected ? true : null, PATIENCE_WITH_FILES + patience);
        return slack.files();
    }

    @Override
    public String mention(String who) {
        return "<@" + actor(who).user + "|" + who + ">";
    }

    @Override
    public void close() {
        try {
            bot.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        http.close();
        slack.close();
    }
}
