package org.entente.core.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.action.ActionItem;
import org.entente.core.action.Deadlines;
import org.entente.core.action.Owner;
import org.entente.core.action.Owners;
import org.entente.core.card.Content;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.text.Bilingual;
import org.entente.core.time.Due;
import org.jspecify.annotations.Nullable;

/** Actions as they are printed, with what became of them until the version was given out (S-11). */
final class ActionRows {

    private final Transaction record;
    private final @Nullable LocalDate until;

    /** @param until the last date whose news is printed, or null for all */
    ActionRows(Transaction record, @Nullable LocalDate until) {
        this.record = record;
        this.until = until;
    }

    List<RecordOfDecisions.Task> of(List<ActionItem> actions, @Nullable String item) {
        return actions.stream().map(action -> of(action, item)).toList();
    }

    private RecordOfDecisions.Task of(ActionItem action, @Nullable String item) {
        boolean news = news(action);
        Due due = action.deadline().due();
        boolean said = due.kind() != Due.Kind.NONE;
        return new RecordOfDecisions.Task(action.id(), action.number().printed(), item, Content.typed(action.text()),
                owners(action),
                action.parts().stream()
                        .map(part -> new RecordOfDecisions.Piece(Content.typed(part.text()), part.done())).toList(),
                said ? Deadlines.of(action, record) : null, said ? due.asSaid() : null, dueOn(action),
                news ? action.state().name() : ActionItem.State.OPEN.name(), news ? progress(action) : null,
                action.remark() == null ? null : Content.typed(action.remark()),
                action.topics().stream().<Content>map(Content::typed).toList());
    }

    private boolean news(ActionItem action) {
        LocalDate on = action.progress().on();
        return until == null || on == null || !on.isAfter(until);
    }

    private List<RecordOfDecisions.Owning> owners(ActionItem action) {
        List<RecordOfDecisions.Owning> owners = new ArrayList<>();
        for (Owner.Part part : Owner.Part.values()) {
            Owners.of(action, part).forEach(owner -> owners.add(new RecordOfDecisions.Owning(owner.kind().name(),
                    part.name(), Owners.name(owner, action.councilId(), record))));
        }
        return owners;
    }

    private @Nullable LocalDate dueOn(ActionItem action) {
        LocalDate date = action.deadline().due().date();
        String meetingId = action.deadline().meetingId();
        return date != null || meetingId == null ? date
                : record.use(Meetings.class).find(meetingId).map(Meeting::date).orElse(null);
    }

    private static @Nullable Content progress(ActionItem action) {
        LocalDate on = action.progress().on();
        Bilingual note = action.progress().note();
        return switch (action.state()) {
            case OPEN, TO_CLOSE_TODAY -> null;
            case DONE, CARRIED, DROPPED -> {
                Content.Words words = Content.words("record.progress." + action.state() + (on == null ? "" : ".on")
                        + (note == null ? "" : ".note"));
                words = on == null ? words : words.with("date", new Content.Day(on));
                yield note == null ? words : words.with("note", note);
            }
        };
    }
}
