package org.entente.store.meeting;

import org.entente.core.meeting.Meetings;
import org.entente.store.sql.Stores;

/** What this package keeps. */
public final class MeetingStores {

    private MeetingStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(Meetings.class, SqlMeetings::new);
    }
}
