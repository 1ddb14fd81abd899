package org.entente.core.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.core.card.Content;
import org.entente.core.decision.Motion;
import org.entente.core.decision.MotionOnScreen;
import org.entente.core.decision.Motions;
import org.entente.core.decision.Opening;
import org.entente.core.delivery.Viewing;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Course;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingLabel;
import org.entente.core.meeting.Meetings;
import org.entente.core.meeting.Quorum;
import org.entente.core.meeting.QuorumLine;
import org.entente.core.people.Jurisdiction;
import org.entente.core.poll.Poll;
import org.entente.core.poll.PollOnScreen;
import org.entente.core.poll.Polls;
import org.jspecify.annotations.Nullable;

/** The board of a meeting that is going on, and what it decided. */
final class InSession {

    private static final int MOST_COMING = 4;
    /** More are too small to be read from the far end of the table. */
    private static final int MOST_POLLS = 2;

    private InSession() {}

    static Board.Running of(Meeting meeting, Viewing viewing) {
        Course.Discussed item = Course.discussed(meeting, viewing).orElse(null);
        String itemId = item == null ? "" : item.itemId();
        MotionOnScreen motion = motion(meeting, itemId, viewing).map(each -> MotionOnScreen.of(each, viewing))
                .orElse(null);
        return new Board.Running(MeetingLabel.heading(meeting, viewing.council()), presence(meeting, viewing),
                item == null ? null
                        : new Board.Now(item, machine(item.since(), viewing), machine(item.until(), viewing)),
                motion,
                polls(meeting, motion == null ? itemId : "", viewing).stream()
                        .map(poll -> PollOnScreen.of(poll, viewing)).toList(),
                Course.coming(meeting, viewing, MOST_COMING));
    }

    static List<MotionOnScreen> decisions(Meeting meeting, Viewing viewing) {
        return MotionOnScreen.decisions(meeting.id(), viewing);
    }

    private static @Nullable Instant machine(@Nullable Instant council, Viewing viewing) {
        return council == null ? null : viewing.council().clock().systemTimeOf(council);
    }

    private static Board.Presence presence(Meeting meeting, Viewing viewing) {
        List<Attendee> list = viewing.use(Meetings.class).attendees(meeting.id());
        Quorum quorum = Quorum.of(viewing.council().quorum(), list);
        Map<Jurisdiction, Long> seats = new TreeMap<>();
        for (Attendee row : list) {
            if (row.seated()) {
                seats.merge(row.jurisdiction(), row.here() ? 1L : 0L, Long::sum);
            }
        }
        List<Board.Place> places = new ArrayList<>();
        seats.forEach((jurisdiction, people) -> places.add(new Board.Place(
                Content.typed(jurisdiction.abbreviation()), Content.typed(jurisdiction.label()), people)));
        return new Board.Presence(QuorumLine.of(quorum), quorum.holds(), places,
                list.stream().filter(row -> row.here() && !row.seated()).count());
    }

    /** What is voted on stands before everything else; then what was last put to the table on this item. */
    private static Optional<Motion> motion(Meeting meeting, String itemId, Viewing viewing) {
        List<Motion> all = viewing.use(Motions.class).ofMeeting(meeting.id());
        return all.stream().filter(motion -> motion.state() == Motion.State.OPEN)
                .max(Comparator.comparing(InSession::opened))
                .or(() -> all.reversed().stream()
                        .filter(motion -> itemId.equals(motion.itemId()) && motion.state() != Motion.State.WITHDRAWN)
                        .findFirst());
    }

    private static Instant opened(Motion motion) {
        Opening opening = motion.opening();
        return opening == null ? motion.proposedAt() : opening.openedAt();
    }

    /** Those that are open; else, while nothing is put to the table, the last one of the item. */
    private static List<Poll> polls(Meeting meeting, String itemId, Viewing viewing) {
        List<Poll> newest = viewing.use(Polls.class).ofMeeting(meeting.id()).reversed();
        List<Poll> open = newest.stream().filter(Poll::open).limit(MOST_POLLS).toList();
        return open.isEmpty() ? newest.stream().filter(poll -> itemId.equals(poll.itemId())).limit(1).toList() : open;
    }
}
