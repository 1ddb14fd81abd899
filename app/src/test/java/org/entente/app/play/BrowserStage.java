package org.entente.app.play;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.app.clients.Browser;
import org.entente.app.clients.LocalSlack;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A stage in a browser: members at the page of a local Slack, one after the other. The page is what is typed into,
 * pressed and filled in; what was said privately, and to whom, is asked of the local Slack, for its page shows everybody
 * everything.
 */
final class BrowserStage implements Stage {

    static final String CHANNEL = "council";
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final int STEP_MILLISECONDS = 30;

    private final LocalSlack slack;
    private final Browser page;
    private final String room;
    private final Map<String, String> users;
    private final Path shots;
    private final Set<String> filled = new LinkedHashSet<>();
    private int shot;

    /** @param users accounts by name, already in the workspace */
    BrowserStage(LocalSlack slack, Browser page, String room, Map<String, String> users, Path shots) {
        this.slack = slack;
        this.page = page;
        this.room = room;
        this.users = new LinkedHashMap<>(users);
        this.shots = shots;
    }

    private String user(String who) {
        String user = users.get(who);
        if (user == null) {
            throw new AssertionError("not in the workspace: " + who);
        }
        return user;
    }

    @Override
    public void enters(Account account) {
        // the bot asks Slack who this is at the first request, and may answer before it knows
        types(account.name(), "/council whoami");
    }

    private Browser at(String who) {
        return page.actAs(who).inChannel(CHANNEL);
    }

    @Override
    public void types(String who, String line) {
        asks(who, () -> at(who).types(line));
    }

    @Override
    public void clicks(String who, String label, String words) {
        Pressable button = await(() -> find(who, label, words));
        if (button == null) {
            throw new AssertionError("no button '" + label + "' where it says '" + words + "'; there are "
                    + before(who).stream().flatMap(message -> labels(message).stream()).distinct().toList());
        }
        page.actAs(who).inChannel(button.channel().equals(room) ? CHANNEL : who);
        asks(who, () -> page.clicksAt(button.ts(), button.shown()));
    }

    /** @param shown the whole label: both languages in a bilingual room */
    private record Pressable(String channel, String ts, String shown) {}

    private @Nullable Pressable find(String who, String label, String words) {
        for (JsonNode message : before(who).reversed()) {
            if (Said.plain(text(message)).contains(Said.plain(words))) {
                for (String shown : labels(message)) {
                    String plain = Said.plain(shown);
                    if (plain.equals(label) || Stream.of(plain.split(" / ")).anyMatch(label::equals)) {
                        return new Pressable(message.path("channel").asString(""), message.path("ts").asString(""),
                                shown);
                    }
                }
            }
        }
        return null;
    }

    private static List<String> labels(JsonNode message) {
        return message.path("blocks").valueStream()
                .flatMap(block -> Stream.concat(block.path("elements").valueStream(),
                        Stream.of(block.path("accessory"))))
                .filter(node -> "button".equals(node.path("type").asString("")))
                .map(node -> node.path("text").path("text").asString("")).toList();
    }

    /** What somebody has before them, oldest first: the room without what others were told privately, and the talk. */
    private List<JsonNode> before(String who) {
        String user = user(who);
        String talk = slack.talks().get(user);
        return Stream.of(room, talk == null ? "" : talk).filter(channel -> !channel.isEmpty())
                .flatMap(channel -> slack.messages(channel).stream())
                .filter(message -> user.equals(message.path("ephemeral_to").asString(user)))
                .sorted(Comparator.comparing(message -> message.path("ts").asString(""))).toList();
    }

    private List<JsonNode> told(String who) {
        return before(who).stream().filter(message -> message.has("ephemeral_to")).toList();
    }

    private String text(JsonNode message) {
        Map<String, String> names = new LinkedHashMap<>();
        users.forEach((name, user) -> names.put(user, name));
        return message.path("blocks").isEmpty() ? message.path("text").asString("")
                : SlackText.of(message.path("blocks"), names);
    }

    /**
     * Does it, and waits for its one answer: something said privately, a form, what is wrong in the form. The local Slack
     * is asked for whom something was said only once the page shows more: asking is dear late in a meeting.
     */
    private void asks(String who, Runnable act) {
        int told = told(who).size();
        int shown = page.privateMessages();
        String form = page.form();
        filled.clear();
        act.run();
        await(() -> {
            String now = page.form();
            boolean other = !now.equals(form);
            return other && !now.isEmpty()
                    || (other || form.isEmpty()) && page.privateMessages() > shown && told(who).size() > told;
        });
    }

    private void await(BooleanSupplier there) {
        await(() -> there.getAsBoolean() ? true : null);
    }

    private <T> @Nullable T await(Supplier<@Nullable T> wanted) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        T found = wanted.get();
        while (found == null && System.nanoTime() < end) {
            page.page().waitForTimeout(STEP_MILLISECONDS);
            found = wanted.get();
        }
        return found;
    }

    @Override
    public void fills(String who, String label, String value) {
        fills(label, value);
    }

    /** A field of the page is one line long: a list is written as in a command. */
    private void fills(String label, String value) {
        page.fills(label, value.replace("\n", "; "));
        filled.add(label);
    }

    @Override
    public void sends(String who) {
        confirmed();
        shoot("form");
        asks(who, page::submits);
    }

    /** Slack sends what a field held when it opened; this page sends only what was touched, so it is written again. */
    private void confirmed() {
        for (JsonNode block : slack.form().path("blocks")) {
            JsonNode element = block.path("element");
            String label = block.path("label").path("text").asString("");
            String held = Stream.of(element.path("initial_value"), element.path("initial_date"),
                    element.path("initial_option").path("text").path("text"))
                    .filter(JsonNode::isString).map(JsonNode::asString).findFirst().orElse("");
            if (!held.isEmpty() && filled.stream().noneMatch(done -> Said.plain(label).equals(Said.plain(done)))) {
                fills(label, held);
            }
        }
    }

    @Override
    public void writes(String who, String message) {
        at(who).types(message);
    }

    @Override
    public void takes(String who, String shortcut, String words) {
        throw new UnsupportedOperationException("local-slack has no message shortcuts in its page");
    }

    @Override
    public String answer(String who) {
        String form = page.form();
        if (!form.isEmpty()) {
            return (page.formErrors().isEmpty() ? "[form] " : "[errors] ") + form;
        }
        List<JsonNode> told = told(who);
        return told.isEmpty() ? "" : text(told.getLast());
    }

    @Override
    public List<String> room(String awaited) {
        await(() -> Said.plain(String.join("\n", room())).contains(Said.plain(awaited)));
        shoot(awaited);
        return room();
    }

    @Override
    public List<String> room() {
        return slack.messages(room).stream().filter(message -> !message.has("ephemeral_to")).map(this::text).toList();
    }

    /** Fetched as a reader does, by the link at the message. */
    @Override
    public List<File> files(int expected) {
        // the first Word file of a process is slow to make, and waits behind all that was said before
        for (int tries = 0; tries < 6 && names().size() < expected; tries++) {
            await(() -> names().size() >= expected);
        }
        page.inChannel(CHANNEL);
        return names().stream().map(name -> new File(name, page.downloads(name))).toList();
    }

    private List<String> names() {
        return slack.messages(room).stream().flatMap(message -> message.path("files").valueStream())
                .map(file -> file.path("name").asString("")).toList();
    }

    @Override
    public String mention(String who) {
        return "<@" + user(who) + ">";
    }

    /** What the page shows now, as a numbered picture. */
    void shoot(String name) {
        page.screenshot(shots.resolve("%03d-%s.png".formatted(++shot, name.replaceAll("[^A-Za-z0-9]+", "-"))));
    }

    @Override
    public void close() {
        // the page and the local Slack are closed by whoever opened them
    }
}
