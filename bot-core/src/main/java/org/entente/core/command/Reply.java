package org.entente.core.command;

import java.util.Map;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.text.Language;

/** What an adapter gives back to the one who asked, privately and within the platform's time limit. */
public sealed interface Reply {

    /** The reader's language. */
    Language language();

    /** A private message. */
    record Shown(Card card, Language language) implements Reply {}

    /** A form to be opened. */
    record Dialog(Form form, Language language) implements Reply {}

    /** The form stays open: what is wrong, by field name; the key "" is about the whole form. */
    record FieldErrors(Map<String, Content> errors, Language language) implements Reply {
        public FieldErrors {
            errors = Map.copyOf(errors);
        }
    }

    /** Nothing to be said. */
    record Nothing(Language language) implements Reply {}
}
