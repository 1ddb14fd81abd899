package org.entente.core.action;

import java.util.List;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;

/** Binds the dues of a council's open actions again, for whoever schedules, moves or cancels a meeting (S-09). */
public final class Rebinding {

    private Rebinding() {}

    /** @return how many were bound otherwise than before */
    public static int of(Transaction record, String councilId) {
        Actions actions = record.use(Actions.class);
        List<Meeting> meetings = record.use(Meetings.class).all(councilId);
        int changed = 0;
        for (ActionItem action : actions.openOf(councilId)) {
            Deadline now = Binding.again(action.deadline(), meetings);
            if (!now.equals(action.deadline())) {
                actions.bind(action.id(), now);
                changed++;
            }
        }
        return changed;
    }
}
