package org.entente.store.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.entente.core.action.ActionItem;
import org.entente.core.action.ActionNumber;
import org.entente.core.action.Deadline;
import org.entente.core.action.Owner;
import org.entente.core.action.Part;
import org.entente.core.action.Source;
import org.entente.core.text.Bilingual;
import org.entente.core.time.Due;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/**
 * An action as it lies in its table: number, due and state in columns of their own. What the reader of a date took for
 * granted is said once and not kept.
 */
record ActionRow(String id, String councilId, @Nullable String meetingId, @Nullable String itemId, int numberYear,
        int numberOrdinal, int numberLetter, Bilingual text, List<Owner> owners, List<Part> parts, Due.Kind dueKind,
        String dueSaid, @Nullable LocalDate dueDate, @Nullable LocalTime dueTime, Zone dueZone,
        @Nullable String dueMonth, boolean dueTeleconference, Instant dueSaidAt, @Nullable String boundMeeting,
        @Nullable Instant nextAt, ActionItem.State state, @Nullable Bilingual note, @Nullable LocalDate stateOn,
        @Nullable Bilingual remark, List<Bilingual> topics, @Nullable String decision, Source.Kind sourceKind,
        @Nullable String sourceReference, @Nullable String sourceSaidBy, String givenBy, Instant createdAt,
        boolean settled,
        int version) {

    static ActionRow of(ActionItem action) {
        ActionNumber number = action.number();
        Due due = action.deadline().due();
        return new ActionRow(action.id(), action.councilId(), action.meetingId(), action.itemId(), number.year(),
                number.ordinal(), number.letter(), action.text(), action.owners(), action.parts(), due.kind(),
                due.asSaid(), due.date(), due.time(), due.zone(),
                due.month() == null ? null : due.month().toString(), due.teleconference(), due.saidAt(),
                action.deadline().meetingId(), action.deadline().nextAt(), action.state(), action.progress().note(),
                action.progress().on(), action.remark(), action.topics(), action.decision(),
                action.source().kind(), action.source().reference(), action.source().saidBy(),
                action.source().givenBy(), action.createdAt(),
                action.settled(), action.version());
    }

    ActionItem action() {
        Due due = new Due(dueKind, dueSaid, dueSaidAt, dueZone, dueDate, dueTime,
                dueMonth == null ? null : YearMonth.parse(dueMonth), dueTeleconference, List.of());
        return new ActionItem(id, councilId, meetingId, itemId,
                new ActionNumber(numberYear, numberOrdinal, numberLetter), text, owners, parts,
                new Deadline(due, boundMeeting, nextAt), new ActionItem.Progress(state, note, stateOn), remark,
                topics, decision, new Source(sourceKind, sourceReference, sourceSaidBy, givenBy), createdAt, settled,
                version);
    }
}
