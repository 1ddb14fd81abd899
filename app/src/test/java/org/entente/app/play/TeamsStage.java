package org.entente.app.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.app.scenario.CouncilScenario;
import org.entente.core.card.Voice;
import org.entente.core.command.AnswerCards;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.entente.teams.TeamsAdapter;
import org.entente.teams.render.TeamsCards;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A stage behind signed activities: members send what Teams would send, and see what Teams would show. */
final class TeamsStage implements Stage {

    static final String ROOM = "19:council@thread.v2";
    private static final long PATIENCE = 20_000;
    private static final long PATIENCE_WITH_FILES = 60_000;
    private static final JsonMapper MAPPER = StandIn.MAPPER;
    private static final Set<String> LATE = Stream.of(Language.values())
            .map(language -> TeamsCards.notification(AnswerCards.late(), Voice.in(language)))
            .collect(Collectors.toSet());
    private static final Set<String> READY = Stream.of(Language.values())
            .map(language -> Texts.in(language, "common.form.ready")).collect(Collectors.toSet());

    private final TeamsStandIn teams;
    private final AutoCloseable bot;
    private final TeamsClient client;
    private final Map<String, Actor> actors = new LinkedHashMap<>();

    static TeamsStage opens() {
        TeamsStandIn teams = new TeamsStandIn();
        RunningBot bot = new RunningBot(teams.environment(), CouncilScenario.ADMINISTRATOR, 0);
        return new TeamsStage(teams, bot, new TeamsClient(teams, bot.door(TeamsAdapter.PATH), ROOM));
    }

    private TeamsStage(TeamsStandIn teams, AutoCloseable bot, TeamsClient client) {
        this.teams = teams;
        this.bot = bot;
        this.client = client;
    }

    /** The card of a message as one reader alone has it, until the message changes for all. */
    private record Own(JsonNode card, int version) {}

    /** An open form. @param invoke how it is sent; @param command of the message's menu, or empty */
    private record Dialog(String title, JsonNode card, String invoke, String command) {}

    /** Somebody's account and what they have before them. */
    private static final class Actor {
        private final String user;
        private final Language language;
        private final Map<String, String> filled = new LinkedHashMap<>();
        private final Map<String, Own> views = new LinkedHashMap<>();
        /** The messages for them alone that had come before their last request. */
        private List<String> old = List.of();
        private String answer = "";
        private @Nullable Dialog form;
        private List<String> errors = List.of();

        private Actor(String user, Language language) {
            this.user = user;
            this.language = language;
        }
    }

    private Actor actor(String who) {
        Actor actor = actors.get(who);
        if (actor == null) {
            throw new AssertionError("not in the cast: " + who);
        }
        return actor;
    }

    @Override
    public void enters(Account account) {
        Actor actor = new Actor("29:1play%04d".formatted(actors.size() + 1), account.language());
        teams.knows(actor.user, account);
        if (actors.isEmpty()) {
            ObjectNode joined = client.activity("conversationUpdate", actor.user, actor.language, ROOM);
            joined.putArray("membersAdded").addObject().put("id", TeamsStandIn.BOT);
            client.send(joined);
        }
        actors.put(account.name(), actor);
        client.send(client.activity("installationUpdate", actor.user, actor.language, TeamsStandIn.talk(actor.user))
                .put("action", "add"));
        // the bot asks Teams who this is at the first request, and may answer before it knows
        types(account.name(), "/council whoami");
    }

    @Override
    public void types(String who, String line) {
        Actor actor = actor(who);
        ObjectNode message = client.activity("message", actor.user, actor.language, ROOM).put("textFormat", "plain");
        String text = "<at>Entente</at>\u00A0" + line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        client.mentions(message, TeamsStandIn.BOT, "Entente");
        for (Map.Entry<String, Actor> other : actors.entrySet()) {
            String typed = "&lt;at&gt;" + other.getKey() + "&lt;/at&gt;";
            if (text.contains(typed)) {
                text = text.replace(typed, mention(other.getKey()));
                client.mentions(message, other.getValue().user, other.getKey());
            }
        }
        asks(actor, message.put("text", text), null);
        opensByItsButton(actor);
    }

    /** A typed command cannot open a form: a card with the button that does comes instead, and they press it. */
    private void opensByItsButton(Actor actor) {
        if (READY.stream().anyMatch(actor.answer::contains)) {
            Pressable button = find(actor, "", "");
            if (button == null) {
                throw new AssertionError("no button opens the form");
            }
            press(actor, button);
        }
    }

    @Override
    public void clicks(String who, String label, String words) {
        Actor actor = actor(who);
        Pressable button = teams.await(() -> find(actor, label, words), PATIENCE);
        if (button == null) {
            throw new AssertionError("no button '" + label + "' where it says '" + words + "'");
        }
        press(actor, button);
    }

    private record Pressable(JsonNode button, TeamsStandIn.Message message) {}

    /** @param label empty for any */
    private @Nullable Pressable find(Actor actor, String label, String words) {
        List<TeamsStandIn.Message> before = before(actor);
        List<TeamsStandIn.Message> answers = before.stream()
                .filter(message -> message.reader() != null && !actor.old.contains(message.id())).toList();
        List<TeamsStandIn.Message> looked = new ArrayList<>(words.isEmpty() ? answers.reversed() : List.of());
        looked.addAll(before.stream().filter(message -> message.reader() == null).toList().reversed());
        for (TeamsStandIn.Message message : looked) {
            JsonNode card = shown(actor, message);
            if (Said.plain(TeamsText.of(card)).contains(Said.plain(words))) {
                JsonNode button = TeamsText.buttons(card).filter(
                        each -> label.isEmpty() || Said.labelled(each.path("title").asString(""), label)).findFirst()
                        .orElse(null);
                if (button != null) {
                    return new Pressable(TeamsText.pressed(button), message);
                }
            }
        }
        return null;
    }

    /** The bot's cards in the room and in their talk with it, oldest first; none that are for somebody else. */
    private List<TeamsStandIn.Message> before(Actor actor) {
        return teams.messages().stream().filter(TeamsStandIn.Message::isCard)
                .filter(message -> message.reader() == null || actor.user.equals(message.reader()))
                .filter(message -> message.conversation().equals(ROOM)
                        || message.conversation().equals(TeamsStandIn.talk(actor.user)))
                .toList();
    }

    private static JsonNode shown(Actor actor, TeamsStandIn.Message message) {
        Own own = actor.views.get(message.id());
        return own == null || own.version() < message.version() ? message.content() : own.card();
    }

    private void press(Actor actor, Pressable pressed) {
        JsonNode button = pressed.button();
        boolean opens = TeamsText.opensForm(button);
        ObjectNode invoke = client
                .activity("invoke", actor.user, actor.language, pressed.message().conversation())
                .put("name", opens ? "task/fetch" : "adaptiveCard/action").put("replyToId", pressed.message().id());
        ObjectNode value = invoke.putObject("value");
        if (opens) {
            value.set("data", button.path("data"));
            value.putObject("context").put("theme", "default");
        } else {
            value.putObject("action").put("type", "Action.Execute").put("id", button.path("id").asString(""))
                    .put("verb", button.path("verb").asString("")).set("data", button.path("data"));
            value.put("trigger", "manual");
        }
        asks(actor, invoke, pressed.message());
    }

    @Override
    public void fills(String who, String label, String value) {
        Actor actor = actor(who);
        JsonNode form = form(actor).card();
        JsonNode input = TeamsText.inputs(form)
                .filter(each -> Said.plain(each.path("label").asString("")).equals(label)).findFirst()
                .orElseThrow(() -> new AssertionError("no field '" + label + "' among "
                        + TeamsText.inputs(form).map(each -> each.path("label").asString("")).toList()));
        actor.filled.put(input.path("id").asString(), "Input.ChoiceSet".equals(input.path("type").asString())
                ? value.lines().map(line -> choice(input, line)).collect(Collectors.joining(","))
                : value);
    }

    private static Dialog form(Actor actor) {
        Dialog form = actor.form;
        if (form == null) {
            throw new AssertionError("no form is open");
        }
        return form;
    }

    private static String choice(JsonNode input, String label) {
        return input.path("choices").valueStream()
                .filter(choice -> Said.plain(choice.path("title").asString("")).equals(label))
                .map(choice -> choice.path("value").asString()).findFirst()
                .orElseThrow(() -> new AssertionError("no choice '" + label + "' among " + input.path("choices")));
    }

    @Override
    public void sends(String who) {
        Actor actor = actor(who);
        Dialog form = form(actor);
        ObjectNode data = (ObjectNode) form.card().path("actions").path(0).path("data").deepCopy();
        TeamsText.inputs(form.card()).forEach(input -> {
            String id = input.path("id").asString();
            String value = actor.filled.getOrDefault(id, input.path("value").asString(""));
            if (!value.isEmpty()) {
                data.put(id, value);
            }
        });
        ObjectNode invoke = client.activity("invoke", actor.user, actor.language, ROOM).put("name", form.invoke());
        ObjectNode value = invoke.putObject("value");
        if (!form.command().isEmpty()) {
            value.put("commandId", form.command()).put("commandContext", "message");
        }
        value.set("data", data);
        value.putObject("context").put("theme", "default");
        asks(actor, invoke, null);
    }

    @Override
    public void writes(String who, String message) {
        teams.writes(actor(who).user, ROOM, message);
    }

    @Override
    public void takes(String who, String shortcut, String words) {
        Actor actor = actor(who);
        TeamsStandIn.Message chosen = teams.messages().reversed().stream()
                .filter(message -> message.user() != null && message.text().contains(words)).findFirst()
                .orElseThrow(() -> new AssertionError("nobody wrote: " + words));
        ObjectNode invoke = client.activity("invoke", actor.user, actor.language, ROOM).put("name",
                "composeExtension/fetchTask");
        ObjectNode value = invoke.putObject("value").put("commandId", shortcut).put("commandContext", "message");
        ObjectNode message = value.putObject("messagePayload").put("id", chosen.id()).put("messageType", "message");
        message.putObject("body").put("contentType", "html").put("content",
                "<div>" + chosen.text().replace("&", "&amp;").replace("<", "&lt;") + "</div>");
        message.putObject("from").putObject("user").put("userIdentityType", "aadUser")
                .put("id", TeamsStandIn.directoryId(String.valueOf(chosen.user()))).put("displayName",
                actors.entrySet().stream().filter(each -> each.getValue().user.equals(chosen.user()))
                        .map(Map.Entry::getKey).findFirst().orElse(""));
        asks(actor, invoke, null);
    }

    /** Sends it, and takes the one answer there is: in the response, or a message that they alone see. */
    private void asks(Actor actor, ObjectNode activity, TeamsStandIn.@Nullable Message pressed) {
        actor.old = before(actor).stream().filter(message -> message.reader() != null).map(TeamsStandIn.Message::id)
                .toList();
        actor.errors = List.of();
        actor.form = null;
        actor.filled.clear();
        JsonNode response = client.send(activity);
        JsonNode task = response.path("task");
        if (task.path("type").asString("").equals("continue")) {
            opened(actor, activity, task.path("value"));
        } else if (task.path("type").asString("").equals("message")) {
            said(actor, task.path("value").asString(""));
        } else if (response.path("type").asString("").equals("application/vnd.microsoft.card.adaptive")) {
            if (pressed == null) {
                throw new AssertionError("a card in answer to no press");
            }
            replaced(actor, pressed, response.path("value"));
        } else if (response.has("type")) {
            if (response.path("statusCode").asInt(0) != 200) {
                throw new AssertionError(response);
            }
            said(actor, response.path("value").asString(""));
        } else {
            whispered(actor);
        }
    }

    private void opened(Actor actor, JsonNode activity, JsonNode dialog) {
        String name = activity.path("name").asString("");
        actor.form = new Dialog(dialog.path("title").asString(""), dialog.path("card").path("content"),
                name.startsWith("composeExtension/") ? "composeExtension/submitAction" : "task/submit",
                activity.path("value").path("commandId").asString(""));
        actor.errors = TeamsText.wrong(actor.form.card());
        actor.answer = "";
    }

    private void said(Actor actor, String words) {
        if (LATE.contains(words)) {
            whispered(actor);
        } else {
            actor.answer = words;
        }
    }

    private void replaced(Actor actor, TeamsStandIn.Message pressed, JsonNode card) {
        actor.views.put(pressed.id(), new Own(card, pressed.version()));
        if (TeamsText.answers(card)) {
            JsonNode own = TeamsText.answer(card);
            if (TeamsText.buttons(own).findAny().isPresent()) {
                throw new AssertionError("a button in an answer that goes when the card below it changes: " + own);
            }
            actor.answer = TeamsText.of(own);
        } else if (pressed.reader() != null || !pressed.conversation().equals(ROOM)) {
            actor.old = actor.old.stream().filter(id -> !id.equals(pressed.id())).toList();
            actor.answer = TeamsText.of(card);
        } else {
            whispered(actor);
        }
    }

    private void whispered(Actor actor) {
        TeamsStandIn.Message whispered = teams.await(() -> before(actor).stream()
                .filter(message -> message.reader() != null && !actor.old.contains(message.id()))
                .reduce((first, second) -> second).orElse(null), PATIENCE);
        actor.answer = whispered == null ? "" : TeamsText.of(whispered.content());
    }

    @Override
    public String answer(String who) {
        Actor actor = actor(who);
        if (!actor.errors.isEmpty()) {
            return "[errors] " + actor.errors;
        }
        return actor.form == null ? actor.answer : "[form] " + actor.form.title();
    }

    @Override
    public List<String> room() {
        return teams.messages().stream().filter(message -> message.conversation().equals(ROOM))
                .filter(message -> message.reader() == null)
                .map(message -> message.user() == null ? TeamsText.of(message.content()) : message.text()).toList();
    }

    @Override
    public List<String> room(String awaited) {
        teams.await(() -> Said.plain(String.join("\n", room())).contains(Said.plain(awaited)) ? true : null, PATIENCE);
        return room();
    }

    /** Each in their own talk is asked whether they want it, and does. */
    @Override
    public List<File> files(int expected) {
        teams.await(() -> questions().size() >= expected ? true : null, PATIENCE_WITH_FILES);
        for (TeamsStandIn.Message question : questions()) {
            Actor owner = actors.values().stream()
                    .filter(actor -> TeamsStandIn.talk(actor.user).equals(question.conversation())).findFirst()
                    .orElseThrow();
            ObjectNode invoke = client.activity("invoke", owner.user, owner.language, question.conversation())
                    .put("name", "fileConsent/invoke").put("replyToId", question.id());
            ObjectNode value = invoke.putObject("value").put("type", "fileUpload").put("action", "accept");
            value.set("context", question.content().path("acceptContext"));
            value.putObject("uploadInfo").put("name", question.name()).put("uniqueId", question.id())
                    .put("fileType", question.name().replaceAll(".*\\.", ""))
                    .put("contentUrl", teams.uploadUrl(question.name()))
                    .put("uploadUrl", teams.uploadUrl(question.name()));
            client.send(invoke);
        }
        teams.await(() -> teams.files().size() >= expected && questions().isEmpty() ? true : null,
                PATIENCE_WITH_FILES);
        return teams.files();
    }

    private List<TeamsStandIn.Message> questions() {
        return teams.messages().stream().filter(TeamsStandIn.Message::isQuestion).toList();
    }

    @Override
    public String mention(String who) {
        return "<at>" + who + "</at>";
    }

    @Override
    public void close() {
        try {
            bot.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        client.close();
        teams.close();
    }
}
