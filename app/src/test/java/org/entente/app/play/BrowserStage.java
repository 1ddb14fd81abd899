package org.entente.app.play;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.app.clients.Browser;
import org.entente.app.clients.LocalSlack;
import tools.jackson.databind.JsonNode;

/** A stage in a browser: members at the page of a local Slack, one after the other. */
final class BrowserStage implements Stage {

    static final String CHANNEL = "council";
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final LocalSlack slack;
    private final Browser page;
    private final String room;
    private final Map<String, String> users;
    private final Path shots;
    private int shot;

    /** @param users accounts by name, already in the workspace */
    BrowserStage(LocalSlack slack, Browser page, String room, Map<String, String> users, Path shots) {
        this.slack = slack;
        this.page = page;
        this.room = room;
        this.users = new LinkedHashMap<>(users);
        this.shots = shots;
    }

    @Override
    public void enters(Account account) {
        if (!users.containsKey(account.name())) {
            throw new AssertionError("not in the workspace: " + account.name());
        }
        // the bot asks Slack who this is at the first request, and may answer before it knows
        types(account.name(), "/council whoami");
    }

    private Browser at(String who) {
        return page.actAs(who).inChannel(CHANNEL);
    }

    @Override
    public void types(String who, String line) {
        int before = slack.messages(room).size();
        at(who).types(line);
        answered(before);
    }

    @Override
    public void clicks(String who, String label, String words) {
        String shown = whole(label, words);
        int before = slack.messages(room).size();
        if (words.isEmpty()) {
            at(who).clicks(shown);
        } else {
            at(who).clicks(shown, words);
        }
        answered(before);
    }

    /** Something new stands in the room or a form is open; an edit alone is waited for by whoever looks for it. */
    private void answered(int before) {
        long end = System.nanoTime() + PATIENCE_NANOS / 5;
        while (System.nanoTime() < end && slack.messages(room).size() == before
                && page.page().locator(".modal").count() == 0) {
            page.page().waitForTimeout(50);
        }
    }

    /** The label as it stands on the button: both languages in a bilingual room. */
    private String whole(String label, String words) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        List<String> seen = new ArrayList<>();
        while (System.nanoTime() < end) {
            seen.clear();
            for (JsonNode message : slack.messages(room).reversed()) {
                if (!words.isEmpty()
                        && !Said.plain(SlackText.of(message.path("blocks"), Map.of())).contains(Said.plain(words))) {
                    continue;
                }
                for (String shown : labels(message.path("blocks"))) {
                    if (shown.equals(label) || Stream.of(shown.split(" / ")).anyMatch(label::equals)) {
                        return shown;
                    }
                    seen.add(shown);
                }
            }
            page.page().waitForTimeout(100);
        }
        throw new AssertionError("no button '" + label + "'; there are " + seen);
    }

    private static List<String> labels(JsonNode blocks) {
        return blocks.valueStream().flatMap(block -> block.path("elements").valueStream())
                .filter(node -> "button".equals(node.path("type").asString("")))
                .map(node -> node.path("text").path("text").asString("")).toList();
    }

    @Override
    public void fills(String who, String label, String value) {
        page.fills(label, value);
    }

    @Override
    public void sends(String who) {
        shoot("form");
        int before = slack.messages(room).size();
        page.submits();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end && page.page().locator(".modal").count() > 0
                && page.page().locator(".modal-error").count() == 0) {
            page.page().waitForTimeout(50);
        }
        answered(before);
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
        if (page.page().locator(".modal").count() > 0) {
            return "[form] " + page.page().locator(".modal").first().innerText();
        }
        String user = users.getOrDefault(who, "");
        return slack.messages(room).reversed().stream()
                .filter(message -> user.equals(message.path("ephemeral_to").asString(""))).findFirst()
                .map(message -> SlackText.of(message.path("blocks"), Map.of())).orElse("");
    }

    @Override
    public List<String> room(String awaited) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end && !Said.plain(String.join("\n", room())).contains(Said.plain(awaited))) {
            page.page().waitForTimeout(100);
        }
        shoot(awaited);
        return room();
    }

    @Override
    public List<String> room() {
        return slack.messages(room).stream().filter(message -> !message.has("ephemeral_to"))
                .map(message -> message.path("blocks").isEmpty() ? message.path("text").asString("")
                        : SlackText.of(message.path("blocks"), Map.of()))
                .toList();
    }

    @Override
    public List<File> files(int expected) {
        return List.of();
    }

    @Override
    public String mention(String who) {
        return "<@" + users.get(who) + ">";
    }

    /** What the page shows now, as a numbered picture. */
    void shoot(String name) {
        page.screenshot(shots.resolve("%02d-%s.png".formatted(++shot, name.replaceAll("[^A-Za-z0-9]+", "-"))));
    }

    @Override
    public void close() {
        // the page and the local Slack are closed by whoever opened them
    }
}
