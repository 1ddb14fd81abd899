package org.entente.core.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.core.command.ParameterType.NotMine;
import org.entente.core.command.ParameterType.Read;
import org.entente.core.command.ParameterType.Value;

/**
 * Reads what was typed after a command's words into raw values by parameter.
 *
 * <p>
 * Key words are looked for from the end of the line backwards; one counts only when what follows it can be read as its
 * parameter, so "a toolkit for members by region for @ann by 2 Nov" keeps its first "for" and "by" as plain words.
 * What stands before the key words belongs to the positional parameters in their order.
 */
final class LineReader {

    private static final int LONGEST_VALUE = 14;
    private static final int LONGEST_KEY_WORD = 4;
    private static final int LONGEST_CHOICE = 4;

    private final Command command;
    private final String line;
    private final Situation situation;
    private final List<Quotes.Piece> pieces;
    private final Map<String, String> raw = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();

    private LineReader(Command command, String line, Situation situation) {
        this.command = command;
        this.line = line;
        this.situation = situation;
        this.pieces = Quotes.split(line);
    }

    /**
     * What was typed.
     *
     * @param raw values by parameter name, not yet read
     * @param unread words that belong to no parameter
     */
    record Typed(Map<String, String> raw, List<String> unread) {}

    static Typed read(Command command, String line, Situation situation) {
        LineReader reader = new LineReader(command, line, situation);
        reader.positional(reader.keyWords());
        return new Typed(reader.raw, reader.unread);
    }

    /** Takes the values after key words; returns how many pieces are left before them. */
    private int keyWords() {
        int end = pieces.size();
        for (int i = pieces.size() - 1; i >= 0; i--) {
            KeyWord found = keyWordAt(i, end);
            if (found != null) {
                int start = wholeKeyWord(i, found, end);
                KeyWord whole = Objects.requireNonNull(keyWordAt(start, end));
                raw.put(whole.parameter().name(), text(start + whole.length(), end));
                end = start;
                i = start;
            }
        }
        return end;
    }

    /** Where a longer key word begins that ends with the one found: "au point" before "point". */
    private int wholeKeyWord(int at, KeyWord found, int end) {
        int start = at;
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_KEY_WORD); i--) {
            KeyWord longer = keyWordAt(i, end);
            if (longer != null && i + longer.length() == at + found.length()) {
                start = i;
            }
        }
        return start;
    }

    private record KeyWord(Parameter<?> parameter, int length) {}

    private @org.jspecify.annotations.Nullable KeyWord keyWordAt(int at, int end) {
        List<KeyWord> candidates = new ArrayList<>();
        for (Parameter<?> parameter : command.parameters()) {
            if (raw.containsKey(parameter.name())) {
                continue;
            }
            for (String word : parameter.keyWords()) {
                int length = matches(word, at, end);
                if (length > 0 && at + length < end) {
                    candidates.add(new KeyWord(parameter, length));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(KeyWord::length).reversed());
        for (KeyWord candidate : candidates) {
            String value = text(at + candidate.length(), end);
            if (!(candidate.parameter().type().read(value, situation) instanceof NotMine<?>)) {
                return candidate;
            }
        }
        return null;
    }

    /** How many pieces from here the key word covers, or 0 when it does not stand here. */
    private int matches(String keyWord, int at, int end) {
        String[] wanted = Folding.fold(keyWord).split(" ");
        if (at + wanted.length > end) {
            return 0;
        }
        for (int i = 0; i < wanted.length; i++) {
            Quotes.Piece piece = pieces.get(at + i);
            String word = Folding.fold(piece.text());
            if (word.endsWith(":") && i == wanted.length - 1) {
                word = word.substring(0, word.length() - 1);
            }
            if (piece.quoted() || !word.equals(wanted[i])) {
                return 0;
            }
        }
        return wanted.length;
    }

    private void positional(int end) {
        int at = 0;
        for (Parameter<?> parameter : command.parameters()) {
            if (parameter.positional() && at < end && !raw.containsKey(parameter.name())) {
                int taken = take(parameter, at, end);
                if (taken > 0) {
                    raw.put(parameter.name(), parameter.type() instanceof ListType ? lines(at, at + taken)
                            : text(at, at + taken));
                    at += taken;
                }
            }
        }
        if (at < end) {
            unread.add(text(at, end));
        }
    }

    /** How many pieces this parameter takes from here. */
    private int take(Parameter<?> parameter, int at, int end) {
        ParameterType<?> type = parameter.type();
        boolean quoted = pieces.get(at).quoted();
        if (type instanceof ListType) {
            return quoted ? quotedRun(at, end) : end - at;
        }
        if (type.takesWords()) {
            return quoted ? 1 : unquotedRun(at, end);
        }
        if (type.oneWord()) {
            for (int length = Math.min(end - at, LONGEST_CHOICE); length > 1; length--) {
                // "les deux" is one choice
                if (type.read(text(at, at + length), situation) instanceof Value<?>) {
                    return length;
                }
            }
            boolean meant = !(type.read(text(at, at + 1), situation) instanceof NotMine<?>);
            return meant || parameter.required() && !anotherTakesWords(parameter) ? 1 : 0;
        }
        int wrong = 0;
        for (int length = Math.min(end - at, LONGEST_VALUE); length > 0; length--) {
            Read<?> read = type.read(text(at, at + length), situation);
            if (read instanceof Value<?> || length == end - at && read instanceof ParameterType.Wrong<?>) {
                return length;
            }
            wrong = wrong == 0 && read instanceof ParameterType.Wrong<?> ? length : wrong;
        }
        // What must be given and was meant as such a value is refused for what it is, not taken for something else.
        return parameter.required() ? wrong : 0;
    }

    private boolean anotherTakesWords(Parameter<?> except) {
        return command.parameters().stream().anyMatch(p -> p != except && p.positional() && p.type().takesWords());
    }

    private int quotedRun(int at, int end) {
        int i = at;
        while (i < end && pieces.get(i).quoted()) {
            i++;
        }
        return i - at;
    }

    private int unquotedRun(int at, int end) {
        int i = at;
        while (i < end && !pieces.get(i).quoted()) {
            i++;
        }
        // A quotation inside a sentence belongs to the sentence, unless another parameter waits for it.
        boolean listFollows = command.parameters().stream()
                .anyMatch(p -> p.positional() && p.type() instanceof ListType && !raw.containsKey(p.name()));
        return listFollows ? i - at : end - at;
    }

    private String lines(int from, int to) {
        List<String> values = new ArrayList<>();
        if (pieces.get(from).quoted()) {
            pieces.subList(from, to).forEach(piece -> values.add(piece.text()));
            return String.join("\n", values);
        }
        return text(from, to);
    }

    /** The line's own text between two pieces; the inside of a quotation that stands alone. */
    private String text(int from, int to) {
        if (to - from == 1) {
            return pieces.get(from).text();
        }
        return line.substring(pieces.get(from).start(), pieces.get(to - 1).end());
    }
}
