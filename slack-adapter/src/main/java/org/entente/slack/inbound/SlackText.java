package org.entente.slack.inbound;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.command.Mentions;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;

/** What people typed, out of Slack's own way of writing mentions, channels and links. */
final class SlackText {

    private static final Pattern TOKEN = Pattern.compile("<([^<>]+)>");
    private static final Pattern ACCOUNT = Pattern.compile("@([UW][A-Z0-9]+)");

    private SlackText() {}

    /** @param workspace where the accounts in the text are at home */
    static String read(String text, String workspace) {
        Matcher matcher = TOKEN.matcher(text);
        StringBuilder read = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            read.append(unescaped(text.substring(from, matcher.start()))).append(token(matcher.group(1), workspace));
            from = matcher.end();
        }
        return read.append(unescaped(text.substring(from))).toString();
    }

    /** The mention of an account, for core. */
    static String mention(String workspace, String user) {
        return Mentions.write(new Identity(Platform.SLACK, workspace, user));
    }

    private static String token(String inside, String workspace) {
        int bar = inside.indexOf('|');
        String target = bar < 0 ? inside : inside.substring(0, bar);
        String label = bar < 0 ? "" : unescaped(inside.substring(bar + 1));
        Matcher account = ACCOUNT.matcher(target);
        if (account.matches()) {
            return mention(workspace, account.group(1));
        }
        if (target.startsWith("#")) {
            return "#" + (label.isEmpty() ? target.substring(1) : label);
        }
        if (target.startsWith("!")) {
            // <!subteam^S1|@group>, <!date^…|fallback>, <!channel>
            return label.isEmpty() ? "@" + target.substring(1) : label;
        }
        if (target.startsWith("mailto:") || target.startsWith("tel:")) {
            return label.isEmpty() ? target.substring(target.indexOf(':') + 1) : label;
        }
        if (target.contains("://")) {
            return label.isEmpty() || label.contains("://") || target.endsWith(label) ? unescaped(target)
                    : label + " (" + unescaped(target) + ")";
        }
        return "<" + unescaped(inside) + ">";
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
