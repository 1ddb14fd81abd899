package org.entente.core.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.core.action.Actions;
import org.entente.core.card.Content;
import org.entente.core.decision.Motion;
import org.entente.core.decision.Motions;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingLabel;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.people.Jurisdiction;
import org.entente.core.poll.Poll;
import org.entente.core.poll.Polls;
import org.jspecify.annotations.Nullable;

/**
 * Puts the record of a meeting together from where each thing is kept. It reads only, and the same record comes out of
 * the same stores, so that nothing is ever copied and typed again.
 */
public final class Assembly {

    private final Transaction record;
    private final Council council;
    private final Meeting meeting;
    private final @Nullable Edition until;
    private final Speakers speakers;

    /** @param until the version that is printed: what became of actions after it is left out; null for what is in the making */
    private Assembly(Transaction record, Council council, Meeting meeting, @Nullable Edition until) {
        this.record = record;
        this.council = council;
        this.meeting = meeting;
        this.until = until;
        this.speakers = Speakers.of(record, council.id(), record.use(Meetings.class).attendees(meeting.id()));
    }

    /**
     * The record as it stands: the last version given out, word for word, where nothing was changed since; else the
     * next one in the making.
     */
    public static RecordOfDecisions of(Transaction record, Council council, Meeting meeting) {
        List<Edition> editions = record.use(Records.class).editions(meeting.id());
        if (!editions.isEmpty() && unchanged(record, meeting, editions.getLast())) {
            Edition last = editions.getLast();
            return record.use(Records.class).kept(last)
                    .map(kept -> kept.standing(Versions.issued(record, meeting, last), mark(record, meeting)))
                    .orElseGet(() -> givenOut(record, council, meeting, last));
        }
        return inTheMaking(record, council, meeting);
    }

    /** What a version says at the moment at which it is given out. */
    static RecordOfDecisions givenOut(Transaction record, Council council, Meeting meeting, Edition edition) {
        return new Assembly(record, council, meeting, edition).made(Versions.issued(record, meeting, edition));
    }

    private static @Nullable Content mark(Transaction record, Meeting meeting) {
        Classification mark = record.use(Records.class).classification(meeting.id());
        return mark == Classification.NONE ? null : Content.words("choice.Classification." + mark.name());
    }

    /** Whether the record still says what it said when this version was given out. */
    static boolean unchanged(Transaction record, Meeting meeting, Edition edition) {
        return Fingerprints.of(record, meeting, meeting.zone().dateAt(edition.at())).equals(edition.fingerprint());
    }

    /** What would be given out now. */
    static RecordOfDecisions inTheMaking(Transaction record, Council council, Meeting meeting) {
        return new Assembly(record, council, meeting, null).made(Versions.next(record, meeting));
    }

    private RecordOfDecisions made(RecordOfDecisions.Version version) {
        Meetings meetings = record.use(Meetings.class);
        List<AgendaItem> items = meetings.items(meeting.id()).stream()
                .filter(item -> item.state().listed() && !item.number().isEmpty()).toList();
        Discussion discussion = new Discussion(record, council, meeting, speakers);
        DecisionRows decisions = new DecisionRows(record, meeting, speakers);
        ActionRows actions = new ActionRows(record, until == null ? null : meeting.zone().dateAt(until.at()));
        List<RecordOfDecisions.Item> printed = new ArrayList<>();
        for (AgendaItem item : items) {
            printed.add(new ItemRow(record, council, speakers, items).of(item, discussion.of(item),
                    decisions.of(motions(motion -> item.id().equals(motion.itemId())), item.number()),
                    decisions.unsettled(item, meeting), actions.of(record.use(Actions.class).byItem(item.id()),
                            item.number())));
        }
        return new RecordOfDecisions(head(version), AttendanceRows.of(record, meeting), printed,
                apart(items, discussion, decisions, actions), decisions.of(between(), null), closing());
    }

    private List<Motion> motions(Predicate<Motion> which) {
        return record.use(Motions.class).ofMeeting(meeting.id()).stream()
                .filter(motion -> motion.decision() != null).filter(which).toList();
    }

    /** What belongs to no printed item, so that nothing is lost when an item is taken off. */
    private RecordOfDecisions.Apart apart(List<AgendaItem> items, Discussion discussion, DecisionRows decisions,
            ActionRows actions) {
        List<String> ids = items.stream().map(AgendaItem::id).toList();
        List<Poll> polls = record.use(Polls.class).ofMeeting(meeting.id()).stream()
                .filter(poll -> poll.itemId() == null || !ids.contains(poll.itemId())).toList();
        List<Note> notes = record.use(Records.class).notes(meeting.id()).stream()
                .filter(note -> note.itemId() == null || !ids.contains(note.itemId())).toList();
        return new RecordOfDecisions.Apart(discussion.of(notes, polls),
                decisions.of(motions(motion -> motion.itemId() == null || !ids.contains(motion.itemId())), null),
                actions.of(record.use(Actions.class).ofMeeting(meeting.id()).stream()
                        .filter(action -> action.itemId() == null || !ids.contains(action.itemId())).toList(), null));
    }

    /** Decisions between the meeting before and this one are listed here. */
    private List<Motion> between() {
        Optional<Meeting> previous = record.use(Meetings.class).previous(meeting);
        Instant from = previous.map(held -> held.adjournedAt() == null ? held.startsAt() : held.adjournedAt())
                .orElse(Instant.EPOCH);
        Instant to = meeting.openedAt() == null ? meeting.startsAt() : meeting.openedAt();
        return from.isBefore(to) ? record.use(Motions.class).between(council.id(), from, to) : List.of();
    }

    private RecordOfDecisions.Head head(RecordOfDecisions.Version version) {
        Content title = meeting.title() == null ? MeetingLabel.of(meeting, council)
                : MeetingLabel.heading(meeting, council);
        Instant opened = meeting.openedAt();
        return new RecordOfDecisions.Head(meeting.id(), council.name(), council.acronym(),
                Content.words("record.title").with("meeting", title), meeting.date(), MeetingLabel.when(meeting),
                place(meeting), meeting.mode().name(), Content.words("choice.Mode." + meeting.mode().name()),
                opened == null || meeting.enteredAfterwards() ? null
                        : new Content.Moment(opened, meeting.zone(), Content.Moment.Style.TIME),
                mark(record, meeting), meeting.enteredAfterwards(), version);
    }

    /** "Whitehorse (Yukon)"; the host alone where it was held nowhere (M-06). */
    static @Nullable Content place(Meeting meeting) {
        Optional<Content> jurisdiction = Optional.ofNullable(meeting.jurisdiction()).flatMap(Jurisdiction::called)
                .map(Jurisdiction::label).map(Content::typed);
        String city = meeting.city();
        if (city == null) {
            return jurisdiction.<Content>map(host -> Content.words("record.host").with("host", host)).orElse(null);
        }
        return jurisdiction.<Content>map(where -> Content.words("record.place").with("city", city).with("where", where))
                .orElse(Content.literal(city));
    }

    private RecordOfDecisions.Closing closing() {
        Instant end = meeting.adjournedAt();
        Content adjourned = end == null ? null
                : Content.words("record.adjourned").with("when",
                        new Content.Moment(end, meeting.zone(), Content.Moment.Style.FULL));
        return new RecordOfDecisions.Closing(adjourned, end, next(), meeting.next() == Meeting.Next.TO_BE_SET);
    }

    /** Meetings planned after a version was given out do not change it: ids tell the order of their making. */
    private List<RecordOfDecisions.Upcoming> next() {
        return record.use(Meetings.class).all(council.id()).stream()
                .filter(other -> other.startsAt().isAfter(meeting.startsAt()))
                .filter(other -> other.state() != Meeting.State.CANCELLED && !other.enteredAfterwards())
                .filter(other -> until == null || other.id().compareTo(until.id()) < 0)
                .map(Assembly::upcoming).toList();
    }

    private static RecordOfDecisions.Upcoming upcoming(Meeting other) {
        Content place = place(other);
        Content.Words words = Content.words("record.next." + other.mode() + (place == null ? "" : ".place"))
                .with("when", MeetingLabel.when(other));
        return new RecordOfDecisions.Upcoming(other.id(), other.mode().name(), other.date(),
                other.time() == null ? null : other.startsAt(), other.zone().id(),
                place == null ? words : words.with("place", place));
    }
}
