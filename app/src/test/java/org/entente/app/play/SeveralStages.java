package org.entente.app.play;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several stages as one: each of the cast acts where they have their account, and what the room is to show has to stand
 * in every room. A code that somebody was shown last is typed by whoever types <code>{code}</code>.
 */
final class SeveralStages implements Stage {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{8}");

    /** Cards whose first line says how far a matter has come. */
    private static final Pattern STATE = Pattern.compile("(Poll|Motion|Decision|Action)\\b.*");

    private final List<Part> parts;
    private final Map<Stage, Integer> files = new IdentityHashMap<>();
    private String code = "";

    /**
     * One of them.
     *
     * @param name of the platform
     * @param accounts who acts there
     */
    record Part(String name, Stage stage, Set<String> accounts) {}

    SeveralStages(Part... parts) {
        this.parts = List.of(parts);
    }

    private Stage of(String who) {
        return parts.stream().filter(part -> part.accounts().contains(who)).findFirst()
                .orElseThrow(() -> new AssertionError("on no stage: " + who)).stage();
    }

    @Override
    public void enters(Account account) {
        of(account.name()).enters(account);
    }

    @Override
    public void types(String who, String line) {
        of(who).types(who, line.replace("{code}", code));
        Matcher shown = CODE.matcher(answer(who));
        code = shown.find() ? shown.group() : code;
        if (Play.exports(line)) {
            files.merge(of(who), 1, Integer::sum);
        }
    }

    @Override
    public void clicks(String who, String label, String words) {
        of(who).clicks(who, label, words);
    }

    @Override
    public void fills(String who, String label, String value) {
        of(who).fills(who, label, value);
    }

    @Override
    public void sends(String who) {
        of(who).sends(who);
    }

    @Override
    public void writes(String who, String message) {
        of(who).writes(who, message);
    }

    @Override
    public void takes(String who, String shortcut, String words) {
        of(who).takes(who, shortcut, words);
    }

    @Override
    public String answer(String who) {
        return of(who).answer(who);
    }

    @Override
    public List<String> room() {
        return parts.stream().flatMap(part -> part.stage().room().stream()).toList();
    }

    @Override
    public List<String> room(String awaited) {
        return parts.stream()
                .flatMap(part -> saying(awaited, part.name(), part.stage().room(awaited)).stream()).toList();
    }

    private static List<String> saying(String awaited, String where, List<String> room) {
        if (!Said.plain(String.join("\n\n", room)).contains(Said.plain(awaited))) {
            throw new AssertionError("nothing in the room in " + where + " says: " + awaited + "\n--- it says:\n"
                    + String.join("\n\n", room));
        }
        return room;
    }

    /** Each platform has those that were asked for there. */
    @Override
    public List<File> files(int expected) {
        int asked = files.values().stream().mapToInt(Integer::intValue).sum();
        if (asked != expected) {
            throw new AssertionError("asked for " + files.values() + ", not " + expected);
        }
        return parts.stream().filter(part -> files.containsKey(part.stage()))
                .flatMap(part -> part.stage().files(files.getOrDefault(part.stage(), 0)).stream()).toList();
    }

    @Override
    public String mention(String who) {
        return of(who).mention(who);
    }

    @Override
    public void close() {
        parts.forEach(part -> part.stage().close());
    }

    /** How far each matter has come in one of the rooms. */
    static List<String> states(Stage stage) {
        return stage.room().stream().map(text -> Said.plain(text.lines().findFirst().orElse("")))
                .filter(line -> STATE.matcher(line).matches()).sorted().toList();
    }
}
