package org.entente.core.command;

import java.util.Objects;
import org.entente.core.delivery.Recent;
import org.entente.core.people.Identity;
import org.entente.core.text.Language;

/** In which language accounts were answered lately: what is left to go by while the register cannot be read. */
final class Languages {

    private static final int MOST = 10_000;

    private final Recent<Identity, Language> lately = new Recent<>(MOST);

    void answered(Identity who, Language language) {
        lately.put(who, language);
    }

    /** The language of their last answer, or that of their platform. */
    Language of(Invocation invocation) {
        return Objects.requireNonNullElse(lately.get(invocation.who()), invocation.spoken());
    }
}
