package org.entente.core.card;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form to fill in: made from a command's parameters, filled with what was already given.
 *
 * @param title at most 24 characters in each language (the narrowest platform)
 * @param intro a sentence above the fields, or null
 * @param command the key of the command that the answers call
 * @param hidden raw values that are not shown: ids and versions; nothing that grants authority
 * @param submit the label of the button that sends it, at most 24 characters
 */
public record Form(Content title, @Nullable Content intro, String command, Map<String, String> hidden,
        List<Field> fields, Content submit) {

    public Form {
        hidden = Map.copyOf(hidden);
        fields = List.copyOf(fields);
    }

    /**
     * One thing to fill in.
     *
     * @param name the parameter's name
     * @param hint a line under the field, or null
     * @param filled the raw value already given, or null; several values are separated by line breaks
     * @param error what was wrong with the value given before, or null
     */
    public record Field(String name, Content label, @Nullable Content hint, Kind kind, boolean required,
            @Nullable String filled, @Nullable Content error) {}

    /** How a field is filled in. */
    public sealed interface Kind {
        /** One line of text, at most {@code longest} characters. */
        record Line(int longest) implements Kind {}

        /** Several lines of text. */
        record Lines(int longest) implements Kind {}

        /** A date of the calendar, raw form {@code 2018-11-02}. */
        record Date() implements Kind {}

        /** A whole number. */
        record Number(long least, long most) implements Kind {}

        /** One of a few choices; more than ten are shown as a list. */
        record One(List<Option> options) implements Kind {
            public One {
                options = List.copyOf(options);
            }
        }

        /** Any of a few choices. */
        record Many(List<Option> options) implements Kind {
            public Many {
                options = List.copyOf(options);
            }
        }

        /**
         * One person of the platform, raw form a {@link org.entente.core.command.Mentions mention}.
         *
         * @param known whom a platform offers that cannot list its own accounts, labelled by {@link Content.Whom};
         *        may be empty
         */
        record Person(List<Option> known) implements Kind {
            public Person {
                known = List.copyOf(known);
            }

            /** Where nobody can be offered. */
            public Person() {
                this(List.of());
            }
        }

        /** Any number of persons of the platform. */
        record People(List<Option> known) implements Kind {
            public People {
                known = List.copyOf(known);
            }

            /** Where nobody can be offered. */
            public People() {
                this(List.of());
            }
        }
    }

    /**
     * One choice.
     *
     * @param value the raw value, at most 75 characters
     */
    public record Option(String value, Content label) {}
}
