package org.entente.core.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.people.Identity;

/** The addresses of councils' feeds, and who took which meeting into their calendar. */
public interface Feeds {

    /**
     * An address under which a council's meetings can be read.
     *
     * @param hash of its secret, which itself is never kept
     * @param madeBy the person's id
     * @param madeAt the machine's clock
     */
    record Feed(String hash, String councilId, String madeBy, Instant madeAt) {}

    /** From now on a council has this address and no other. */
    void keep(Feed feed);

    /** Nobody can read the council's meetings any more; returns whether anybody could. */
    boolean revoke(String councilId);

    Optional<Feed> of(String councilId);

    Optional<Feed> find(String hash);

    /** An account has a file of the meeting and is to be given the next one after a change. */
    void took(String meetingId, Identity account);

    List<Identity> takers(String meetingId);
}
