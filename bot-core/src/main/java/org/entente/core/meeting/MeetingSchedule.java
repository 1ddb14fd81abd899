package org.entente.core.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Preparation;
import org.entente.core.people.Preparations;
import org.entente.core.people.Role;
import org.entente.core.people.Seats;
import org.entente.core.reminder.Asked;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.entente.core.schedule.Planner;
import org.entente.core.schedule.Timetable;
import org.jspecify.annotations.Nullable;

/** Prepares meetings: calls for items, sends the agenda out, reminds those who have not answered, says when it begins. */
public final class MeetingSchedule implements Occasion, Planner, Follower {

    /** The kind of reminder that tells who runs a meeting what it has to review; the subject is the meeting. */
    public static final String REVIEW = "meeting.review";

    private static final String KIND = "meeting.prepare";
    private static final Set<String> MOVES = Set.of("meeting.scheduled", "meeting.registered", "meeting.changed",
            "meeting.cancelled", "meeting.opened");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean exact() {
        return true;
    }

    @Override
    public void plan(Council council, Transaction record, Instant machineNow) {
        Preparation preparation = record.use(Preparations.class).of(council.id());
        record.use(Meetings.class).all(council.id())
                .forEach(meeting -> plan(meeting, council, preparation, record, machineNow));
    }

    @Override
    public void follow(Happening happened, Transaction record) {
        if (MOVES.contains(happened.kind())) {
            record.use(Directory.class).council(happened.councilId()).ifPresent(council -> record.use(Meetings.class)
                    .find(happened.subject()).ifPresent(meeting -> plan(meeting, council,
                            record.use(Preparations.class).of(council.id()), record, happened.at())));
        } else if (happened.kind().equals(Preparations.CHANGED)) {
            record.use(Directory.class).council(happened.councilId())
                    .ifPresent(council -> planAgain(council, record, happened.at()));
        }
    }

    private static void planAgain(Council council, Transaction record, Instant machineNow) {
        Preparation preparation = record.use(Preparations.class).of(council.id());
        record.use(Meetings.class).all(council.id()).stream()
                .filter(meeting -> !record.use(Timetable.class).due(KIND, meeting.id(), machineNow))
                .forEach(meeting -> plan(meeting, council, preparation, record, machineNow));
    }

    /** What lies behind when a meeting is scheduled, or the steps are set, is not made up for. */
    private static void plan(Meeting meeting, Council council, Preparation preparation, Transaction record,
            Instant machineNow) {
        Instant next = meeting.state() == Meeting.State.SCHEDULED
                ? nextAfter(MeetingStep.of(meeting, preparation), council.clock().at(machineNow))
                : null;
        if (next == null) {
            record.use(Timetable.class).drop(KIND, meeting.id());
        } else {
            record.use(Timetable.class).set(council.id(), KIND, meeting.id(), council.clock().systemTimeOf(next));
        }
    }

    private static @Nullable Instant nextAfter(List<MeetingStep.At> steps, Instant now) {
        return steps.stream().map(MeetingStep.At::moment).filter(moment -> moment.isAfter(now))
                .findFirst().orElse(null);
    }

    @Override
    public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
        Meeting meeting = record.use(Meetings.class).find(entry.subject()).orElse(null);
        Council council = record.use(Directory.class).council(entry.councilId()).orElse(null);
        if (meeting == null || council == null || meeting.state() != Meeting.State.SCHEDULED) {
            return null;
        }
        Instant planned = council.clock().at(entry.at());
        Instant now = council.clock().at(machineNow);
        Preparation preparation = record.use(Preparations.class).of(council.id());
        List<MeetingStep.At> steps = MeetingStep.of(meeting, preparation);
        if (now.isBefore(meeting.startsAt())) {
            steps.stream()
                    .filter(at -> !at.moment().isBefore(planned) && !at.moment().isAfter(now))
                    .forEach(at -> take(at.step(), meeting, council, preparation, record, now));
        }
        Instant next = nextAfter(steps, now);
        return next == null ? null : council.clock().systemTimeOf(next);
    }

    private static void take(MeetingStep step, Meeting meeting, Council council, Preparation preparation,
            Transaction record, Instant now) {
        Outbox outbox = record.use(Outbox.class);
        // A meeting that is moved is prepared again.
        String dedupe = "meeting:" + meeting.id() + ":" + step + ":" + meeting.date();
        switch (step) {
            case CALL_FOR_ITEMS -> outbox.postEverywhere(council.id(), call(meeting, council, preparation), dedupe);
            case AGENDA -> outbox.postEverywhere(council.id(), new Showing.Live(MeetingViews.AGENDA, meeting.id()),
                    dedupe);
            case SOON -> outbox.postEverywhere(council.id(), soon(meeting, council), dedupe);
            case PAPERS -> withoutPapers(meeting, record).forEach(item -> presenters(item)
                    .forEach(person -> ask(person, PapersReminder.KIND, item.id(), meeting, record, now)));
            case REPLIES -> silent(meeting, record)
                    .forEach(person -> ask(person, ReplyReminder.KIND, meeting.id(), meeting, record, now));
            case REVIEW -> Seats.of(record, council.id()).members().stream()
                    .filter(member -> member.role() == Role.CO_CHAIR || member.role() == Role.SECRETARIAT)
                    .forEach(member -> ask(member.personId(), REVIEW, meeting.id(), meeting, record, now));
        }
    }

    private static void ask(String person, String kind, String subject, Meeting meeting, Transaction record,
            Instant now) {
        record.use(Reminders.class).ask(new Asked(meeting.councilId(), person, kind, subject,
                meeting.date().toString(), null, now));
    }

    private static Showing call(Meeting meeting, Council council, Preparation preparation) {
        return new Showing.Once(Card.titled(Content.words("meeting.call.title"))
                .paragraph(Content.words("meeting.and.when").with("meeting", MeetingLabel.heading(meeting, council))
                        .with("when", MeetingLabel.when(meeting)))
                .paragraph(Content.words("meeting.call.until").with("date",
                        new Content.Day(MeetingStep.PAPERS.date(meeting, preparation))))
                .actions(List.of(Button.of(Content.words("meeting.button.propose"), "agenda.propose",
                        Map.of("meeting", meeting.id(), "form", "1")).primary(),
                        Button.of(Content.words("meeting.button.agenda"), "agenda.show", Scheduling.id(meeting))))
                .build());
    }

    private static Showing soon(Meeting meeting, Council council) {
        return new Showing.Once(Card.titled(Content.words("meeting.soon.title"))
                .paragraph(Content.words("meeting.and.when").with("meeting", MeetingLabel.heading(meeting, council))
                        .with("when", MeetingLabel.when(meeting)))
                .actions(List.of(
                        Button.of(Content.words("meeting.button.agenda"), "agenda.show", Scheduling.id(meeting)),
                        Button.of(Content.words("meeting.button.start"), "meeting.start", Scheduling.id(meeting))))
                .build());
    }

    /** Items that are on the agenda without any tab in the binder, where somebody is to present them. */
    private static List<AgendaItem> withoutPapers(Meeting meeting, Transaction record) {
        return record.use(Meetings.class).items(meeting.id()).stream()
                .filter(item -> item.state() == AgendaItem.State.ACCEPTED && item.tabs().isEmpty()).toList();
    }

    private static Stream<String> presenters(AgendaItem item) {
        return item.presenters().stream().map(AgendaItem.Presenter::personId).filter(Objects::nonNull).distinct();
    }

    /** Those who decide and have not said whether they come. */
    private static List<String> silent(Meeting meeting, Transaction record) {
        Set<String> answered = record.use(Meetings.class).attendees(meeting.id()).stream()
                .filter(row -> row.state() != Attendee.State.INVITED).map(Attendee::personId).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Seats.of(record, meeting.councilId()).voters().stream().map(Member::personId)
                .filter(person -> !answered.contains(person)).toList();
    }

    /** Whether this person has still to say whether they come. */
    static boolean awaits(Meeting meeting, String personId, Transaction record) {
        return meeting.state() == Meeting.State.SCHEDULED && silent(meeting, record).contains(personId);
    }
}
