package org.entente.core.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.command.ParameterType.NotMine;
import org.entente.core.command.ParameterType.Read;
import org.entente.core.command.ParameterType.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed after a command's words into raw values by parameter.
 *
 * <p>
 * Key words are looked for from the end of the line backwards; one counts only when what follows it can be read as its
 * parameter, so "a toolkit for members by region for @ann by 2 Nov" keeps its first "for" and "by" as plain words.
 * What stands before the key words belongs to the positional parameters in their order. A reason, once its key word
 * stands, runs to the end of the line: "because she leaves at noon" holds no hour. Where a sentence still holds what
 * could be a value of its own, the line is unsure: the words stay where they are and the form asks.
 */
final class LineReader {

    private static final int LONGEST_VALUE = 14;
    private static final int LONGEST_KEY_WORD = 4;
    private static final int LONGEST_CHOICE = 4;
    /** Characters of a value after a key word that is no sentence: whatever is longer is none, and need not be read. */
    private static final int LONGEST_NAMED = 1_000;
    /** How many places of a line are tried, so that a line of nothing but key words takes no longer than others. */
    private static final int MOST_REASONS = 12;
    private static final int MOST_LOOKS = 300;
    /** From the end of the line: values that are names are looked up in the record. */
    private static final int MOST_TRIES = 150;

    private final Command command;
    private final String line;
    private final Situation situation;
    private final List<Quotes.Piece> pieces;
    private final Map<String, String> raw = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private boolean unsure;
    private int looks;
    private int tries;

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
     * @param unsure whether it can be meant in more than one way, so that whoever typed it should see it as a form
     */
    record Typed(Map<String, String> raw, List<String> unread, boolean unsure) {}

    static Typed read(Command command, String line, Situation situation) {
        LineReader plain = new LineReader(command, line, situation);
        LineReader first = null;
        for (Reason reason : plain.reasons()) {
            LineReader reader = new LineReader(command, line, situation);
            reader.raw.put(reason.parameter().name(), reader.text(reason.from(), reader.pieces.size()));
            if (reader.readsBefore(reason.at())) {
                return reader.typed();
            }
            first = first == null ? reader : first;
        }
        return plain.readsBefore(plain.pieces.size()) || first == null ? plain.typed() : first.typed();
    }

    private Typed typed() {
        return new Typed(raw, unread, unsure);
    }

    /** Reads what stands before a piece; says whether nothing is left over, missing or wrong. */
    private boolean readsBefore(int end) {
        positional(keyWords(end));
        return unread.isEmpty() && command.parameters().stream().allMatch(parameter -> {
            String given = raw.get(parameter.name());
            return given == null ? !parameter.required() || !parameter.positional()
                    : parameter.type().read(given, situation) instanceof Value<?>;
        });
    }

    /** A key word of a reason at a piece, and where the reason itself begins. */
    private record Reason(Parameter<?> parameter, int at, int from) {}

    /** Every place where a reason could begin, from the left: the first that makes sense of what is before it counts. */
    private List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (int at = 0; at < pieces.size() && reasons.size() < MOST_REASONS; at++) {
            Reason longest = null;
            for (Parameter<?> parameter : command.parameters()) {
                for (String word : parameter.type().runsToTheEnd() ? parameter.keyWords() : List.<String>of()) {
                    int from = at + matches(word, at, pieces.size());
                    if (from > at && from < pieces.size() && (longest == null || from > longest.from())) {
                        longest = new Reason(parameter, at, from);
                    }
                }
            }
            if (longest != null) {
                reasons.add(longest);
            }
        }
        return reasons;
    }

    /** A value that was taken after a key word. */
    private record Taken(Parameter<?> parameter, String word) {}

    /** Takes the values after key words before a piece; returns how many pieces are left before them. */
    private int keyWords(int before) {
        int end = before;
        for (int i = before - 1; i >= 0; i--) {
            KeyWord found = keyWordAt(i, end);
            if (found != null) {
                int earliest = wholeKeyWord(i, found, end);
                KeyWord longer = earliest == i ? null : keyWordAt(earliest, end);
                int start = longer == null ? i : earliest;
                KeyWord whole = longer == null ? found : longer;
                raw.put(whole.parameter().name(), text(start + whole.length(), end));
                if (outOfOrder(whole.parameter(), word(start))) {
                    unsure = true;
                } else {
                    taken.add(new Taken(whole.parameter(), word(start)));
                    end = start;
                }
                i = start;
            }
        }
        return end;
    }

    /**
     * "The plan for the February meeting for @ann": one word introduces two parameters, and they do not stand in their
     * order. The first may as well belong to the sentence.
     */
    private boolean outOfOrder(Parameter<?> parameter, String word) {
        List<Parameter<?>> declared = command.parameters();
        return taken.stream().anyMatch(later -> later.word().equals(word)
                && declared.indexOf(later.parameter()) < declared.indexOf(parameter));
    }

    private String word(int at) {
        return Folding.fold(pieces.get(at).text());
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

    /** @param length how many pieces stand before the value */
    private record KeyWord(Parameter<?> parameter, int length) {}

    private @Nullable KeyWord keyWordAt(int at, int end) {
        List<KeyWord> candidates = new ArrayList<>();
        for (Parameter<?> parameter : command.parameters()) {
            if (raw.containsKey(parameter.name()) || parameter.type().runsToTheEnd()) {
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
            ParameterType<?> type = candidate.parameter().type();
            if (!type.takesWords() && pieces.get(end - 1).end() - pieces.get(at).start() > LONGEST_NAMED
                    || tries++ >= MOST_TRIES) {
                continue;
            }
            if (!(type.read(text(at + candidate.length(), end), situation) instanceof NotMine<?>)) {
                return candidate;
            }
            if (!type.takesWords() && type.read(text(at, end), situation) instanceof Value<?>) {
                // "when ready": the key word belongs to what it introduces
                return new KeyWord(candidate.parameter(), 0);
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
                int length = take(parameter, at, end);
                if (length > 0) {
                    raw.put(parameter.name(), parameter.type() instanceof ListType ? lines(at, at + length)
                            : text(at, at + length));
                    if (parameter.type().takesWords()) {
                        lookInside(at + 1, at + length);
                    }
                    at += length;
                }
            }
        }
        if (at < end) {
            leftOver(text(at, end));
        }
    }

    /** What nobody takes is refused as what must still be given, if that is one thing; else as words not understood. */
    private void leftOver(String words) {
        command.parameters().stream()
                .filter(p -> p.required() && p.positional() && !raw.containsKey(p.name())).findFirst()
                .ifPresentOrElse(missing -> raw.put(missing.name(), words), () -> unread.add(words));
    }

    /** A sentence may hold what would be a value after its key word, were the line's end not in the way. */
    private void lookInside(int from, int to) {
        for (int at = from; at < to; at++) {
            for (Parameter<?> parameter : command.parameters()) {
                if (!raw.containsKey(parameter.name()) && !parameter.type().takesWords()) {
                    lookInside(parameter, at, to);
                }
            }
        }
    }

    private void lookInside(Parameter<?> parameter, int at, int to) {
        for (String word : parameter.keyWords()) {
            int from = at + matches(word, at, to);
            for (int end = Math.min(to, from + LONGEST_VALUE); from > at && end > from && looks++ < MOST_LOOKS; end--) {
                if (parameter.type().read(text(from, end), situation) instanceof Value<?>) {
                    raw.put(parameter.name(), text(from, end));
                    unsure = true;
                    return;
                }
            }
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
        // What was meant as such a value is refused for what it is, not taken for something else; one word alone can be
        // anything, where nothing must be given.
        return parameter.required() || wrong > 1 ? wrong : 0;
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
