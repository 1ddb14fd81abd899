package org.entente.core.handover;

import java.time.Instant;
import java.util.List;
import org.entente.core.action.ActionItem;
import org.entente.core.action.Handing;
import org.entente.core.ballot.Boxes;
import org.entente.core.consultation.RoundsAwaited;
import org.entente.core.decision.Motion;
import org.entente.core.decision.Motions;
import org.entente.core.decision.Opening;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Member;
import org.entente.core.poll.Poll;
import org.entente.core.poll.Polls;

/**
 * What waits for somebody who leaves.
 *
 * @param actions that are theirs, or a part of which waits for their jurisdiction
 * @param rounds whose questions they answer, and have not
 * @param votes in which their answer is missing
 * @param polls in which their answer is missing
 */
record OpenMatters(List<ActionItem> actions, List<RoundsAwaited.Awaited> rounds, List<Motion> votes,
        List<Poll> polls) {

    /** @param now council time */
    static OpenMatters of(Transaction record, Council council, Member place, Instant now) {
        String person = place.personId();
        Boxes boxes = record.use(Boxes.class);
        return new OpenMatters(Handing.ownOf(record, place), RoundsAwaited.of(record, council, person, now),
                record.use(Motions.class).undecided(council.id()).stream()
                        .filter(motion -> missing(motion, person, boxes)).toList(),
                record.use(Polls.class).open(council.id()).stream()
                        .filter(poll -> !boxes.answered(poll.id(), person)).toList());
    }

    private static boolean missing(Motion motion, String person, Boxes boxes) {
        Opening opening = motion.opening();
        return motion.state() == Motion.State.OPEN && opening != null
                && boxes.missing(opening.boxId()).stream().anyMatch(seat -> seat.personId().equals(person));
    }
}
