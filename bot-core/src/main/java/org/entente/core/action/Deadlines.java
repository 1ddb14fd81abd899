package org.entente.core.action;

import java.time.LocalDate;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.time.Due;
import org.entente.core.time.TimeText;

/** How a due date is printed: what it comes to, and beside it what was said (S-09). */
public final class Deadlines {

    private Deadlines() {}

    /** For whoever prints an action. */
    public static Content of(ActionItem action, Transaction record) {
        return of(action.deadline(), record, action.councilId());
    }

    static Content of(Deadline deadline, Call call) {
        return of(deadline, call.record(), call.council().id());
    }

    /** Bound again while it is read, so that a meeting scheduled a moment ago counts. */
    static Content of(Deadline deadline, Transaction record, String councilId) {
        List<Meeting> meetings = record.use(Meetings.class).all(councilId);
        return of(Binding.again(deadline, meetings), meetings);
    }

    static Content of(Deadline deadline, List<Meeting> meetings) {
        Due due = deadline.due();
        return switch (due.kind()) {
            case NONE, WHEN_READY -> said(due);
            case DATE -> due.instant() != null ? new Content.Moment(due.instant(), due.zone(),
                    Content.Moment.Style.SHORT) : new Content.Day(date(due));
            case NEXT_MEETING, NEXT_TELECONFERENCE, AN_UPCOMING_MEETING, MEETING_IN_MONTH, MEETING_ON,
                    AFTER_MEETING ->
                    meetings.stream().filter(meeting -> meeting.id().equals(deadline.meetingId())).findFirst()
                            .map(meeting -> due.kind() == Due.Kind.MEETING_ON ? said(due)
                                    : Content.words("action.due.bound").with("due", said(due)).with("date",
                                            new Content.Day(meeting.date())))
                            .orElse(Content.words("action.due.unbound").with("due", said(due)));
        };
    }

    /** What was meant, in the reader's language. */
    private static Content said(Due due) {
        String of = due.teleconference() ? ".teleconference" : ".meeting";
        return switch (due.kind()) {
            case NONE, WHEN_READY, NEXT_MEETING, NEXT_TELECONFERENCE, AFTER_MEETING ->
                    Content.words("action.due.said." + due.kind());
            case AN_UPCOMING_MEETING -> Content.words("action.due.said." + due.kind() + of);
            case MEETING_IN_MONTH -> Content.words("action.due.said." + due.kind() + of).with("month", month(due));
            case MEETING_ON -> Content.words("action.due.said." + due.kind() + of).with("date",
                    new Content.Day(date(due)));
            case DATE -> new Content.Day(date(due));
        };
    }

    private static Content month(Due due) {
        if (due.month() == null) {
            throw new IllegalStateException("a month without a month");
        }
        return Content.typed(Bilingual.of(TimeText.month(due.month(), Language.ENGLISH),
                TimeText.month(due.month(), Language.FRENCH)));
    }

    private static LocalDate date(Due due) {
        if (due.date() == null) {
            throw new IllegalStateException("a date without a date");
        }
        return due.date();
    }
}
