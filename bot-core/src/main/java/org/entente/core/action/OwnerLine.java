package org.entente.core.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits what was typed about owners where a new one may begin, and sees in what part each comes (S-05). */
final class OwnerLine {

    private static final String OF = "(?:d[’'e](?:\\s+la\\s+|\\s+l[’']|\\s+)?|du\\s+|des\\s+)";
    private static final String RELAY = "through\\s+|via\\s+|by\\s+way\\s+of\\s+|par\\s+l[’']interm[ée]diaire\\s+" + OF
            + "|par\\s+l[’']entremise\\s+" + OF;
    private static final String WITH = "(?:in\\s+collaboration\\s+|in\\s+cooperation\\s+|together\\s+|jointly\\s+)?with\\s+"
            + "|(?:en\\s+collaboration\\s+|conjointement\\s+|de\\s+concert\\s+)?avec\\s+";
    private static final Pattern BREAK = Pattern.compile(
            "(?:^|[\\s,;]+)(?:(?<relay>" + RELAY + ")|(?<with>" + WITH
                    + "))|\\s*[,;&\\n]\\s*(?:(?:and|et)\\s+)?|\\s+(?:and|et)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OwnerLine() {}

    /**
     * A stretch of words in which no owner begins but at its start.
     *
     * @param from where it begins in the whole
     * @param to where it ends
     */
    record Piece(int from, int to, Owner.Part part) {}

    static List<Piece> split(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = BREAK.matcher(line);
        Owner.Part part = Owner.Part.OWNER;
        int from = 0;
        while (matcher.find()) {
            add(pieces, line, from, matcher.start(), part);
            if (matcher.group("relay") != null) {
                part = Owner.Part.RELAY;
            } else if (matcher.group("with") != null) {
                part = Owner.Part.COLLABORATOR;
            }
            from = matcher.end();
        }
        add(pieces, line, from, line.length(), part);
        return pieces;
    }

    private static void add(List<Piece> pieces, String line, int from, int to, Owner.Part part) {
        if (!line.substring(from, to).isBlank()) {
            pieces.add(new Piece(from, to, part));
        }
    }

    /** Without the article, as names are compared. */
    static String bare(String words) {
        String text = words.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        for (String article : List.of("the ", "les ", "le ", "la ", "l’", "l'")) {
            if (lower.startsWith(article)) {
                return text.substring(article.length()).strip();
            }
        }
        return text;
    }
}
