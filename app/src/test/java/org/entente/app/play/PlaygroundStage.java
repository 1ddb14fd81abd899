package org.entente.app.play;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.app.clients.Playground;
import org.entente.app.clients.PlaygroundPage;
import org.entente.app.clients.TeamsWire;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stage in Microsoft's Agents Playground: one member at its page, typing and pressing; five through its HTTP interface.
 * What each of them has before them is read where the bot's messages pass.
 */
final class PlaygroundStage implements Stage {

    private static final long PATIENCE = 30_000;
    private static final long PATIENCE_FOR_MORE = 2_000;
    private static final long PATIENCE_WITH_FILES = 60_000;
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final String OFFER = "application/vnd.microsoft.teams.card.file.consent";

    private final TeamsWire wire;
    private final Playground playground;
    private final PlaygroundPage page;
    private final Path shots;
    private final Set<String> accepted = new LinkedHashSet<>();
    private final Map<String, TeamsDialog> dialogs = new LinkedHashMap<>();
    private int shot;

    PlaygroundStage(TeamsWire wire, Playground playground, PlaygroundPage page, Path shots) {
        this.wire = wire;
        this.playground = playground;
        this.page = page;
        this.shots = shots;
    }

    /** @param at when it came to be as it is, see {@link TeamsWire.Sent} */
    private record Seen(String conversation, String message, JsonNode card, int at) {}

    private Playground.Member member(String who) {
        return playground.members().stream().filter(each -> each.name().equals(who)).findFirst()
                .orElseThrow(() -> new AssertionError("not in the Playground: " + who));
    }

    private boolean atThePage(String who) {
        return member(who).equals(playground.members().getFirst());
    }

    @Override
    public void enters(Account account) {
        types(account.name(), account.language() == Language.FRENCH ? "/conseil qui suis-je" : "/council whoami");
    }

    @Override
    public void types(String who, String line) {
        Playground.Member member = member(who);
        long before = whispered(member).count();
        if (atThePage(who)) {
            page.types(line);
        } else {
            playground.says(who, line);
        }
        wire.await(() -> whispered(member).count() > before ? true : null, PATIENCE);
        dialogs.remove(who);
    }

    @Override
    public void clicks(String who, String label, String words) {
        Pressable button = wire.await(() -> find(who, label, words), PATIENCE);
        if (button == null) {
            throw new AssertionError("no button '" + label + "' where it says '" + words + "'; there are "
                    + before(who).stream().flatMap(seen -> CardText.offers(seen.card()).stream())
                            .map(CardText.Offered::label).distinct().toList());
        }
        if (TeamsText.opensForm(button.offered().action())) {
            looksAt(who, button);
            if (atThePage(who)) {
                page.sees(heading(button.seen().card()));
                shoot(button.offered().label());
            }
            asksFor("task/fetch", who, button.seen().message(), button.offered().action().path("data"));
            return;
        }
        Playground.Member member = member(who);
        long before = pressed(member).count();
        long told = whispered(member).count();
        presses(who, button, words);
        wire.await(() -> pressed(member).count() > before ? true : null, PATIENCE);
        dialogs.remove(who);
        if (lastPress(member).filter(PlaygroundStage::saysNothingItself).isPresent()) {
            wire.await(() -> whispered(member).count() > told ? true : null, PATIENCE_FOR_MORE);
        }
    }

    private void presses(String who, Pressable button, String words) {
        CardText.Offered offered = button.offered();
        if (!atThePage(who)) {
            if (inThePlayground(button.seen())) {
                playground.presses(who, button.seen().conversation(), button.seen().message(), offered.action());
            } else {
                ObjectNode value = JsonMapper.shared().createObjectNode().put("trigger", "manual");
                value.set("action", offered.action());
                playground.invokes(who, "adaptiveCard/action", button.seen().message(), value);
            }
            return;
        }
        String holds = words.isEmpty() ? heading(button.seen().card()) : words;
        looksAt(who, button);
        page.clicks(offered.label(), holds);
        offered.confirmed().ifPresent(yes -> page.clicks(yes, holds));
    }

    private boolean inThePlayground(Seen seen) {
        return wire.sent().stream().anyMatch(sent -> sent.id().equals(seen.message()) && sent.shown());
    }

    private void looksAt(String who, Pressable button) {
        if (atThePage(who)) {
            page.inConversation(
                    button.seen().conversation().equals(Playground.ROOM) ? Playground.ROOM_NAME : "Personal Chat");
        }
    }

    /** A dialog is opened, or sent, through the interface, for whoever is at the page too: the page has none. */
    private void asksFor(String name, String who, String message, JsonNode data) {
        Playground.Member member = member(who);
        long before = pressed(member).count();
        long told = whispered(member).count();
        dialogs.remove(who);
        ObjectNode value = JsonMapper.shared().createObjectNode();
        value.set("data", data);
        value.putObject("context").put("theme", "default");
        playground.invokes(who, name, message, value);
        // a form that is sent and was right may be answered with nothing, and a message beside it
        wire.await(() -> pressed(member).count() > before || whispered(member).count() > told ? true : null,
                PATIENCE);
        pressed(member).skip(before).map(response -> response.body().path("task"))
                .filter(task -> task.path("type").asString("").equals("continue"))
                .forEach(task -> dialogs.put(who, new TeamsDialog(task.path("value"))));
    }

    private TeamsDialog dialog(String who) {
        TeamsDialog open = dialogs.get(who);
        if (open == null) {
            throw new AssertionError("no form is open");
        }
        return open;
    }

    private Optional<TeamsWire.Response> lastPress(Playground.Member member) {
        return pressed(member).max(Comparator.comparingInt(TeamsWire.Response::at));
    }

    /** The room's card came back without the box of private words in it: those follow beside it, as a message. */
    private static boolean saysNothingItself(TeamsWire.Response response) {
        JsonNode value = response.body().path("value");
        return value.isString() ? value.asString().isEmpty()
                : !"emphasis".equals(value.path("body").path(0).path("style").asString(""));
    }

    /** Words by which the page's own card is found: the page writes times out, so a line without one. */
    private static String heading(JsonNode card) {
        return CardText.of(card).lines().filter(line -> !line.contains("{{")).findFirst().orElse("").split(" / ", 2)[0];
    }

    private record Pressable(Seen seen, CardText.Offered offered) {}

    /** On the last private answer first, then on the newest message. */
    private @Nullable Pressable find(String who, String label, String words) {
        Seen last = lastAnswer(who);
        List<Seen> order = new ArrayList<>(before(who));
        if (last != null) {
            order.add(last);
        }
        for (Seen seen : order.reversed()) {
            if (Said.plain(CardText.of(seen.card())).contains(Said.plain(words))) {
                for (CardText.Offered offered : CardText.offers(seen.card())) {
                    String plain = Said.plain(offered.label());
                    if (plain.equals(label) || Stream.of(plain.split(" / ")).anyMatch(label::equals)) {
                        return new Pressable(seen, offered);
                    }
                }
            }
        }
        return null;
    }

    /** What somebody has before them, oldest message first, each as this reader sees it now. */
    private List<Seen> before(String who) {
        Playground.Member member = member(who);
        return wire.sent().stream()
                .filter(sent -> sent.conversation().equals(Playground.ROOM)
                        ? sent.reader() == null || sent.reader().equals(member.id())
                        : sent.conversation().equals(playground.talk(member)))
                .filter(sent -> sent.card().isObject())
                .map(sent -> seen(member, sent)).toList();
    }

    /** A card that came back for a press takes the message's place, until the bot writes the message anew. */
    private Seen seen(Playground.Member member, TeamsWire.Sent sent) {
        return pressed(member).filter(response -> response.message().equals(sent.id()) && response.at() > sent.at())
                .filter(response -> CARD.equals(response.body().path("type").asString("")))
                .max(Comparator.comparingInt(TeamsWire.Response::at))
                .map(response -> new Seen(sent.conversation(), sent.id(), response.body().path("value"),
                        response.at()))
                .orElseGet(() -> new Seen(sent.conversation(), sent.id(), sent.card(), sent.at()));
    }

    private Stream<TeamsWire.Response> pressed(Playground.Member member) {
        return wire.responses().stream().filter(response -> response.user().equals(member.id()));
    }

    private Stream<TeamsWire.Sent> whispered(Playground.Member member) {
        return wire.sent().stream().filter(sent -> member.id().equals(sent.reader()));
    }

    private @Nullable Seen lastAnswer(String who) {
        Playground.Member member = member(who);
        Stream<Seen> inPlace = pressed(member).filter(response -> !onlyRedraws(response))
                .map(response -> new Seen(response.conversation(), response.message(), said(response), response.at()));
        Stream<Seen> messages = whispered(member)
                .map(sent -> new Seen(sent.conversation(), sent.id(), sent.card(), sent.at()));
        return Stream.concat(inPlace, messages).max(Comparator.comparingInt(Seen::at)).orElse(null);
    }

    /** The card that all see came back as it is: what was said is a message, which may have come before it. */
    private boolean onlyRedraws(TeamsWire.Response response) {
        return !response.body().has("task") && saysNothingItself(response)
                && wire.sent().stream().anyMatch(sent -> sent.id().equals(response.message())
                        && sent.conversation().equals(Playground.ROOM) && sent.reader() == null);
    }

    /** The card, or the words alone as one. */
    private static JsonNode said(TeamsWire.Response response) {
        JsonNode task = response.body().path("task");
        JsonNode value = task.isObject() ? task.path("value") : response.body().path("value");
        if (value.isObject()) {
            return value;
        }
        ObjectNode card = JsonMapper.shared().createObjectNode();
        card.putArray("body").addObject().put("type", "TextBlock").put("text", value.asString(""));
        return card;
    }

    @Override
    public void fills(String who, String label, String value) {
        dialog(who).fills(label, value);
    }

    @Override
    public void sends(String who) {
        asksFor("task/submit", who, "", dialog(who).data());
    }

    @Override
    public void writes(String who, String message) {
        throw new UnsupportedOperationException("what is not written to the bot never reaches it in Teams");
    }

    @Override
    public void takes(String who, String shortcut, String words) {
        throw new UnsupportedOperationException("the Playground has no actions on messages");
    }

    @Override
    public String answer(String who) {
        TeamsDialog open = dialogs.get(who);
        if (open != null) {
            return open.errors().isEmpty() ? "[form] " + open.title() : "[errors] " + open.errors();
        }
        Seen last = lastAnswer(who);
        return last == null ? "" : CardText.of(last.card());
    }

    @Override
    public List<String> room() {
        return wire.sent().stream()
                .filter(sent -> sent.conversation().equals(Playground.ROOM) && sent.reader() == null)
                .map(sent -> CardText.of(sent.card())).toList();
    }

    /** Whoever is at the page sees it too. */
    @Override
    public List<String> room(String awaited) {
        wire.await(() -> Said.plain(String.join("\n", room())).contains(Said.plain(awaited)) ? true : null, PATIENCE);
        shoot(awaited);
        return room();
    }

    /** Each is offered to whoever asked, who accepts it. */
    @Override
    public List<File> files(int expected) {
        wire.await(() -> {
            acceptAll();
            return wire.files().size() >= expected ? true : null;
        }, PATIENCE_WITH_FILES);
        return wire.files().entrySet().stream().map(file -> new File(file.getKey(), file.getValue())).toList();
    }

    private void acceptAll() {
        for (TeamsWire.Sent sent : wire.sent()) {
            JsonNode attachment = sent.activity().path("attachments").path(0);
            if (OFFER.equals(attachment.path("contentType").asString("")) && accepted.add(sent.id())) {
                String name = attachment.path("name").asString("");
                String whose = playground.members().stream()
                        .filter(each -> playground.talk(each).equals(sent.conversation())).findFirst()
                        .map(Playground.Member::name).orElseThrow();
                playground.accepts(whose, attachment.path("content"), name,
                        wire.shelf(URLEncoder.encode(name, StandardCharsets.UTF_8)));
            }
        }
    }

    @Override
    public String mention(String who) {
        return "<at>" + member(who).name() + "</at>";
    }

    /** What the page shows now, as a numbered picture. */
    void shoot(String name) {
        page.screenshot(shots.resolve("%03d-%s.png".formatted(++shot, name.replaceAll("[^A-Za-z0-9]+", "-"))));
    }

    @Override
    public void close() {
        // the page, the Playground and the wire are closed by whoever opened them
    }
}
