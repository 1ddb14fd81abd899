package org.entente.store.delivery;

import java.time.Instant;
import java.util.List;

/** What could not be delivered: for operators. */
public interface DeadLetters {

    /**
     * Something that was given up.
     *
     * @param id for {@link #retry}
     * @param to where it should have gone, for reading only
     * @param what the view or document, or "card"; never its content
     */
    record DeadLetter(String id, String councilId, String to, String what, String reason, int attempts, Instant at) {}

    /** The newest first. */
    List<DeadLetter> latest(int most);

    long count();

    /** Tries it again at once; false when it is not among the dead. */
    boolean retry(String id);
}
