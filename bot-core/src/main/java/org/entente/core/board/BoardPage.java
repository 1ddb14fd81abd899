package org.entente.core.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.ledger.SecretAddress;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Course;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingLabel;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;

/** Reads a board from the record, as everybody in the room may see it. */
public final class BoardPage {

    /** How long what was decided stays up. */
    private static final Duration AFTERWARDS = Duration.ofHours(12);
    private static final int MOST_COMING = 4;

    private BoardPage() {}

    static String hash(String secret) {
        return SecretAddress.hash("board", secret);
    }

    /**
     * What the board shows now.
     *
     * @param machineNow the machine's clock
     * @return empty for a secret that opens nothing, whether it never did or does no longer
     */
    public static Optional<Board> read(Transaction record, String secret, Instant machineNow) {
        return record.use(BoardLinks.class).find(hash(secret))
                .flatMap(link -> record.use(Directory.class).council(link.councilId()))
                .map(council -> board(council,
                        new Viewing(record, council, council.clock().at(machineNow), null)));
    }

    private static Board board(Council council, Viewing viewing) {
        return new Board(council.id(), council.languages(), Content.typed(council.name()), stage(council, viewing));
    }

    private static Board.Stage stage(Council council, Viewing viewing) {
        Meetings meetings = viewing.use(Meetings.class);
        Optional<Meeting> running = meetings.running(council.id());
        if (running.isPresent()) {
            return InSession.of(running.get(), viewing);
        }
        List<Meeting> all = meetings.all(council.id()).stream().filter(meeting -> !meeting.enteredAfterwards())
                .toList();
        return over(all, viewing).<Board.Stage>map(meeting -> new Board.After(
                MeetingLabel.heading(meeting, council), InSession.decisions(meeting, viewing),
                Course.afterwards(meeting, viewing)))
                .or(() -> next(all, viewing).map(meeting -> before(meeting, viewing)))
                .orElseGet(Board.Idle::new);
    }

    private static Optional<Meeting> over(List<Meeting> all, Viewing viewing) {
        Instant since = viewing.now().minus(AFTERWARDS);
        return all.stream().filter(meeting -> meeting.state() == Meeting.State.ADJOURNED)
                .filter(meeting -> adjourned(meeting).isAfter(since))
                .max(Comparator.comparing(BoardPage::adjourned));
    }

    private static Instant adjourned(Meeting meeting) {
        Instant at = meeting.adjournedAt();
        return at == null ? Instant.MIN : at;
    }

    /** Today's stays up though its hour is past: it may begin late. */
    private static Optional<Meeting> next(List<Meeting> all, Viewing viewing) {
        return all.stream().filter(meeting -> meeting.state() == Meeting.State.SCHEDULED).filter(meeting -> {
            LocalDate today = meeting.zone().dateAt(viewing.now());
            return !meeting.date().isBefore(today);
        }).min(Comparator.comparing(Meeting::startsAt));
    }

    private static Board.Before before(Meeting meeting, Viewing viewing) {
        Council council = viewing.council();
        return new Board.Before(MeetingLabel.heading(meeting, council), MeetingLabel.when(meeting),
                meeting.time() == null ? null : council.clock().systemTimeOf(meeting.startsAt()),
                Course.coming(meeting, viewing, MOST_COMING));
    }
}
