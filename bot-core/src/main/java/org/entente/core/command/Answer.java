package org.entente.core.command;

import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.jspecify.annotations.Nullable;

/**
 * What a handler gives back to the one who asked, privately. Kept with the request's key, so that the same request
 * gives the same answer again: it must therefore never hold a choice of a secret or anonymous ballot.
 */
public sealed interface Answer {

    /** A sentence or two, and what can be done next. */
    record Said(Content content, List<Button> next) implements Answer {
        public Said {
            next = List.copyOf(next);
        }
    }

    /** A card for this reader only. */
    record Shown(Card card) implements Answer {}

    /** A card with a secret: what is kept for a repeat of the request is another answer, without it. */
    record Secret(Card card, Said kept) implements Answer {}

    /** A form to fill in. */
    record Opened(Form form) implements Answer {}

    /** A form comes back: what was typed stays, each wrong field says why. */
    record Corrected(Map<String, Content> errors) implements Answer {
        public Corrected {
            errors = Map.copyOf(errors);
        }
    }

    /**
     * It was not done: why, and what to do instead. Nothing that the handler wrote is kept.
     *
     * @param first where it may well be done after a question: what the question is about ("Before closing item 3");
     *        then {@code instead} lists what is to be settled and {@code why} is the question. Null for a refusal.
     */
    record Refused(Content why, List<Content> instead, List<Button> next, @Nullable Content first) implements Answer {
        public Refused {
            instead = List.copyOf(instead);
            next = List.copyOf(next);
        }

        public Refused(Content why, List<Content> instead, List<Button> next) {
            this(why, instead, next, null);
        }
    }

    /** Done, and nothing needs to be said: what everybody sees says it. */
    record Done() implements Answer {}

    static Said said(Content content) {
        return new Said(content, List.of());
    }

    static Said said(Content content, Button... next) {
        return new Said(content, List.of(next));
    }

    static Refused refused(Content why, Content... instead) {
        return new Refused(why, List.of(instead), List.of());
    }
}
