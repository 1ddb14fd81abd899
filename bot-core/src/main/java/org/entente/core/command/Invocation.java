package org.entente.core.command;

import java.time.Instant;
import org.entente.core.people.Identity;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Everything that comes in, from anywhere.
 *
 * @param delivery the key under which a repeat of the same request is known, unique per platform and workspace
 * @param spoken the language of their client or of the word they typed, as their platform knows it; used until they choose one
 * @param profile what the platform says of them, or null when it was not asked or did not answer
 * @param at the machine's clock when it arrived
 */
public record Invocation(String delivery, Identity who, Language spoken, @Nullable Profile profile, Place where,
        Input input, Instant at) {

    /**
     * What a platform says of an account. Shown as a name until the person is linked; the address links only where
     * the council trusts the workspace.
     *
     * @param zone IANA id, or null
     * @param guest whether the workspace treats them as coming from outside
     */
    public record Profile(String name, @Nullable String email, @Nullable String zone, boolean guest) {}
}
