package org.entente.core.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.text.Language;

/** Every command, once. Help, manifests and the permission table are made from it. */
public final class Registry {

    private static final int NEAR = 2;
    private static final int MOST = 3;

    private final Map<String, Command> byKey = new LinkedHashMap<>();
    /** What calls the commands of an area, the longest first: "no action" before "no". */
    private final Map<Area, List<Words>> verbs = new EnumMap<>(Area.class);

    /**
     * The commands of all features with those that need to know the others: help and undo.
     *
     * @throws IllegalArgumentException when a key, or a word inside an area, is declared twice
     */
    public static Registry of(Collection<Command> features) {
        List<Command> all = new ArrayList<>(features);
        Map<String, Command> known = new LinkedHashMap<>();
        all.add(HelpCommand.of(known::values));
        all.add(UndoCommand.of(known::get));
        Registry registry = new Registry(all);
        known.putAll(registry.byKey);
        return registry;
    }

    Registry(Collection<Command> commands) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Command command : commands) {
            if (byKey.put(command.key(), command) != null) {
                throw new IllegalArgumentException("command declared twice: " + command.key());
            }
            for (String word : distinctWords(command)) {
                verbs.computeIfAbsent(command.area(), area -> new ArrayList<>())
                        .add(new Words(command, word, word.split(" ").length));
                String earlier = words.put(command.area() + " " + word, command.key());
                if (earlier != null) {
                    throw new IllegalArgumentException(
                            "'" + word + "' calls both " + earlier + " and " + command.key());
                }
            }
        }
        verbs.values().forEach(
                area -> area.sort(Comparator.comparingInt((Words w) -> w.word().length()).reversed()));
    }

    public Collection<Command> all() {
        return byKey.values();
    }

    public Optional<Command> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** What a typed line calls. */
    sealed interface Called {}

    /** A command and the words that are left for its parameters. */
    record Found(Command command, String rest) implements Called {}

    /** No command: the area that was meant and the nearest commands, best first; empty when none is near. */
    record Unknown(Area area, String word, List<Command> nearest) implements Called {}

    Called called(Area area, String line) {
        String text = line.strip();
        if (area == Area.COUNCIL) {
            String first = firstWord(text);
            Optional<Area> named = Area.called(first);
            if (named.isPresent() && named.get() != Area.COUNCIL && !first.isEmpty()) {
                return called(named.get(), text.substring(first.length()));
            }
        }
        List<Command> here = byKey.values().stream().filter(c -> c.area() == area).toList();
        if (text.isEmpty()) {
            return here.stream().filter(Command::bare).findFirst().<Called>map(c -> new Found(c, ""))
                    .orElse(new Unknown(area, "", List.of()));
        }
        if (Quotes.opensAt(text, 0)) {
            Optional<Command> quoted = here.stream().filter(Command::quoted).findFirst();
            if (quoted.isPresent()) {
                return new Found(quoted.get(), text);
            }
        }
        return byVerb(area, text).orElseGet(() -> unknown(area, here, text));
    }

    private Optional<Called> byVerb(Area area, String text) {
        Map<Integer, Beginning> beginnings = new HashMap<>();
        for (Words candidate : verbs.getOrDefault(area, List.of())) {
            Beginning beginning = beginnings.computeIfAbsent(candidate.count(), count -> Beginning.of(text, count));
            if (beginning.folded().equals(candidate.word())) {
                return Optional.of(new Found(candidate.command(), text.substring(beginning.end()).strip()));
            }
        }
        return Optional.empty();
    }

    /** @param word what calls it, folded, of so many words */
    private record Words(Command command, String word, int count) {}

    /** The first words of a text, folded, and where they end in it. */
    private record Beginning(String folded, int end) {

        static Beginning of(String text, int count) {
            int end = 0;
            for (int i = 0; i < count; i++) {
                while (end < text.length() && isSpace(text.charAt(end))) {
                    end++;
                }
                while (end < text.length() && !isSpace(text.charAt(end))) {
                    end++;
                }
            }
            return new Beginning(Folding.fold(text.substring(0, end)).replaceAll(" +", " "), end);
        }
    }

    /** A slip away from some words first; else what the line is about; a question needs no verb to be asked. */
    private Called unknown(Area area, List<Command> here, String text) {
        List<Command> near = near(here, text);
        Optional<Command> asks = here.stream().filter(Command::quoted).findFirst();
        if (near.isEmpty() && asks.isPresent() && text.contains("?")) {
            return new Found(asks.get(), text);
        }
        return new Unknown(area, firstWord(text),
                near.isEmpty() ? Subjects.of(area == Area.COUNCIL ? byKey.values() : here, text) : near);
    }

    private static List<Command> near(List<Command> here, String text) {
        record Near(Command command, int distance) {}
        List<Near> near = new ArrayList<>();
        for (Command command : here) {
            for (String words : distinctWords(command)) {
                String typed = firstWords(text, words.split(" ").length);
                int distance = Distance.between(typed, words);
                if (distance <= Math.min(NEAR, Math.min(typed.length(), words.length()) / 2)) {
                    near.add(new Near(command, distance));
                }
            }
        }
        return near.stream().sorted(Comparator.comparingInt(Near::distance)).map(Near::command).distinct().limit(MOST)
                .toList();
    }

    private static String firstWords(String text, int count) {
        String[] words = Folding.fold(text).split(" +");
        return String.join(" ", List.of(words).subList(0, Math.min(count, words.length)));
    }

    private static List<String> distinctWords(Command command) {
        List<String> words = new ArrayList<>();
        for (Language language : Language.values()) {
            command.words(language).stream().map(Folding::fold).filter(w -> !words.contains(w)).forEach(words::add);
        }
        return words;
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
