package org.entente.app.play;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One stage of two: whoever has an account in Slack acts there, everybody else in Teams, and what the room is to show has
 * to stand in both rooms. A code that somebody was shown last is typed by whoever types <code>{code}</code>.
 */
final class TwoStages implements Stage {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{8}");

    private final Stage slack;
    private final Set<String> slackAccounts;
    private final Stage teams;
    private String code = "";
    private int slackFiles;
    private int teamsFiles;

    TwoStages(Stage slack, Set<String> slackAccounts, Stage teams) {
        this.slack = slack;
        this.slackAccounts = Set.copyOf(slackAccounts);
        this.teams = teams;
    }

    private Stage of(String who) {
        return slackAccounts.contains(who) ? slack : teams;
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
            slackFiles += slackAccounts.contains(who) ? 1 : 0;
            teamsFiles += slackAccounts.contains(who) ? 0 : 1;
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
        return Stream.concat(slack.room().stream(), teams.room().stream()).toList();
    }

    @Override
    public List<String> room(String awaited) {
        List<String> inSlack = saying(awaited, "Slack", slack.room(awaited));
        List<String> inTeams = saying(awaited, "Teams", teams.room(awaited));
        return Stream.concat(inSlack.stream(), inTeams.stream()).toList();
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
        if (slackFiles + teamsFiles != expected) {
            throw new AssertionError("asked for " + slackFiles + " and " + teamsFiles + ", not " + expected);
        }
        return Stream.concat(slack.files(slackFiles).stream(), teams.files(teamsFiles).stream()).toList();
    }

    @Override
    public String mention(String who) {
        return of(who).mention(who);
    }

    @Override
    public void close() {
        slack.close();
        teams.close();
    }
}
