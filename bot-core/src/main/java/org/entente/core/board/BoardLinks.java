package org.entente.core.board;

import java.time.Instant;
import java.util.Optional;

/** The addresses of councils' boards. */
public interface BoardLinks {

    /**
     * An address under which a council's meeting can be watched.
     *
     * @param hash of its secret, which itself is never kept
     * @param madeBy the person's id
     * @param madeAt the machine's clock
     */
    record Link(String hash, String councilId, String madeBy, Instant madeAt) {}

    /** From now on a council has this address and no other. */
    void keep(Link link);

    /** Nobody can watch the council's meetings any more; returns whether anybody could. */
    boolean revoke(String councilId);

    Optional<Link> of(String councilId);

    Optional<Link> find(String hash);
}
