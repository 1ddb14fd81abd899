package org.entente.core.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.entente.core.card.Content;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaChanges;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.poll.Poll;
import org.entente.core.poll.Polls;
import org.jspecify.annotations.Nullable;

/**
 * The middle column: what was said in the order in which it was said, polls between, then the chat, the conclusion, and
 * apart from all that what was added after the meeting.
 */
final class Discussion {

    private final Transaction record;
    private final Council council;
    private final Meeting meeting;
    private final List<Note> notes;
    private final List<Poll> polls;
    private final Speakers speakers;

    Discussion(Transaction record, Council council, Meeting meeting, Speakers speakers) {
        this.record = record;
        this.council = council;
        this.meeting = meeting;
        this.speakers = speakers;
        this.notes = record.use(Records.class).notes(meeting.id());
        this.polls = record.use(Polls.class).ofMeeting(meeting.id());
    }

    private record Timed(Instant at, Passage passage) {}

    List<Passage> of(AgendaItem item) {
        List<Passage> passages = new ArrayList<>();
        if (item.change() != null) {
            passages.add(new Passage.Stated(AgendaChanges.said(item, meeting)));
        }
        carriedFrom(item, passages);
        if (!item.questions().isEmpty()) {
            passages.add(new Passage.Questions(item.questions().stream().map(question -> new Passage.Prepared(
                    Content.literal(question.text()), question.answered())).toList()));
        }
        List<Note> here = notes.stream().filter(note -> item.id().equals(note.itemId())).toList();
        List<Passage> said = of(here, polls.stream().filter(poll -> item.id().equals(poll.itemId())).toList());
        passages.addAll(said.stream().filter(passage -> !(passage instanceof Passage.Remark)).toList());
        if (item.conclusion() != null) {
            passages.add(new Passage.Conclusion(Content.typed(item.conclusion())));
        }
        if (item.noComment()) {
            passages.add(new Passage.NoComment());
        }
        if (item.state() == AgendaItem.State.CARRIED_OVER) {
            passages.add(new Passage.Stated(Content.words("record.carried.over")));
        }
        passages.addAll(said.stream().filter(Passage.Remark.class::isInstance).toList());
        return passages;
    }

    private void carriedFrom(AgendaItem item, List<Passage> passages) {
        Meetings meetings = record.use(Meetings.class);
        String from = item.carriedFrom();
        if (from != null) {
            meetings.item(from).map(AgendaItem::meetingId).flatMap(meetings::find)
                    .ifPresent(earlier -> passages.add(new Passage.Stated(
                            Content.words("record.carried.from").with("date", new Content.Day(earlier.date())))));
        }
    }

    /** These notes and polls as they are printed together. */
    List<Passage> of(List<Note> some, List<Poll> asked) {
        List<Timed> timed = new ArrayList<>();
        for (Note note : some) {
            Passage passage = timed(note, some);
            if (passage != null) {
                timed.add(new Timed(note.at(), passage));
            }
        }
        PollPassage polled = new PollPassage(record, speakers);
        asked.forEach(poll -> timed.add(new Timed(poll.openedAt(), polled.of(poll))));
        timed.sort(Comparator.comparing(Timed::at));
        List<Passage> passages = new ArrayList<>(timed.stream().map(Timed::passage).toList());
        List<Passage.Said> chat = some.stream().filter(note -> note.kind() == Note.Kind.CHAT)
                .map(note -> said(note, List.of())).toList();
        if (!chat.isEmpty()) {
            passages.add(new Passage.Chat(chat));
        }
        some.stream().filter(note -> note.kind() == Note.Kind.REMARK).forEach(note -> passages.add(remark(note)));
        return passages;
    }

    private static @Nullable Passage timed(Note note, List<Note> all) {
        return switch (note.kind()) {
            case COMMENT, QUESTION -> said(note, replies(note, all));
            case NOTICE -> new Passage.Notice(Content.typed(note.text()));
            // A reply stands with its question; one whose question was taken out stands alone.
            case REPLY -> all.stream().anyMatch(other -> other.id().equals(note.replyTo())) ? null
                    : said(note, List.of());
            case CHAT, REMARK -> null;
        };
    }

    private static List<Passage.Said> replies(Note note, List<Note> all) {
        return all.stream().filter(other -> Objects.equals(other.replyTo(), note.id()))
                .map(reply -> said(reply, List.of())).toList();
    }

    private static Passage.Said said(Note note, List<Passage.Said> replies) {
        return new Passage.Said(speaker(note), note.kind() == Note.Kind.QUESTION, Content.typed(note.text()), replies);
    }

    private static @Nullable Content speaker(Note note) {
        return note.speaker() == null ? null : Speakers.label(note.speaker());
    }

    private Passage remark(Note note) {
        return new Passage.Remark(council.zone().dateAt(note.at()), speaker(note), Content.typed(note.text()));
    }
}
