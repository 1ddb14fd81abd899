package org.entente.core.decision;

import java.time.Instant;
import org.entente.core.ballot.Boxes;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.reminder.Asked;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.jspecify.annotations.Nullable;

/** Has those on the roll reminded for whose seat nobody has answered; never those who have. */
public final class MotionNudge implements Occasion {

    static final String KIND = "motion.remind";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
        Council council = record.use(Directory.class).council(entry.councilId()).orElse(null);
        Opening opening = record.use(Motions.class).find(entry.subject())
                .filter(motion -> motion.state() == Motion.State.OPEN).map(Motion::opening).orElse(null);
        if (council != null && opening != null && opening.closesAt() != null) {
            Instant now = council.clock().at(machineNow);
            record.use(Boxes.class).missing(opening.boxId()).stream().map(Boxes.Seat::personId).distinct()
                    .forEach(person -> record.use(Reminders.class).ask(new Asked(council.id(), person,
                            MotionReminder.KIND, entry.subject(), "closing", opening.closesAt(), now)));
        }
        return null;
    }
}
