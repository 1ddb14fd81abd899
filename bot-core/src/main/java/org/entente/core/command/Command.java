package org.entente.core.command;

import java.util.List;
import org.entente.core.people.Role;
import org.entente.core.text.Language;

/**
 * One thing that people can do, declared once. Typed words, buttons, form fields and other faces all become a call of
 * the same handler; help, the platforms' manifests and the permission table are made from the declaration.
 *
 * <p>
 * Texts by key: {@code command.<key>.does} (one line for help, also the form's introduction),
 * {@code command.<key>.title} (form and button, at most 24 characters), {@code command.<key>.example.en/.fr} are the
 * example lines, kept in the catalogue of their language as {@code command.<key>.example}.
 *
 * @param key for example {@code poll.open}
 * @param english the words that call it under its area ("open", "ask"); empty for one that only buttons call
 * @param french the same in French
 * @param bare whether its area's word alone calls it
 * @param quoted whether its area's word and a quoted text call it
 * @param changes whether it writes; what only reads writes nothing
 * @param inCouncil whether it needs to know which council is meant
 * @param shape how its form is made
 */
public record Command(String key, Area area, List<String> english, List<String> french, List<Parameter<?>> parameters,
        Permission permission, boolean bare, boolean quoted, boolean changes, boolean inCouncil, FormShape shape,
        Handler handler) {

    public Command {
        english = List.copyOf(english);
        french = List.copyOf(french);
        parameters = List.copyOf(parameters);
    }

    public static Declaration named(String key, Area area) {
        return new Declaration(key, area);
    }

    public List<String> words(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case FRENCH -> french;
        };
    }

    /** Whether it can be typed at all. */
    public boolean typed() {
        return !english.isEmpty();
    }

    /** Collects a declaration in the order in which it is read aloud. */
    public static final class Declaration {
        private final String key;
        private final Area area;
        private List<String> english = List.of();
        private List<String> french = List.of();
        private List<Parameter<?>> parameters = List.of();
        private Permission permission = Permission.of(Role.CO_CHAIR, Role.SECRETARIAT);
        private boolean bare = false;
        private boolean quoted = false;
        private boolean changes = true;
        private boolean inCouncil = true;
        private FormShape shape = FormShape.PLAIN;

        private Declaration(String key, Area area) {
            this.key = key;
            this.area = area;
        }

        /** The words that call it, the preferred one of each language first, several separated by {@code |}. */
        public Declaration words(String englishWords, String frenchWords) {
            english = List.of(englishWords.split("\\|"));
            french = List.of(frenchWords.split("\\|"));
            return this;
        }

        /** The area's word alone calls it too. */
        public Declaration orBare() {
            bare = true;
            return this;
        }

        /** The area's word and a quoted text call it too: {@code /poll "Question" "A" "B"}. */
        public Declaration orQuoted() {
            quoted = true;
            return this;
        }

        public Declaration takes(Parameter<?>... taken) {
            parameters = List.of(taken);
            return this;
        }

        public Declaration by(Permission who) {
            permission = who;
            return this;
        }

        /** It only reads: nothing is written, no repeat needs to be known. */
        public Declaration readsOnly() {
            changes = false;
            return this;
        }

        /** It works before anybody knows which council is meant. */
        public Declaration anywhere() {
            inCouncil = false;
            return this;
        }

        /** Its form is made from the record. */
        public Declaration shaped(FormShape how) {
            shape = how;
            return this;
        }

        public Command does(Handler handler) {
            return new Command(key, area, english, french, parameters, permission, bare, quoted, changes, inCouncil,
                    shape, handler);
        }
    }
}
