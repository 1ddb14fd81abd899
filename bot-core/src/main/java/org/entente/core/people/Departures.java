package org.entente.core.people;

import java.util.List;
import java.util.Optional;

/** Who leaves or has left a place in a council, and who followed. */
public interface Departures {

    void add(Departure departure);

    /** @throws org.entente.core.ledger.Stale when somebody was faster */
    Departure update(Departure departure);

    /** It was told by mistake: nobody leaves. */
    void remove(String departureId);

    Optional<Departure> find(String departureId);

    /** All of a council, the one told last first. */
    List<Departure> of(String councilId);

    /** Those of a council that nobody has followed yet, the one told last first. */
    List<Departure> open(String councilId);
}
