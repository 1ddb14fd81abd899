package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Block;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Member.Office;

/** Who is on the list, under the headings of the record (P-01): name and organisation in one row (E-42). */
public final class AttendanceCard {

    private AttendanceCard() {}

    static Card of(Meeting meeting, Council council, Transaction record) {
        List<Attendee> list = record.use(Meetings.class).attendees(meeting.id());
        Card.Builder card = Card.titled(Content.words("attendance.title"))
                .paragraph(MeetingLabel.heading(meeting, council))
                .paragraph(Content.strong(QuorumLine.of(Quorum.of(council.quorum(), list))));
        for (Attendee.Part part : Attendee.Part.values()) {
            List<Attendee> rows = list.stream().filter(row -> row.part() == part).toList();
            if (!rows.isEmpty()) {
                card.heading(Content.words("part." + part));
                card.add(new Block.Table(
                        List.of(Content.words("meeting.column.name"), Content.words("meeting.column.organisation"),
                                Content.words("meeting.column.state")),
                        rows.stream().map(row -> row(row, list, meeting, record)).toList()));
            }
        }
        return card.build();
    }

    private static List<Content> row(Attendee row, List<Attendee> list, Meeting meeting, Transaction record) {
        return List.of(name(row, list, record.use(Directory.class)),
                row.organisation() == null ? Content.literal("") : Content.typed(row.organisation()),
                state(row, meeting));
    }

    /** The printed name: with the office held besides, and whom they sit for. */
    public static Content name(Attendee row, List<Attendee> list, Directory directory) {
        Content name = Attendance.named(row, list, directory);
        return row.office() == Office.NONE || row.office() == Office.WORKING_GROUP_CO_CHAIR ? name
                : Content.words("attendee.office").with("name", name).with("office",
                        Content.words("attendee.office." + row.office()));
    }

    private static Content state(Attendee row, Meeting meeting) {
        List<Content> parts = new ArrayList<>();
        parts.add(Content.words("attendee.state." + row.state()));
        if (row.attended() && row.arrivedAt() != null) {
            parts.add(Content.words("attendee.arrived").with("at", MeetingLabel.moment(row.arrivedAt(), meeting)));
        }
        if (row.leftAt() != null) {
            parts.add(Content.words("attendee.left").with("at", MeetingLabel.moment(row.leftAt(), meeting)));
        }
        if (row.remote()) {
            parts.add(Content.words("attendee.remote"));
        }
        return new Content.Joined(parts, Content.Joined.Joint.DOT);
    }
}
