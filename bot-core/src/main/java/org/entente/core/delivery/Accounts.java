package org.entente.core.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Who people are in one workspace: looked up while the record is open, and remembered. What is drawn is said when the
 * record is closed again, and a look into it would then meet somebody else's work.
 */
final class Accounts implements Function<String, @Nullable Identity> {

    private final Map<String, Optional<Identity>> known = new HashMap<>();
    private final Platform platform;
    private final String workspace;
    private @Nullable Directory directory;

    Accounts(Directory directory, Platform platform, String workspace) {
        this.directory = directory;
        this.platform = platform;
        this.workspace = workspace;
    }

    /** Null for those who are not there, and for whoever was not asked for before {@link #close}. */
    @Override
    public @Nullable Identity apply(String personId) {
        Directory open = directory;
        return open == null ? known.getOrDefault(personId, Optional.empty()).orElse(null)
                : known.computeIfAbsent(personId, id -> open.identityOf(id, platform, workspace)).orElse(null);
    }

    /** The record is about to be closed. */
    void close() {
        directory = null;
    }
}
