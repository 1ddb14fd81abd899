package org.entente.core.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.core.people.Identity;
import org.entente.core.text.Language;

/** In which language accounts were answered lately: what is left to go by while the register cannot be read. */
final class Languages {

    private static final int MOST = 10_000;

    private final Map<Identity, Language> lately = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Identity, Language> eldest) {
            return size() > MOST;
        }
    };

    synchronized void answered(Identity who, Language language) {
        lately.put(who, language);
    }

    /** The language of their last answer, or that of their platform. */
    synchronized Language of(Invocation invocation) {
        return lately.getOrDefault(invocation.who(), invocation.spoken());
    }
}
