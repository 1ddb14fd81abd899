package org.entente.core.consultation;

import java.util.List;
import java.util.Optional;

/** The rounds of all councils, their answers and series. */
public interface Rounds {

    void add(Round round);

    /** @throws org.entente.core.ledger.Stale when somebody was faster */
    Round update(Round round);

    /** Takes back what was opened by mistake; only undo calls it, and only while nobody has answered. */
    void remove(String roundId);

    Optional<Round> find(String roundId);

    /** Open ones of a council, oldest first. */
    List<Round> open(String councilId);

    /** The newest ones of a council, newest first. */
    List<Round> latest(String councilId, int most);

    /**
     * Keeps an answer, if the round still takes one at the answer's own time: the deadline holds here.
     *
     * @return false when it was closed, or its deadline is over
     * @throws org.entente.core.ledger.Stale when somebody else's answer has this number already
     */
    boolean respond(Response response);

    /** Every answer that was ever given, oldest first. */
    List<Response> responses(String roundId);

    void add(Series series);

    /** @throws org.entente.core.ledger.Stale when somebody was faster */
    Series update(Series series);

    Optional<Series> series(String seriesId);

    /** Those that go on, oldest first. */
    List<Series> active(String councilId);
}
