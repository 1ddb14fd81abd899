package org.entente.core.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All motions and decisions. Times are council time. */
public interface Motions {

    void add(Motion motion);

    /**
     * @return the motion with its new version
     * @throws org.entente.core.ledger.Stale when somebody else changed it since it was read
     */
    Motion update(Motion motion);

    Optional<Motion> find(String motionId);

    /** Everything of a council that has no outcome yet, oldest first. */
    List<Motion> undecided(String councilId);

    /** The numbered decisions of a meeting in the order of their numbers. */
    List<Motion> decisions(String meetingId);

    /** Everything that was ever proposed in a meeting, withdrawn motions included, oldest first. */
    List<Motion> ofMeeting(String meetingId);

    /** Everything on an agenda item, oldest first. */
    List<Motion> byItem(String itemId);

    /** The numbered decisions that a council took between meetings, decided after {@code from} and until {@code to}. */
    List<Motion> between(String councilId, Instant from, Instant to);

    /** Approvals in principle whose condition is not met yet, oldest first (D-05). */
    List<Motion> awaitingCondition(String councilId);

    /** The motions that other councils have of this one, oldest first (D-13). */
    List<Motion> children(String parentId);

    /** Every numbered decision of a council, newest first. */
    List<Motion> register(String councilId);

    /**
     * Takes the next decision number: of the meeting, or of the council's year where there is none. Numbers have no gaps:
     * one taken in a transaction that is rolled back is free again.
     */
    int takeNumber(String councilId, @Nullable String meetingId, int year);

    void keepWording(Wording wording);

    /** All versions of a motion's text, first to last. */
    List<Wording> wordings(String motionId);
}
