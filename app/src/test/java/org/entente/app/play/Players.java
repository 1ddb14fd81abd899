package org.entente.app.play;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plays a play on a stage, line by line. A refusal or a form that the next line does not speak of ends it. */
final class Players {

    private static final String ROOM = "room";
    /** How a refusal begins, and a question that has to be answered first. */
    private static final Pattern NO = Pattern
            .compile("^(Not done\\.|Rien n’a été fait\\.|Before |Avant de |First, |D’abord, )");
    private static final Pattern MENTION = Pattern.compile("@\\{(.+?)}");

    private final Play play;
    private final Stage stage;

    private Players(Play play, Stage stage) {
        this.play = play;
        this.stage = stage;
    }

    static void play(Play play, Stage stage) {
        new Players(play, stage).all();
    }

    private void all() {
        play.cast().forEach(stage::enters);
        List<Play.Line> lines = play.lines();
        for (int i = 0; i < lines.size(); i++) {
            Play.Line line = lines.get(i);
            Play.Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            for (String who : line.who()) {
                try {
                    one(line, who);
                    if (line.does().asks()) {
                        unexpected(line, who, next);
                    }
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError(where(line, who) + "\n" + e.getMessage() + "\n--- the last answer:\n"
                            + (who.equals(ROOM) ? "" : stage.answer(who)) + "\n--- the room's end:\n"
                            + end(stage.room()), e);
                }
            }
        }
    }

    private void one(Play.Line line, String who) {
        switch (line.does()) {
            case TYPES -> stage.types(who, mentions(line.what()));
            case CLICKS -> stage.clicks(who, line.what(), line.value());
            case FILLS -> stage.fills(who, line.what(), mentions(line.value()));
            case SENDS -> stage.sends(who);
            case WRITES -> stage.writes(who, line.what());
            case TAKES -> stage.takes(who, line.what(), line.value());
            case SEES -> holds(true, Said.plain(stage.answer(who)), line.what());
            case SEES_NOT -> holds(false, Said.plain(stage.answer(who)), line.what());
            case SHOWS -> holds(true, Said.plain(String.join("\n\n", stage.room(line.what()))), line.what());
            case SHOWS_NOT -> holds(false, Said.plain(String.join("\n\n", stage.room())), line.what());
        }
    }

    private String mentions(String text) {
        return MENTION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(stage.mention(found.group(1))));
    }

    private static void holds(boolean wanted, String text, String words) {
        if (text.contains(Said.plain(words)) != wanted) {
            throw new AssertionError((wanted ? "nothing says: " : "something says: ") + words);
        }
    }

    /** Nobody overlooks a refusal: only a line that looks at the answer, or presses what it offers, may follow one. */
    private void unexpected(Play.Line line, String who, Play.@Nullable Line next) {
        String answer = stage.answer(who);
        boolean last = who.equals(line.who().getLast());
        Play.Does after = next != null && last && next.who().contains(who) ? next.does() : Play.Does.SENDS;
        boolean taken = after == Play.Does.CLICKS && next != null && answer.contains("[" + next.what() + "]");
        boolean spokenOf = after == Play.Does.SEES || taken;
        boolean refused = NO.matcher(firstLine(answer)).find() || answer.startsWith("[errors]");
        if (refused && !spokenOf) {
            throw new AssertionError("refused");
        }
        boolean form = answer.startsWith("[form]");
        boolean goesOn = spokenOf || after == Play.Does.FILLS || (next != null && next.does() == Play.Does.SENDS);
        if (form && !goesOn) {
            throw new AssertionError("a form opened that nobody fills in");
        }
    }

    private static String firstLine(String answer) {
        return answer.lines().findFirst().orElse("").strip();
    }

    private String where(Play.Line line, String who) {
        return play.name() + ":" + line.number() + " (" + line.scene() + ") " + who + " " + line.does() + " "
                + line.what() + (line.value().isEmpty() ? "" : " | " + line.value());
    }

    private static String end(List<String> room) {
        return String.join("\n\n", room.subList(Math.max(0, room.size() - 3), room.size()));
    }
}
