package org.entente.teams.render;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Span;
import org.entente.core.text.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spans of one line as an element of a card. The only place that writes Markdown and the functions for dates.
 *
 * <p>
 * A text block of Teams reads Markdown, a rich text block does not: what could be read as markup, is emphasised in part
 * or holds a link becomes rich text and is shown letter by letter. Mentions work in text blocks only: there, and in
 * headings and facts, the marks of emphasis become characters that look like them, and the others are parted from what
 * would give them a meaning by a character that nobody sees.
 */
final class Markup {

    /** Joins words and is seen by nobody. */
    static final String JOINER = "\u2060";

    /** What Markdown could react to anywhere in a line. */
    private static final Pattern SUSPICIOUS = Pattern.compile("[*_~`<>\\[\\]\\\\{}|]|&[#\\w]+;|://|www\\.");
    /** What it reacts to at the beginning of one. */
    private static final Pattern BEGINNING = Pattern.compile("^(?:[\\s#+=>-]|\\d+[.)])");
    private static final Pattern ENTITY = Pattern.compile("&(?=[#\\w]+;)");
    private static final Pattern EMPHASIS = Pattern.compile("[*_~`]");
    /** Characters that turn the direction of what comes after them, our own words included. */
    private static final Pattern TURNING = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

    private Markup() {}

    /** The line as one element. */
    static ObjectNode line(List<Span> line, Tone tone, Mentioned mentioned) {
        boolean mentions = line.stream()
                .anyMatch(span -> span instanceof Span.Mention mention && Mentioned.account(mention) != null);
        boolean links = line.stream().anyMatch(Span.Link.class::isInstance);
        boolean bold = line.stream().allMatch(Span.Bold.class::isInstance);
        boolean mixed = !bold && line.stream().anyMatch(Span.Bold.class::isInstance);
        if (mentions) {
            return tone.on(block(markdown(line, mentioned)));
        }
        if (links || mixed || line.stream().anyMatch(span -> SUSPICIOUS.matcher(span.plain()).find())) {
            return rich(line, tone);
        }
        ObjectNode block = tone.on(block(markdown(bold ? line.stream().map(Markup::calm).toList() : line, mentioned)));
        return bold ? Tone.STRONG.on(block) : block;
    }

    private static ObjectNode block(String markdown) {
        return Json.typed("TextBlock").put("text", markdown).put("wrap", true);
    }

    static Span calm(Span span) {
        return span instanceof Span.Bold(String text) ? new Span.Plain(text) : span;
    }

    private static ObjectNode rich(List<Span> line, Tone tone) {
        ArrayNode inlines = Json.array();
        for (Span span : line) {
            String text = switch (span) {
                case Span.Time time -> shown(time.printed()) + readers(time);
                case Span.Plain plain -> shown(plain.text());
                case Span.Bold bold -> shown(bold.text());
                case Span.Mention mention -> shown(mention.name());
                case Span.Link link -> shown(link.label());
            };
            ObjectNode run = tone.on(Json.typed("TextRun").put("text", text));
            if (span instanceof Span.Bold) {
                Tone.STRONG.on(run);
            }
            if (span instanceof Span.Link link) {
                run.set("selectAction", Json.typed("Action.OpenUrl").put("url", address(link.address())));
            }
            inlines.add(run);
        }
        ObjectNode block = Json.typed("RichTextBlock");
        block.set("inlines", inlines);
        return block;
    }

    /** Whether Markdown can hold the line without another letter being shown. */
    static boolean faithful(List<Span> line) {
        return line.stream().noneMatch(span -> span.plain().contains("\n") || EMPHASIS.matcher(span.plain()).find());
    }

    /** The line as Markdown, for text blocks and facts. */
    static String markdown(List<Span> line, Mentioned mentioned) {
        StringBuilder out = new StringBuilder();
        for (Span span : merged(line)) {
            switch (span) {
                case Span.Plain plain -> out.append(escaped(plain.text()));
                case Span.Bold bold -> bold(out, bold.text());
                case Span.Time time -> out.append(escaped(time.printed())).append(readers(time));
                case Span.Mention mention -> {
                    String account = Mentioned.account(mention);
                    out.append(account == null ? escaped(mention.name()) : mentioned.text(account, mention.name()));
                }
                case Span.Link link -> out.append('[').append(escaped(link.label().replace('\n', ' ')
                        .replace('[', '\uFF3B').replace(']', '\uFF3D'))).append("](").append(address(link.address()))
                        .append(')');
            }
        }
        return BEGINNING.matcher(out).find() ? JOINER + out : out.toString();
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

    private static void bold(StringBuilder out, String text) {
        String inside = text.strip();
        if (inside.isEmpty()) {
            out.append(text);
            return;
        }
        int start = text.indexOf(inside);
        // beside a joiner the asterisks are read as emphasis whatever stands on their other side
        out.append(text, 0, start).append("**").append(JOINER).append(escaped(inside)).append(JOINER).append("**")
                .append(text.substring(start + inside.length()));
    }

    /** Text that is never markup inside Markdown. */
    static String escaped(String text) {
        String here = TURNING.matcher(text).replaceAll("");
        return ENTITY.matcher(here).replaceAll("&" + JOINER).replace('*', '\u2217').replace('_', '\u02CD')
                .replace('~', '\u223C')
                .replace('`', '\u02CB').replace("<", "<" + JOINER).replace("]", "]" + JOINER)
                .replace("\\", "\\" + JOINER).replace("{", "{" + JOINER)
                .replace("://", ":" + JOINER + "//").replace("www.", "www" + JOINER + ".");
    }

    /**
     * Text for where no Markdown is read: functions and mentions do nothing in it, and it turns no direction but its
     * own.
     */
    static String shown(String text) {
        return TURNING.matcher(text).replaceAll("").replace("{", "{" + JOINER).replace("<", "<" + JOINER);
    }

    /**
     * The same moment in the zone of whoever reads, in the form that Teams demands to the letter. The council's own
     * time stands before it: a deadline is one moment for all, whatever zone a machine believes in, and it is the same
     * words on every platform.
     */
    private static String readers(Span.Time time) {
        String instant = DateTimeFormatter.ISO_INSTANT.format(time.instant().truncatedTo(ChronoUnit.SECONDS));
        String clock = "{{TIME(" + instant + ")}}";
        String said = time.style() == Content.Moment.Style.TIME ? clock : "{{DATE(" + instant + ", SHORT)}} " + clock;
        return " " + Texts.in(time.language(), "common.time.yours", Map.of("time", said));
    }

    static String address(URI address) {
        String scheme = address.getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            throw new IllegalArgumentException("not an address of the web: " + address);
        }
        return address.toASCIIString().replace("(", "%28").replace(")", "%29");
    }
}
