package org.entente.app.play;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.app.scenario.CouncilScenario;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.entente.teams.TeamsAdapter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A stage behind signed activities: members send what Teams would send, and see what Teams would show. */
final class TeamsStage implements Stage {

    static final String ROOM = "19:council@thread.v2";
    private static final long PATIENCE_WITH_FILES = 60_000;
    private static final Set<String> READY = Stream.of(Language.values())
            .map(language -> Texts.in(language, "common.form.ready")).collect(Collectors.toSet());

    private final TeamsStandIn teams;
    private final AutoCloseable bot;
    private final TeamsClient client;
    private final long patience;
    private final Map<String, TeamsMember> actors = new LinkedHashMap<>();

    static TeamsStage opens() {
        TeamsStandIn teams = new TeamsStandIn();
        RunningBot bot = new RunningBot(teams.environment(), CouncilScenario.ADMINISTRATOR, 0);
        return new TeamsStage(teams, bot.door(TeamsAdapter.PATH), bot, TeamsMember.PATIENCE);
    }

    /**
     * @param door where the bot listens, which is connected to this Teams
     * @param patience milliseconds in which the room must show what it is to show
     */
    TeamsStage(TeamsStandIn teams, URI door, AutoCloseable bot, long patience) {
        this.teams = teams;
        this.bot = bot;
        this.client = new TeamsClient(teams, door, ROOM);
        this.patience = patience;
    }

    private TeamsMember actor(String who) {
        TeamsMember actor = actors.get(who);
        if (actor == null) {
            throw new AssertionError("not in the cast: " + who);
        }
        return actor;
    }

    @Override
    public void enters(Account account) {
        TeamsMember actor = new TeamsMember(teams, ROOM, "29:1play%04d".formatted(actors.size() + 1),
                account.language());
        teams.knows(actor.user(), account);
        if (actors.isEmpty()) {
            ObjectNode joined = client.activity("conversationUpdate", actor.user(), actor.language(), ROOM);
            joined.putArray("membersAdded").addObject().put("id", TeamsStandIn.BOT);
            client.send(joined);
        }
        actors.put(account.name(), actor);
        client.send(
                client.activity("installationUpdate", actor.user(), actor.language(), TeamsStandIn.talk(actor.user()))
                        .put("action", "add"));
        // the bot asks Teams who this is at the first request, and may answer before it knows
        types(account.name(), "/council whoami");
    }

    @Override
    public void types(String who, String line) {
        TeamsMember actor = actor(who);
        ObjectNode message = client.activity("message", actor.user(), actor.language(), ROOM).put("textFormat",
                "plain");
        String text = "<at>Entente</at>\u00A0" + line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        client.mentions(message, TeamsStandIn.BOT, "Entente");
        for (Map.Entry<String, TeamsMember> other : actors.entrySet()) {
            String typed = "&lt;at&gt;" + other.getKey() + "&lt;/at&gt;";
            if (text.contains(typed)) {
                text = text.replace(typed, mention(other.getKey()));
                client.mentions(message, other.getValue().user(), other.getKey());
            }
        }
        asks(actor, message.put("text", text), null);
        opensByItsButton(actor);
    }

    /**
     * A typed command cannot open a form, nor can a press whose answer comes late: a card with the button that does comes
     * instead, and they press it.
     */
    private void opensByItsButton(TeamsMember actor) {
        if (READY.stream().anyMatch(actor.answer()::contains)) {
            TeamsMember.Pressable button = actor.find("", "");
            if (button == null) {
                throw new AssertionError("no button opens the form");
            }
            press(actor, button);
        }
    }

    @Override
    public void clicks(String who, String label, String words) {
        TeamsMember actor = actor(who);
        TeamsMember.Pressable button = teams.await(() -> actor.find(label, words), patience);
        if (button == null) {
            throw new AssertionError("no button '" + label + "' where it says '" + words + "'");
        }
        press(actor, button);
        opensByItsButton(actor);
    }

    private void press(TeamsMember actor, TeamsMember.Pressable pressed) {
        JsonNode button = pressed.button();
        boolean opens = TeamsText.opensForm(button);
        ObjectNode invoke = client
                .activity("invoke", actor.user(), actor.language(), pressed.message().conversation())
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
        actor(who).fills(label, value);
    }

    @Override
    public void sends(String who) {
        TeamsMember actor = actor(who);
        TeamsMember.Dialog form = actor.form();
        ObjectNode invoke = client.activity("invoke", actor.user(), actor.language(), ROOM).put("name", form.invoke());
        ObjectNode value = invoke.putObject("value");
        if (!form.command().isEmpty()) {
            value.put("commandId", form.command()).put("commandContext", "message");
        }
        value.set("data", actor.data());
        value.putObject("context").put("theme", "default");
        asks(actor, invoke, null);
    }

    @Override
    public void writes(String who, String message) {
        teams.writes(actor(who).user(), ROOM, message);
    }

    @Override
    public void takes(String who, String shortcut, String words) {
        TeamsMember actor = actor(who);
        TeamsStandIn.Message chosen = teams.messages().reversed().stream()
                .filter(message -> message.user() != null && message.text().contains(words)).findFirst()
                .orElseThrow(() -> new AssertionError("nobody wrote: " + words));
        ObjectNode invoke = client.activity("invoke", actor.user(), actor.language(), ROOM).put("name",
                "composeExtension/fetchTask");
        ObjectNode value = invoke.putObject("value").put("commandId", shortcut).put("commandContext", "message");
        ObjectNode message = value.putObject("messagePayload").put("id", chosen.id()).put("messageType", "message");
        message.putObject("body").put("contentType", "html").put("content",
                "<div>" + chosen.text().replace("&", "&amp;").replace("<", "&lt;") + "</div>");
        message.putObject("from").putObject("user").put("userIdentityType", "aadUser")
                .put("id", TeamsStandIn.directoryId(String.valueOf(chosen.user()))).put("displayName",
                        actors.entrySet().stream().filter(each -> each.getValue().user().equals(chosen.user()))
                                .map(Map.Entry::getKey).findFirst().orElse(""));
        asks(actor, invoke, null);
    }

    private void asks(TeamsMember actor, ObjectNode activity, TeamsStandIn.@Nullable Message pressed) {
        actor.asks();
        actor.answered(activity, client.send(activity), pressed);
    }

    @Override
    public String answer(String who) {
        return actor(who).answer();
    }

    @Override
    public List<String> room() {
        return teams.messages().stream().filter(message -> message.conversation().equals(ROOM))
                .filter(message -> message.reader() == null)
                .map(message -> message.user() == null ? TeamsText.of(message.content()) : message.text()).toList();
    }

    @Override
    public List<String> room(String awaited) {
        teams.await(() -> Said.plain(String.join("\n", room())).contains(Said.plain(awaited)) ? true : null,
                patience);
        return room();
    }

    /** Each in their own talk is asked whether they want it, and does. */
    @Override
    public List<File> files(int expected) {
        teams.await(() -> questions().size() >= expected ? true : null, PATIENCE_WITH_FILES + patience);
        for (TeamsStandIn.Message question : questions()) {
            TeamsMember owner = actors.values().stream()
                    .filter(actor -> TeamsStandIn.talk(actor.user()).equals(question.conversation())).findFirst()
                    .orElseThrow();
            ObjectNode invoke = client.activity("invoke", owner.user(), owner.language(), question.conversation())
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
                PATIENCE_WITH_FILES + patience);
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
