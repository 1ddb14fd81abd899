package org.entente.slack.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.core.card.Span;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spans of one line as a Slack text object. The only place that writes mrkdwn.
 *
 * <p>
 * A line whose text could be read as markup becomes {@code plain_text}, which Slack shows letter by letter; emphasis is
 * given up there. Only where such a line also holds a mention or a link of ours must it be mrkdwn: there {@code & < >}
 * become entities (Slack's own rule) and the marks of emphasis become characters that look like them.
 *
 * <p>
 * rich_text blocks would say the same without escaping, but a message that once held one can never be updated without
 * ({@code block_mismatch}), and not every client shows them.
 */
final class Markup {

    /** Whatever mrkdwn, auto-linking or emoji could react to. */
    private static final Pattern SUSPICIOUS = Pattern.compile("[&<>*_~`@#]|:[\\w+'-]+:|://|www\\.");
    private static final Pattern EMOJI = Pattern.compile(":([\\w+'-]+):");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Z0-9]{2,32}");

    private Markup() {}

    /** Whether mrkdwn says anything here that plain text would not, and says it safely or must. */
    static boolean wantsMrkdwn(List<Span> line) {
        boolean points = line.stream().anyMatch(Markup::points);
        boolean emphasised = line.stream().anyMatch(Span.Bold.class::isInstance);
        return points || (emphasised && line.stream().noneMatch(Markup::suspicious));
    }

    /** Whether the line is emphasised but has to be shown letter by letter. */
    static boolean losesEmphasis(List<Span> line) {
        return line.stream().anyMatch(Span.Bold.class::isInstance) && !wantsMrkdwn(line);
    }

    /** Something that works only in mrkdwn: a mention or a link. */
    private static boolean points(Span span) {
        return switch (span) {
            case Span.Mention mention -> account(mention) != null;
            case Span.Link link -> true;
            case Span.Plain plain -> false;
            case Span.Bold bold -> false;
            case Span.Time time -> false;
        };
    }

    private static boolean suspicious(Span span) {
        return switch (span) {
            case Span.Plain plain -> suspicious(plain.text());
            case Span.Bold bold -> suspicious(bold.text());
            case Span.Time time -> suspicious(time.printed());
            case Span.Mention mention -> account(mention) == null && suspicious(mention.name());
            case Span.Link link -> suspicious(link.label());
        };
    }

    static boolean suspicious(String text) {
        return text.chars().anyMatch(Markup::looksLikeMarkup) && SUSPICIOUS.matcher(text).find();
    }

    /** Each thing that {@link #SUSPICIOUS} finds has one of these in it: most texts need not be searched. */
    private static boolean looksLikeMarkup(int c) {
        return switch (c) {
            case '&', '<', '>', '*', '_', '~', '`', '@', '#', ':', '.' -> true;
            default -> false;
        };
    }

    /** The line as mrkdwn. */
    static String mrkdwn(List<Span> spans) {
        List<Span> line = merged(spans);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            switch (line.get(i)) {
                case Span.Plain plain -> out.append(escaped(plain.text()));
                case Span.Bold bold -> bold(out, bold.text(), next(line, i + 1));
                // The printed form names the council's zone; Slack's own date format would drop it.
                case Span.Time time -> out.append(escaped(time.printed()));
                case Span.Mention mention -> {
                    String account = account(mention);
                    out.append(account == null ? escaped(mention.name()) : "<@" + account + ">");
                }
                case Span.Link link -> out.append('<').append(address(link)).append('|')
                        .append(escaped(link.label().replace('\n', ' '))).append('>');
            }
        }
        return out.toString();
    }

    /** Neighbouring emphasis as one: two pairs of asterisks side by side would be printed. */
    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans) {
            if (span instanceof Span.Bold(String more) && !merged.isEmpty()
                    && merged.getLast() instanceof Span.Bold(String before)) {
                merged.set(merged.size() - 1, new Span.Bold(before + more));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    static ObjectNode mrkdwnObject(String mrkdwn) {
        // verbatim: names and addresses that somebody typed are not turned into links
        return Json.typed("mrkdwn").put("text", mrkdwn).put("verbatim", true);
    }

    /** Text that is never markup inside mrkdwn. */
    static String escaped(String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('*', '\u2217')
                .replace('_', '\u02CD').replace('~', '\u223C').replace('`', '\u02CB');
        return safe.indexOf(':') < 0 ? safe : EMOJI.matcher(safe).replaceAll("\uA789$1\uA789");
    }

    private static void bold(StringBuilder out, String text, String after) {
        String inside = text.strip();
        if (inside.isEmpty()) {
            out.append(text);
            return;
        }
        int start = text.indexOf(inside);
        out.append(text, 0, start);
        if (!out.isEmpty() && Character.isLetterOrDigit(out.charAt(out.length() - 1))) {
            out.append('\u200B'); // an asterisk inside a word is not read as emphasis
        }
        out.append('*').append(escaped(inside)).append('*');
        String rest = text.substring(start + inside.length());
        if (rest.isEmpty() && !after.isEmpty() && Character.isLetterOrDigit(after.charAt(0))) {
            out.append('\u200B');
        }
        out.append(rest);
    }

    private static String next(List<Span> line, int index) {
        return index < line.size() ? line.get(index).plain() : "";
    }

    private static String address(Span.Link link) {
        String scheme = link.address().getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            throw new IllegalArgumentException("not an address of the web: " + link.address());
        }
        return link.address().toASCIIString().replace("&", "&amp;").replace("|", "%7C");
    }

    private static @Nullable String account(Span.Mention mention) {
        Identity identity = mention.identity();
        return identity != null && identity.platform() == Platform.SLACK && ACCOUNT.matcher(identity.user()).matches()
                ? identity.user()
                : null;
    }
}
