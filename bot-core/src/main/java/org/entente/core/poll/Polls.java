package org.entente.core.poll;

import java.util.List;
import java.util.Optional;

/** The polls of all councils. */
public interface Polls {

    void add(Poll poll);

    /** @throws org.entente.core.ledger.Stale when somebody was faster */
    Poll update(Poll poll);

    Optional<Poll> find(String pollId);

    /** Open ones, oldest first. */
    List<Poll> open(String councilId);

    /** Those asked in a meeting, in the order of their asking. */
    List<Poll> ofMeeting(String meetingId);

    /** The newest ones of a council, newest first. */
    List<Poll> latest(String councilId, int most);

}
