package org.entente.core.decision;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.ItemCheck;
import org.jspecify.annotations.Nullable;

/** Names an item that asked for approval or funding and has no outcome, and every motion left open (D-15, E-10). */
public final class ApprovalCheck implements ItemCheck {

    @Override
    public List<Content> missing(AgendaItem item, Transaction record) {
        List<Motion> motions = record.use(Motions.class).byItem(item.id());
        List<Content> missing = new ArrayList<>();
        motions.stream().filter(Motion::undecided)
                .forEach(m -> missing.add(Content.words("check.motion.open").with("text", m.text())));
        boolean decided = motions.stream().anyMatch(m -> m.state() == Motion.State.DECIDED);
        if (!decided && missing.isEmpty()) {
            String asked = asked(item);
            if (asked != null) {
                missing.add(Content.words(asked));
            }
        }
        return List.copyOf(missing);
    }

    private static @Nullable String asked(AgendaItem item) {
        return switch (item.ask()) {
            case APPROVAL -> "check.approval.open";
            case FUNDING -> "check.funding.open";
            case NONE, INFORMATION, FEEDBACK -> item.kind() == AgendaItem.Kind.PREVIOUS_RECORD
                    || item.kind() == AgendaItem.Kind.AGENDA_APPROVAL ? "check.approval.open" : null;
        };
    }
}
