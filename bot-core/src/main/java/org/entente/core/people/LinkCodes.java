package org.entente.core.people;

import java.time.Instant;
import java.util.Optional;

/** One-time codes that link an account to a person. Only hashes are kept; all times are the machine's clock. */
public interface LinkCodes {

    /**
     * A code that was given out.
     *
     * @param selector the part by which it is found; no secret
     * @param hash of the part that is the secret, see {@link Codes}
     * @param attempts tries so far
     */
    record LinkCode(String selector, String hash, String personId, Instant expires, int attempts) {}

    /** Keeps a new code; an older one for the same person stops working. */
    void keep(LinkCode code);

    Optional<LinkCode> find(String selector);

    /**
     * Counts a try, before it is known whether it is right: tries made at the same moment wait for one another.
     *
     * @return false when there is no such code, it has run out, or so many tries were made already
     */
    boolean attempt(String selector, int most, Instant now);

    /** A code works once. */
    void remove(String selector);

    /** Whatever code a person has stops working. */
    void removeOf(String personId);
}
