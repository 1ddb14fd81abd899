package org.entente.core.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.action.ActionItem;
import org.entente.core.action.Actions;
import org.entente.core.action.Deadlines;
import org.entente.core.ballot.Boxes;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.consultation.RoundsAwaited;
import org.entente.core.decision.Motion;
import org.entente.core.decision.Motions;
import org.entente.core.decision.Opening;
import org.entente.core.delivery.Viewing;
import org.entente.core.evaluation.EvaluationReminder;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingLabel;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.poll.Poll;
import org.entente.core.poll.Polls;
import org.entente.core.reminder.Reminder;

/** Draws what waits for a person, council by council; what asks for an answer comes first. */
final class Waiting {

    private static final int MOST_ACTIONS = 8;
    private static final int MOST_MEETINGS = 3;

    private final String personId;
    private final Council council;
    private final Transaction record;
    private final Instant now;

    private Waiting(String personId, Council council, Transaction record, Instant machineNow) {
        this.personId = personId;
        this.council = council;
        this.record = record;
        this.now = council.clock().at(machineNow);
    }

    /** Each council has its own clock, so the machine's is handed in. */
    static Card card(String personId, List<Council> councils, Transaction record, Instant machineNow) {
        Card.Builder card = Card.titled(Content.words("home.title"));
        for (Council council : councils) {
            if (councils.size() > 1) {
                card.heading(Content.typed(council.name()));
            }
            new Waiting(personId, council, record, machineNow).add(card);
        }
        Map<String, String> one = councils.size() == 1 ? Map.of("council", councils.getFirst().id()) : Map.of();
        return card.add(new Block.Divider()).actions(List.of(
                Button.of(Content.words("home.button.settings"), "council.settings", withForm(one)),
                Button.of(Content.words("home.button.help"), "help", one))).build();
    }

    private static Map<String, String> withForm(Map<String, String> values) {
        Map<String, String> more = new HashMap<>(values);
        more.put("form", "1");
        return more;
    }

    private void add(Card.Builder card) {
        boolean asked = motions(card) | polls(card) | rounds(card) | evaluations(card);
        if (!asked) {
            card.paragraph(Content.words("home.nothing.to.answer"));
        }
        actions(card);
        meetings(card);
    }

    private boolean motions(Card.Builder card) {
        boolean any = false;
        for (Motion motion : record.use(Motions.class).undecided(council.id())) {
            Opening opening = motion.opening();
            if (motion.state() == Motion.State.OPEN && opening != null && awaited(opening.boxId())) {
                card.paragraph(Content.words("home.motion").with("text", motion.text()));
                card.actions(List.of(Button.of(Content.words("home.button.answer"), "motion.mine",
                        Map.of("motion", motion.id(), "council", council.id())).primary()));
                any = true;
            }
        }
        return any;
    }

    /** Whether this person may answer, and has not. */
    private boolean awaited(String boxId) {
        Boxes boxes = record.use(Boxes.class);
        return boxes.missing(boxId).stream().anyMatch(seat -> seat.personId().equals(personId));
    }

    private boolean polls(Card.Builder card) {
        boolean any = false;
        for (Poll poll : record.use(Polls.class).open(council.id())) {
            if (!record.use(Boxes.class).answered(poll.id(), personId)) {
                card.paragraph(Content.words("home.poll").with("question", poll.question()));
                card.actions(List.of(Button.of(Content.words("home.button.answer"), "poll.mine",
                        Map.of("poll", poll.id(), "council", council.id())).primary()));
                any = true;
            }
        }
        return any;
    }

    private boolean rounds(Card.Builder card) {
        List<RoundsAwaited.Awaited> awaited = RoundsAwaited.of(record, council, personId, now);
        for (RoundsAwaited.Awaited one : awaited) {
            card.paragraph(Content.words("home.round").with("title", one.round().title()).with("party",
                    one.party().name()).with("until", one.until()));
            card.actions(List.of(Button.of(Content.words("home.button.answer"), "round.answer", one.answering())
                    .primary()));
        }
        return !awaited.isEmpty();
    }

    private boolean evaluations(Card.Builder card) {
        Viewing viewing = new Viewing(record, council, now, personId);
        List<Reminder.Line> waiting = EvaluationReminder.waiting(viewing, personId);
        for (Reminder.Line line : waiting) {
            card.paragraph(line.what()).note(line.why()).actions(line.buttons());
        }
        return !waiting.isEmpty();
    }

    private void actions(Card.Builder card) {
        List<ActionItem> mine = Actions.openOfPerson(record, council.id(), personId);
        if (mine.isEmpty()) {
            return;
        }
        card.heading(Content.words("home.actions").with("count", mine.size()));
        for (ActionItem action : mine.subList(0, Math.min(mine.size(), MOST_ACTIONS))) {
            card.entries(List.of(new Block.Entry(Content.literal(action.number().printed()),
                    Content.typed(action.text()), List.of(Deadlines.of(action, record)))));
        }
        card.actions(List.of(Button.of(Content.words("home.button.actions"), "action.list",
                Map.of("council", council.id(), "actions", "MINE"))));
    }

    private Content meeting(Meeting meeting) {
        Content.Words line = Content
                .words(meeting.state() == Meeting.State.RUNNING ? "home.meeting.running" : "home.meeting")
                .with("meeting", MeetingLabel.heading(meeting, council));
        return meeting.state() == Meeting.State.RUNNING ? line : line.with("when", MeetingLabel.when(meeting));
    }

    private void meetings(Card.Builder card) {
        List<Meeting> next = new ArrayList<>(record.use(Meetings.class).all(council.id()).stream()
                .filter(m -> m.state() == Meeting.State.RUNNING
                        || m.state() == Meeting.State.SCHEDULED && m.startsAt().isAfter(now))
                .limit(MOST_MEETINGS).toList());
        if (!next.isEmpty()) {
            card.heading(Content.words("home.meetings"));
            card.paragraph(Content.lines(next.stream().map(m -> meeting(m)).toList()));
        }
    }
}
