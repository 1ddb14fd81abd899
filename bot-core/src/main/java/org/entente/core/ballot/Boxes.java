package org.entente.core.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The boxes and what is in them. All times are the council's clock. */
public interface Boxes {

    /** Opens a box with its roll; an empty roll where {@link Box#rolled()} is false. */
    void open(Box box, List<Seat> roll);

    /**
     * One voter on the roll.
     *
     * @param voter the id it counts for: a person, a seat or a jurisdiction
     * @param personId who may answer for it; a voter can stand several times with different persons
     */
    record Seat(String voter, String personId) {}

    Optional<Box> find(String boxId);

    /** What became of an answer. */
    enum Cast {
        /** Counted. */
        COUNTED,
        /** Counted in place of the earlier one. */
        CHANGED,
        /** The same as before: no second effect. */
        SAME,
        /** The box is closed, or its time is over. */
        CLOSED,
        /** Not on the roll. */
        NOT_ON_ROLL,
        /** A secret ballot cannot be changed. */
        ALREADY
    }

    /**
     * Puts an answer in, without touching any row that other voters touch too (secret counters excepted).
     *
     * @param personId who answers; the roll says for which voter, without a roll it is the person
     * @param choices numbers of choices
     * @param comment typed words, or null; never kept for a secret box
     */
    Cast cast(String boxId, String personId, List<Integer> choices, @Nullable String comment, Instant now);

    /** Takes a named or anonymous answer back; false when there was none or the box is closed. */
    boolean withdraw(String boxId, String personId, Instant now);

    /** Closes the box and settles its counts; false when it was closed before. */
    boolean close(String boxId);

    /** Counters and what is not folded into them yet; of a closed named box counted from its ballots. */
    Count count(String boxId);

    /** All named answers in the order of their voters' ids; empty for secret and anonymous boxes. */
    List<Ballot> ballots(String boxId);

    /** This person's own named answer. */
    Optional<Ballot> ballotOf(String boxId, String personId);

    /** Whether this person (or somebody for the same voter) has answered: known in every kind of box. */
    boolean answered(String boxId, String personId);

    /**
     * Keeps through which account this person answers an open anonymous box, beside who took part and never beside a
     * choice; nothing in other boxes. Forgotten when the answer is withdrawn or the box is closed.
     *
     * @param account what only the asker can tell accounts apart by
     */
    void through(String boxId, String personId, String account);

    /** What {@link #through} kept for this person; empty when they have not answered. */
    Optional<String> answeredThrough(String boxId, String personId);

    /** The words given in an anonymous or named box, without who, in an order that tells nothing. */
    List<String> comments(String boxId);

    /** The voters of the roll that have not answered, with the persons who may. */
    List<Seat> missing(String boxId);

    /** Open boxes in which two persons have both answered, each for a voter of their own. */
    List<Box> answeredByBoth(String onePersonId, String otherPersonId);

    /**
     * Two persons are the same one: in every open box one voter is left of theirs, with one answer, the later.
     *
     * @return every box in which the person that is gone could answer
     * @throws IllegalStateException when both took part in a secret or anonymous one, where no answer can be told apart
     */
    List<Merged> merge(String goneId, String keptId);

    /** @param dropped whether both had answered, so that the earlier answer was dropped */
    record Merged(Box box, boolean dropped) {}

    /** Open boxes whose time is over. */
    List<Box> overdue(String councilId, Instant now);
}
