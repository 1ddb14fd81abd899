package org.entente.core.meeting;

import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.command.Parameter;
import org.entente.core.command.Refusal;

/** Which meeting a call is about, and what must be true of it. */
final class Current {

    /** Named by date or word; the running or next one where none is named. */
    static final Parameter<Meeting> MEETING = Parameter.optional("meeting", MeetingType.MEETING);
    /** The same, after key words. */
    static final Parameter<Meeting> OF_MEETING = MEETING.after(List.of("for the meeting of", "for meeting", "meeting"),
            List.of("pour la réunion du", "pour la réunion", "réunion du", "réunion"));
    /** Answers a question that was asked first. */
    static final Parameter<String> ANYWAY = Parameter.hidden("anyway", org.entente.core.command.Types.ID);

    private Current() {}

    /** The one named, else the one that is meant. */
    static Meeting meeting(Call call) {
        return call.find(MEETING).or(() -> ItemType.current(call.use(Meetings.class), call.situation()))
                .orElseThrow(() -> Refusal.because(Content.words("refused.meeting.none"), List.of(),
                        List.of(Button.of(Content.words("command.meeting.schedule.title"), "meeting.schedule",
                                Map.of()))));
    }

    /** The one named, else the one that is going on. */
    static Meeting running(Call call) {
        Meeting meeting = call.find(MEETING).or(() -> call.use(Meetings.class).running(call.council().id()))
                .orElseThrow(() -> Refusal.because(Content.words("refused.meeting.not.running"),
                        Content.words("refused.meeting.not.running.instead")));
        if (!meeting.running() && !meeting.enteredAfterwards()) {
            throw Refusal.because(Content.words("refused.meeting.not.running"),
                    Content.words("refused.meeting.not.running.instead"));
        }
        return meeting;
    }

    /** The meeting of an item, whose agenda can still be written. */
    static Meeting writable(Call call, AgendaItem item) {
        return writable(call.use(Meetings.class).find(item.meetingId()).orElseThrow());
    }

    static Meeting writable(Meeting meeting) {
        return switch (meeting.state()) {
            case SCHEDULED, RUNNING -> meeting;
            case ADJOURNED -> {
                if (!meeting.enteredAfterwards()) {
                    throw Refusal.because(Content.words("refused.meeting.adjourned"),
                            Content.words("refused.meeting.adjourned.instead"));
                }
                yield meeting;
            }
            case CANCELLED -> throw Refusal.because(Content.words("refused.meeting.cancelled"));
        };
    }

    /** Draws again everything that shows the meeting. */
    static void refresh(Call call, Meeting meeting) {
        call.outbox().refresh(MeetingViews.MEETING, meeting.id());
        call.outbox().refresh(MeetingViews.AGENDA, meeting.id());
        call.outbox().refresh(MeetingViews.MEETINGS, meeting.councilId());
    }

    static boolean confirmed(Call call) {
        return call.find(ANYWAY).isPresent();
    }
}
