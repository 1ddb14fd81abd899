package org.entente.core.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who administers the deployment, and the code with which the first one begins. */
public interface Setup {

    /** Persons who administer, in the order in which they began. */
    List<String> administrators();

    void grant(String personId, Instant at);

    /** Keeps the hash of a new set-up code; the one before stops working. */
    void keepCode(String hash);

    /** The hash of the code that still works. */
    Optional<String> codeHash();

    void dropCode();
}
