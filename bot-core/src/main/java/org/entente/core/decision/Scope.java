package org.entente.core.decision;

import java.util.Optional;
import org.entente.core.command.Call;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.jspecify.annotations.Nullable;

/**
 * Where a decision is numbered: in the running meeting; in the adjourned one for which it is entered afterwards; else in
 * the council's year.
 *
 * @param meetingId null between meetings
 * @param year of the council's clock, counted only between meetings
 */
record Scope(@Nullable String meetingId, int year) {

    static Scope of(Call call, Motion motion) {
        Meetings meetings = call.use(Meetings.class);
        int year = call.zone().dateAt(call.now()).getYear();
        Optional<String> running = meetings.running(call.council().id()).map(Meeting::id);
        Optional<String> afterwards = Optional.ofNullable(motion.meetingId()).flatMap(meetings::find)
                .filter(meeting -> meeting.state() == Meeting.State.ADJOURNED).map(Meeting::id);
        return new Scope(afterwards.or(() -> running).orElse(null), year);
    }
}
