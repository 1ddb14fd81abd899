package org.entente.core.meeting;

import java.util.Map;
import org.entente.core.command.Call;
import org.entente.core.delivery.Showing;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** How what another feature brings comes onto an agenda, exactly as if somebody had typed it there. */
public final class Inscribing {

    private Inscribing() {}

    /** Listed at once, and taken off again by "undo". Refused where the meeting's agenda can no longer be written. */
    public static AgendaItem listed(Call call, Meeting meeting, Bilingual title) {
        return listed(call, Current.writable(meeting), item(call, meeting, title), null);
    }

    /** Proposed to those who run the meeting, with a card on which they answer. */
    public static AgendaItem proposed(Call call, Meeting meeting, Bilingual title) {
        return proposed(call, Current.writable(meeting),
                item(call, meeting, title).edit().state(AgendaItem.State.PROPOSED).done());
    }

    private static AgendaItem item(Call call, Meeting meeting, Bilingual title) {
        return AgendaItem.titled(call.newId(), meeting.id(), 0, "", title).edit().proposedBy(call.person().id())
                .done();
    }

    static AgendaItem listed(Call call, Meeting meeting, AgendaItem item,
            @Nullable AgendaItem parent) {
        AgendaItem listed = AgendaWriting.place(call, meeting, item, parent, true);
        call.audit("agenda.added", listed.id(), Fields.seen(listed));
        call.undoable("agenda.remove", Map.of("item", listed.id(), "anyway", "1"));
        Current.refresh(call, meeting);
        return listed;
    }

    static AgendaItem proposed(Call call, Meeting meeting, AgendaItem item) {
        call.use(Meetings.class).addItem(item);
        call.audit("agenda.proposed", item.id(), Fields.seen(item));
        call.undoable("agenda.withdraw", Map.of("item", item.id()));
        Current.refresh(call, meeting);
        call.outbox().postEverywhere(meeting.councilId(), new Showing.Live(MeetingViews.PROPOSAL, item.id()),
                "proposal:" + item.id());
        return item;
    }
}
