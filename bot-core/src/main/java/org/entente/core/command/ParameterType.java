package org.entente.core.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.card.Form;

/**
 * How a raw value, typed or picked, becomes a value that a handler can use, and how it is asked for in a form.
 *
 * @param <T> what handlers get
 */
public interface ParameterType<T> {

    /** Reads the whole raw text. Must not throw, whatever it is given. */
    Read<T> read(String raw, Situation situation);

    /** How it is asked for in a form. */
    Form.Kind field(Situation situation);

    /** What the field is filled with where this raw text was given already: a name instead of an account, an id. */
    default String filled(String raw, Situation situation) {
        return raw;
    }

    /** Whether a form asks for it: a council's own form may have fewer questions than there could be. */
    default boolean asked(Map<String, String> given, Situation situation) {
        return true;
    }

    /**
     * What a form asks, where the question itself is kept in the record; empty for the words of the catalogues.
     *
     * @param given the raw values with which the form is opened
     */
    default Optional<Content> question(Map<String, String> given, Situation situation) {
        return Optional.empty();
    }

    /** What the field is filled with where nothing was given: what is in force now, in a form that changes it. */
    default Optional<String> inForce(Situation situation) {
        return Optional.empty();
    }

    /** Whether one word is enough, so that more words may follow it in a line ("done 2A sent today"). */
    default boolean oneWord() {
        return false;
    }

    /** Whether it takes any words, so that a line's rest can be given to it. */
    default boolean takesWords() {
        return false;
    }

    /** Whether it is a reason, which takes every word that follows its key word. */
    default boolean runsToTheEnd() {
        return false;
    }

    /** What can be done, beside opening the form, so that a raw text that was {@link Wrong} becomes a value. */
    default List<Button> remedies(String raw, Situation situation) {
        return List.of();
    }

    /** What came of reading. */
    sealed interface Read<T> {}

    /** It was read. */
    record Value<T>(T value) implements Read<T> {}

    /** It was meant as such a value, but is not a valid one: the reader is told why and what to say instead. */
    record Wrong<T>(Content why, List<Content> instead) implements Read<T> {
        public Wrong {
            instead = List.copyOf(instead);
        }

        public Wrong(Content why) {
            this(why, List.of());
        }
    }

    /** It is no such value at all; in a line the words may belong to something else. */
    record NotMine<T>(Content why) implements Read<T> {}
}
