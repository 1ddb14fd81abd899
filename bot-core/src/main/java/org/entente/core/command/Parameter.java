package org.entente.core.command;

import java.util.List;
import java.util.stream.Stream;
import org.entente.core.text.Language;

/**
 * Something a command needs to be told. Declared once as a constant; handlers ask for its value by the constant.
 *
 * <p>
 * Its label and hint are the texts {@code field.<name>} and, where it exists, {@code field.<name>.hint}; a command can
 * have its own with {@code command.<key>.<name>}.
 *
 * @param name stable and short; raw values in buttons and forms carry it
 * @param required when missing, the form opens
 * @param positional whether it is read from the line without a key word, in the order of declaration
 * @param hidden only in buttons and forms' hidden values (ids, versions), never typed or shown
 * @param english the key words that introduce it in English ("for", "by"); may be empty
 * @param french the same in French ("pour", "d’ici le")
 */
public record Parameter<T>(String name, ParameterType<T> type, boolean required, boolean positional, boolean hidden,
        List<String> english, List<String> french) {

    public Parameter {
        english = List.copyOf(english);
        french = List.copyOf(french);
    }

    /** Must be given, without key word. */
    public static <T> Parameter<T> needed(String name, ParameterType<T> type) {
        return new Parameter<>(name, type, true, true, false, List.of(), List.of());
    }

    /** May be given, without key word. */
    public static <T> Parameter<T> optional(String name, ParameterType<T> type) {
        return new Parameter<>(name, type, false, true, false, List.of(), List.of());
    }

    /** Travels in buttons and forms only. */
    public static <T> Parameter<T> hidden(String name, ParameterType<T> type) {
        return new Parameter<>(name, type, false, false, true, List.of(), List.of());
    }

    /** The same, but introduced by key words in a line instead of by its position; none means form and buttons only. */
    public Parameter<T> after(List<String> englishWords, List<String> frenchWords) {
        return new Parameter<>(name, type, required, false, hidden, englishWords, frenchWords);
    }

    /** The same, read by its position as well as after key words: "drop 2A no longer needed", "drop 2A because …". */
    public Parameter<T> orAfter(List<String> englishWords, List<String> frenchWords) {
        return new Parameter<>(name, type, required, positional, hidden, englishWords, frenchWords);
    }

    /** The same, but only asked for in the form (and taken from buttons). */
    public Parameter<T> inFormOnly() {
        return after(List.of(), List.of());
    }

    /** The key words of both languages: people mix them. */
    public List<String> keyWords() {
        return Stream.concat(english.stream(), french.stream()).distinct().toList();
    }

    public List<String> keyWords(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case FRENCH -> french;
        };
    }
}
