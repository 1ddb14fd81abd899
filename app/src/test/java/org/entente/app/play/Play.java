package org.entente.app.play;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as a text, one thing a line:
 *
 * <pre>
 * cast Yukon Member = en                     somebody with an account, and its language
 * scene The table meets                      what follows belongs together
 * Yukon Member: /motion "..."                types a command; {@code @{Name}} mentions somebody
 * Yukon Member, Ontario Member: [Agree]      presses a button, one after the other
 * Yukon Member: [Agree] on "playbook"        the one on the newest message that holds these words
 * Yukon Member: Amount := $60,000            fills in a field of the open form; \n breaks the line
 * Yukon Member: send                         sends the form
 * Yukon Member: sees plus HST                the private answer says so
 * Yukon Member: says Well done               an ordinary message
 * Yukon Member: takes "Well done" key        a message shortcut
 * room: shows Decision 4                     some message in the room says so now
 * record en: plus HST                        the record in English says so, in every format
 * record fr: plus TVH
 * record: 60000                              the data
 * on stages with long fields                 what follows is played where a field of a form holds several lines
 * on stages without long fields              and this where it holds one
 * on all stages                              and this everywhere again
 * </pre>
 *
 * @param lines in order
 */
record Play(String name, List<Stage.Account> cast, List<Line> lines, Map<Expected, Integer> record) {

    /**
     * Words that a record must hold.
     *
     * @param language null for the data
     */
    record Expected(@Nullable Language language, String words) {}

    /** One thing that somebody does or that must be seen. */
    record Line(int number, String scene, List<String> who, Does does, String what, String value) {}

    /** What a line is about. */
    enum Does {
        TYPES, CLICKS, FILLS, SENDS, WRITES, TAKES, SEES, SEES_NOT, SHOWS, SHOWS_NOT;

        /** Whether it is a request to the bot. */
        boolean asks() {
            return this == TYPES || this == CLICKS || this == SENDS || this == TAKES;
        }
    }

    private static final Pattern CAST = Pattern.compile("cast (.+?) = (en|fr)");
    private static final Pattern RECORD = Pattern.compile("record(?: (en|fr))?: (.+)");
    private static final Pattern LINE = Pattern.compile("([^:/\\[]+?): (.+)");
    private static final Pattern BUTTON = Pattern.compile("\\[(.+?)](?: on \"(.+)\")?");
    private static final Pattern SHORTCUT = Pattern.compile("takes \"(.+)\" ([\\w.-]+)");
    private static final Pattern FIELD = Pattern.compile("(.+?) := (.*)");
    private static final Pattern STAGES = Pattern.compile("on (?:all stages|stages (with|without) long fields)");

    /** How many files are asked for. */
    int filesAsked() {
        return (int) lines.stream().filter(line -> line.does() == Does.TYPES)
                .filter(line -> exports(line.what())).count();
    }

    /** Whether a line asks for a file. */
    static boolean exports(String line) {
        return line.startsWith("/record export") || line.startsWith("/compterendu exporter");
    }

    static Play read(String file) {
        return read(file, true);
    }

    /** @param longFields whether a field of a form holds several lines where it is played */
    static Play read(String file, boolean longFields) {
        try (InputStream in = Objects.requireNonNull(Play.class.getResourceAsStream(file), file)) {
            return read(file, longFields, new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Play read(String name, boolean longFields, List<String> text) {
        List<Stage.Account> cast = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        Map<Expected, Integer> record = new LinkedHashMap<>();
        String scene = "";
        boolean played = true;
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i).strip();
            Matcher account = CAST.matcher(line);
            Matcher expected = RECORD.matcher(line);
            Matcher spoken = LINE.matcher(line);
            Matcher stages = STAGES.matcher(line);
            if (stages.matches()) {
                played = stages.group(1) == null || stages.group(1).equals("with") == longFields;
                continue;
            }
            if (!played || line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("scene ")) {
                scene = line.substring("scene ".length());
            } else if (account.matches()) {
                cast.add(new Stage.Account(account.group(1), Language.ofTag(account.group(2))));
            } else if (expected.matches()) {
                record.put(new Expected(expected.group(1) == null ? null : Language.ofTag(expected.group(1)),
                        expected.group(2)), i + 1);
            } else if (spoken.matches()) {
                lines.add(line(i + 1, scene, List.of(spoken.group(1).split(", ")), spoken.group(2)));
            } else {
                throw new IllegalArgumentException(name + ":" + (i + 1) + " says nothing known: " + line);
            }
        }
        return new Play(name, List.copyOf(cast), List.copyOf(lines), record);
    }

    private static Line line(int number, String scene, List<String> who, String said) {
        Matcher button = BUTTON.matcher(said);
        Matcher shortcut = SHORTCUT.matcher(said);
        Matcher field = FIELD.matcher(said);
        if (said.startsWith("/")) {
            return new Line(number, scene, who, Does.TYPES, said.replace("\\n", "\n"), "");
        }
        if (button.matches()) {
            return new Line(number, scene, who, Does.CLICKS, button.group(1),
                    Objects.requireNonNullElse(button.group(2), ""));
        }
        if (shortcut.matches()) {
            return new Line(number, scene, who, Does.TAKES, shortcut.group(2), shortcut.group(1));
        }
        if (said.equals("send")) {
            return new Line(number, scene, who, Does.SENDS, "", "");
        }
        if (field.matches()) {
            return new Line(number, scene, who, Does.FILLS, field.group(1), field.group(2).replace("\\n", "\n"));
        }
        int space = said.indexOf(' ');
        String verb = space < 0 ? said : said.substring(0, space);
        String rest = space < 0 ? "" : said.substring(space + 1);
        Does does = switch (verb) {
            case "says" -> Does.WRITES;
            case "sees" -> rest.startsWith("not ") ? Does.SEES_NOT : Does.SEES;
            case "shows" -> rest.startsWith("not ") ? Does.SHOWS_NOT : Does.SHOWS;
            default -> throw new IllegalArgumentException("line " + number + ": no verb " + verb);
        };
        return new Line(number, scene, who, does,
                does == Does.SEES_NOT || does == Does.SHOWS_NOT ? rest.substring("not ".length()) : rest, "");
    }
}
