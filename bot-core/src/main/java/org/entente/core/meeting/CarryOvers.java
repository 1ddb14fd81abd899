package org.entente.core.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;

/** Items that go on at the next meeting: a copy there knows where it came from, and nothing is lost meanwhile (F-03). */
final class CarryOvers {

    private CarryOvers() {}

    static List<Command> commands() {
        return List.of(
                Command.named("agenda.carry", Area.AGENDA).words("carry over|carry|defer|postpone", "reporter|remettre")
                        .takes(AgendaEdits.ITEM).by(Permission.table()).does(CarryOvers::carry),
                Command.named("agenda.uncarry", Area.AGENDA).takes(AgendaEdits.ITEM).by(Permission.table())
                        .does(CarryOvers::bringBack),
                Command.named("agenda.carried", Area.AGENDA).words("carried|carried over", "reportés|points reportés")
                        .by(Permission.everybodyHere()).readsOnly().does(CarryOvers::list));
    }

    private static Answer carry(Call call) {
        Meetings meetings = call.use(Meetings.class);
        AgendaItem item = call.get(AgendaEdits.ITEM);
        Meeting meeting = Current.writable(call, item);
        boolean standing = item.kind() != AgendaItem.Kind.PLAIN;
        if (!item.state().open() || standing) {
            throw Refusal.because(Content.words(standing ? "refused.carry.standing" : "refused.carry"));
        }
        AgendaItem carried = meetings.updateItem(item.edit().state(AgendaItem.State.CARRIED_OVER)
                .spentSeconds(Discussions.spent(item, call.now())).discussing(null).done());
        call.audit("agenda.carried.over", carried.id(), "");
        Optional<Meeting> next = Sessions.following(meetings, meeting).stream().findFirst();
        next.ifPresent(to -> {
            copy(call, carried, to);
            Current.refresh(call, to);
        });
        call.undoable("agenda.uncarry", Map.of("item", carried.id()));
        call.outbox().refreshFinally(MeetingViews.NOW, carried.id());
        Current.refresh(call, meeting);
        return next.map(to -> Answer.said(Content.words("agenda.carried.to").with("item", carried.number())
                .with("meeting", MeetingLabel.of(to, call.council())),
                Button.of(Content.words("meeting.button.agenda"), "agenda.show", Scheduling.id(to))))
                .orElseGet(() -> Answer.said(Content.words("agenda.carried.waits").with("item", carried.number())));
    }

    /** The same item on another meeting's agenda, with its lineage. */
    static void copy(Call call, AgendaItem item, Meeting to) {
        AgendaItem copy = item.edit().parent(null).number("").state(AgendaItem.State.ACCEPTED).change(null)
                .conclusion(null).discussing(null).spentSeconds(0).closedAt(null).noAction(false).noComment(false)
                .tabs(List.of()).carriedFrom(item.id()).as(call.newId(), to.id());
        AgendaWriting.place(call, to, copy, null, true);
    }

    /** Carried over, and no meeting has it yet. */
    static List<AgendaItem> waiting(Meetings meetings, String councilId) {
        return meetings.carriedOver(councilId).stream().filter(item -> meetings.successor(item.id()).isEmpty())
                .toList();
    }

    /** Undo: only while the copy was not touched. */
    private static Answer bringBack(Call call) {
        Meetings meetings = call.use(Meetings.class);
        AgendaItem item = call.get(AgendaEdits.ITEM);
        Meeting meeting = Current.writable(call, item);
        Optional<AgendaItem> copy = meetings.successor(item.id());
        if (item.state() != AgendaItem.State.CARRIED_OVER
                || copy.filter(it -> it.state() != AgendaItem.State.ACCEPTED).isPresent()) {
            throw Refusal.because(Content.words("refused.uncarry"));
        }
        copy.ifPresent(it -> {
            meetings.updateItem(it.edit().state(AgendaItem.State.REMOVED).carriedFrom(null).done());
            Meeting to = meetings.find(it.meetingId()).orElseThrow();
            if (!Numbering.fixed(to, meetings.items(to.id()))) {
                Numbering.inOrder(meetings.items(to.id())).forEach(meetings::updateItem);
            }
            Current.refresh(call, to);
        });
        AgendaItem back = meetings.updateItem(item.edit().state(AgendaItem.State.ACCEPTED).done());
        call.audit("agenda.carried.back", back.id(), "");
        Current.refresh(call, meeting);
        return Answer.said(Content.words("agenda.uncarried").with("item", back.number()));
    }

    private static Answer list(Call call) {
        List<Content> lines = CarriedOver.of(call.use(Meetings.class), call.council().id()).stream()
                .map(CarriedOver::line).toList();
        return new Answer.Shown(Card.titled(Content.words("carried.title"))
                .paragraph(lines.isEmpty() ? Content.words("carried.none") : Content.lines(lines)).build());
    }
}
