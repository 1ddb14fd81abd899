package org.entente.core.action;

import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A part of an action with a state of its own (S-06).
 *
 * @param note what was said when it was done or, while it is not, of how far it is; or null
 */
public record Part(Bilingual text, boolean done, @Nullable Bilingual note) {

    /** Somebody has said how far it is, and it is not done. */
    boolean begun() {
        return !done && note != null;
    }

    static Part open(Bilingual text) {
        return new Part(text, false, null);
    }
}
