package org.entente.core.action;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Pages;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.time.Due;

/**
 * The review list of a meeting: what is to be closed today, what is due by then, what has no date (E-14), then the
 * rest. Nothing that is open is ever left out.
 */
final class ReviewView implements View {

    /** The subject is the meeting's id. */
    static final String NAME = "action-review";

    static final int PAGE = 6;

    /** Why an action is in the review, in the order of the list. */
    enum Cause {
        TODAY, DUE, UNDATED, LATER
    }

    /** One line of the review. */
    record Line(Cause cause, ActionItem action) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String meetingId, Viewing viewing) {
        return viewing.use(Meetings.class).find(meetingId).map(meeting -> card(meeting, 0, viewing.record()))
                .orElse(Card.titled(Content.words("action.gone")).build());
    }

    static Card card(Meeting meeting, int page, Transaction record) {
        List<ActionItem> open = record.use(Actions.class).openOf(meeting.councilId());
        List<Line> lines = lines(open, meeting, record.use(Meetings.class).all(meeting.councilId()));
        Card.Builder card = Card
                .titled(Content.words("action.review.title").with("date", new Content.Day(meeting.date())));
        if (lines.isEmpty()) {
            return card.paragraph(Content.words("action.review.none")).build();
        }
        List<List<Line>> pages = Pages.of(lines, PAGE, line -> Pages.length(line.action().text()));
        int shown = Pages.shown(pages, page);
        Cause before = null;
        for (Line line : pages.get(shown)) {
            if (line.cause() != before) {
                card.heading(Content.words("action.review." + line.cause()).with("count",
                        lines.stream().filter(other -> other.cause() == line.cause()).count()));
            }
            before = line.cause();
            card.entries(List.of(new Block.Entry(Labels.dated(line.action(), record.use(Meetings.class)),
                    Content.typed(line.action().text()),
                    List.of(Owners.line(line.action(), record, Owner.Part.OWNER),
                            Deadlines.of(line.action(), record)))));
            card.actions(Closing.buttons(line.action(), true));
        }
        return card.actions(turning(meeting, shown, pages.size())).note(Content.words("action.list.page")
                .with("count", lines.size()).with("page", shown + 1L).with("pages", pages.size())).build();
    }

    /** Every open action that an earlier meeting gave, with why it comes up. */
    static List<Line> lines(List<ActionItem> open, Meeting meeting, List<Meeting> meetings) {
        List<Line> lines = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            open.stream().filter(action -> !meeting.id().equals(action.meetingId())
                    || action.state() == ActionItem.State.TO_CLOSE_TODAY)
                    .filter(action -> cause(action, meeting, meetings) == cause)
                    .forEach(action -> lines.add(new Line(cause, action)));
        }
        return lines;
    }

    private static Cause cause(ActionItem action, Meeting meeting, List<Meeting> meetings) {
        if (action.state() == ActionItem.State.TO_CLOSE_TODAY) {
            return Cause.TODAY;
        }
        Deadline deadline = Binding.again(action.deadline(), meetings);
        if (deadline.due().kind() == Due.Kind.NONE) {
            return Cause.UNDATED;
        }
        boolean due = meeting.id().equals(deadline.meetingId()) || deadline.nextAt() != null
                && !deadline.nextAt().isAfter(meeting.zone().resolve(meeting.date().plusDays(1).atStartOfDay())
                        .orNearest());
        return due ? Cause.DUE : Cause.LATER;
    }

    private static List<Button> turning(Meeting meeting, int page, int pages) {
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(Button.of(Content.words("action.button.page.before"), "action.review.page",
                    Reviewing.again(meeting, page - 1)));
        }
        if (page + 1 < pages) {
            buttons.add(Button.of(Content.words("action.button.page.after"), "action.review.page",
                    Reviewing.again(meeting, page + 1)));
        }
        return buttons;
    }
}
