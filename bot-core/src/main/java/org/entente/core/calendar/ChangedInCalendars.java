package org.entente.core.calendar;

import java.util.Set;
import org.entente.core.delivery.Outbox;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;

/** Whoever has a meeting in their calendar is given the file again when it is moved or called off. */
public final class ChangedInCalendars implements Follower {

    private static final Set<String> CHANGES = Set.of("meeting.changed", "meeting.cancelled");

    @Override
    public void follow(Happening happened, Transaction record) {
        if (!CHANGES.contains(happened.kind())) {
            return;
        }
        Meeting meeting = record.use(Meetings.class).find(happened.subject()).orElseThrow();
        for (Identity account : record.use(Feeds.class).takers(meeting.id())) {
            if (!member(record, meeting.councilId(), account)) {
                continue;
            }
            record.use(Outbox.class).hand(meeting.councilId(), account, MeetingFile.NAME, meeting.id(),
                    "calendar:" + meeting.id() + ":" + meeting.version() + ":" + account.platform() + ":"
                            + account.workspace() + ":" + account.user());
        }
    }

    /** Whoever has left since is told nothing more of the council. */
    private static boolean member(Transaction record, String councilId, Identity account) {
        Directory directory = record.use(Directory.class);
        return directory.personOf(account).flatMap(person -> directory.member(councilId, person.id())).isPresent();
    }
}
