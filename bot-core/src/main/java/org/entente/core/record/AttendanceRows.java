package org.entente.core.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Attendee;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;
import org.entente.core.record.RecordOfDecisions.Group;
import org.entente.core.record.RecordOfDecisions.Heading;
import org.entente.core.record.RecordOfDecisions.Present;
import org.jspecify.annotations.Nullable;

/** Who was there, by role, and who had said that they could not come (P-01, M-13). */
final class AttendanceRows {

    /** Whoever comes or leaves within this time of opening or end was there for all of it. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private AttendanceRows() {}

    static List<Group> of(Transaction record, Meeting meeting) {
        List<Attendee> list = record.use(Meetings.class).attendees(meeting.id());
        Directory directory = record.use(Directory.class);
        List<Group> groups = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            List<Present> people = list.stream().filter(row -> stands(row, heading, list))
                    .map(row -> present(row, meeting, list, directory)).toList();
            if (!people.isEmpty()) {
                groups.add(new Group(heading, people));
            }
        }
        return groups;
    }

    private static boolean stands(Attendee row, Heading heading, List<Attendee> list) {
        if (heading == Heading.REGRETS) {
            // Whoever sent a substitute is named beside them.
            return row.state() == Attendee.State.REGRETS && list.stream()
                    .noneMatch(other -> other.attended() && Objects.equals(other.substituteFor(), row.personId())
                            && row.personId() != null);
        }
        return row.attended() && row.part().name().equals(heading.name());
    }

    private static Present present(Attendee row, Meeting meeting, List<Attendee> list, Directory directory) {
        return new Present(row.name(), Speakers.place(row.organisation(), row.office()),
                replaced(row, list, directory), row.remote(), late(row, meeting), early(row, meeting));
    }

    private static @Nullable String replaced(Attendee row, List<Attendee> list, Directory directory) {
        String member = row.substituteFor();
        return member == null ? null
                : list.stream().filter(other -> member.equals(other.personId())).map(Attendee::name).findFirst()
                        .or(() -> directory.person(member).map(Person::name)).orElse(null);
    }

    private static @Nullable Content late(Attendee row, Meeting meeting) {
        Instant opened = meeting.openedAt();
        Instant arrived = row.arrivedAt();
        boolean late = opened != null && arrived != null && !meeting.enteredAfterwards() && row.attended()
                && arrived.isAfter(opened.plus(GRACE));
        return late && arrived != null ? time(arrived, meeting) : null;
    }

    private static @Nullable Content early(Attendee row, Meeting meeting) {
        Instant left = row.leftAt();
        boolean early = Optional.ofNullable(meeting.adjournedAt()).map(end -> end.minus(GRACE))
                .map(end -> left != null && left.isBefore(end)).orElse(left != null);
        return early && left != null && !meeting.enteredAfterwards() ? time(left, meeting) : null;
    }

    private static Content time(Instant at, Meeting meeting) {
        return new Content.Moment(at, meeting.zone(), Content.Moment.Style.TIME);
    }
}
