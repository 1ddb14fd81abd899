package org.entente.app.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.card.Voice;
import org.entente.core.command.AnswerCards;
import org.entente.core.text.Language;
import org.entente.teams.render.TeamsCards;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody's account in Teams, and what they have before them. */
final class TeamsMember {

    static final long PATIENCE = 20_000;
    private static final Set<String> LATE = Stream.of(Language.values())
            .map(language -> TeamsCards.notification(AnswerCards.late(), Voice.in(language)))
            .collect(Collectors.toSet());

    private final TeamsStandIn teams;
    private final String room;
    private final String user;
    private final Language language;
    private final Map<String, Own> views = new LinkedHashMap<>();
    /** The messages for them alone that had come before their last request. */
    private List<String> old = List.of();
    private String answer = "";
    private @Nullable Dialog form;
    private List<String> errors = List.of();

    TeamsMember(TeamsStandIn teams, String room, String user, Language language) {
        this.teams = teams;
        this.room = room;
        this.user = user;
        this.language = language;
    }

    /** The card of a message as one reader alone has it, until the message changes for all. */
    private record Own(JsonNode card, int version) {}

    /**
     * An open form.
     *
     * @param invoke how it is sent
     * @param command of the message's menu, or empty
     */
    record Dialog(TeamsDialog dialog, String invoke, String command) {}

    /** A button and the message on which it stands. */
    record Pressable(JsonNode button, TeamsStandIn.Message message) {}

    String user() {
        return user;
    }

    Language language() {
        return language;
    }

    /** Errors, a form's title, or what was answered last. */
    String answer() {
        if (!errors.isEmpty()) {
            return "[errors] " + errors;
        }
        Dialog open = form;
        return open == null ? answer : "[form] " + open.dialog().title();
    }

    /** @param label empty for any; @param words empty for any message, those for them alone first */
    @Nullable
    Pressable find(String label, String words) {
        List<TeamsStandIn.Message> before = before();
        List<TeamsStandIn.Message> looked = new ArrayList<>(words.isEmpty() ? whispers().reversed() : List.of());
        looked.addAll(before.stream().filter(message -> message.reader() == null).toList().reversed());
        for (TeamsStandIn.Message message : looked) {
            JsonNode card = shown(message);
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
    private List<TeamsStandIn.Message> before() {
        return teams.messages().stream().filter(TeamsStandIn.Message::isCard)
                .filter(message -> message.reader() == null || user.equals(message.reader()))
                .filter(message -> message.conversation().equals(room)
                        || message.conversation().equals(TeamsStandIn.talk(user)))
                .toList();
    }

    /** What came for them alone since their last request. */
    private List<TeamsStandIn.Message> whispers() {
        return before().stream().filter(message -> message.reader() != null && !old.contains(message.id())).toList();
    }

    private JsonNode shown(TeamsStandIn.Message message) {
        Own own = views.get(message.id());
        return own == null || own.version() < message.version() ? message.content() : own.card();
    }

    void fills(String label, String value) {
        form().dialog().fills(label, value);
    }

    Dialog form() {
        Dialog open = form;
        if (open == null) {
            throw new AssertionError("no form is open");
        }
        return open;
    }

    /** The open form's data, with what was filled in and what it held. */
    ObjectNode data() {
        return form().dialog().data();
    }

    /** A request is about to go out: what comes from now on is its answer. */
    void asks() {
        old = before().stream().filter(message -> message.reader() != null).map(TeamsStandIn.Message::id).toList();
        errors = List.of();
        form = null;
    }

    /** Takes the one answer there is: in the response, or a message that they alone see. */
    void answered(JsonNode activity, JsonNode response, TeamsStandIn.@Nullable Message pressed) {
        JsonNode task = response.path("task");
        if (task.path("type").asString("").equals("continue")) {
            opened(activity, task.path("value"));
        } else if (task.path("type").asString("").equals("message")) {
            said(task.path("value").asString(""));
        } else if (response.path("type").asString("").equals("application/vnd.microsoft.card.adaptive")) {
            if (pressed == null) {
                throw new AssertionError("a card in answer to no press");
            }
            replaced(pressed, response.path("value"));
        } else if (response.has("type")) {
            if (response.path("statusCode").asInt(0) != 200) {
                throw new AssertionError(response);
            }
            said(response.path("value").asString(""));
        } else {
            whispered();
        }
    }

    private void opened(JsonNode activity, JsonNode dialog) {
        String name = activity.path("name").asString("");
        TeamsDialog opened = new TeamsDialog(dialog);
        form = new Dialog(opened,
                name.startsWith("composeExtension/") ? "composeExtension/submitAction" : "task/submit",
                activity.path("value").path("commandId").asString(""));
        errors = opened.errors();
        answer = "";
    }

    private void said(String words) {
        if (words.isEmpty() || LATE.contains(words)) {
            whispered();
        } else {
            answer = words;
        }
    }

    private void replaced(TeamsStandIn.Message pressed, JsonNode card) {
        views.put(pressed.id(), new Own(card, pressed.version()));
        if (TeamsText.answers(card)) {
            JsonNode own = TeamsText.answer(card);
            if (TeamsText.buttons(own).findAny().isPresent()) {
                throw new AssertionError("a button in an answer that goes when the card below it changes: " + own);
            }
            answer = TeamsText.of(own);
        } else if (pressed.reader() != null || !pressed.conversation().equals(room)) {
            old = old.stream().filter(id -> !id.equals(pressed.id())).toList();
            answer = TeamsText.of(card);
        } else {
            whispered();
        }
    }

    private void whispered() {
        TeamsStandIn.Message whispered = teams.await(() -> {
            List<TeamsStandIn.Message> there = whispers();
            return there.isEmpty() ? null : there.getLast();
        }, PATIENCE);
        answer = whispered == null ? "" : TeamsText.of(whispered.content());
    }
}
