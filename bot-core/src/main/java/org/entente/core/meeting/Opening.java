package org.entente.core.meeting;

import java.util.List;
import org.entente.core.command.Call;
import org.entente.core.people.OrderOfBusiness;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;

/** Fills a new meeting's agenda with the council's standing items, and with those carried over to it. */
final class Opening {

    private Opening() {}

    /** Before anything else is put on the agenda. */
    static void fill(Call call, Meeting meeting) {
        OrderOfBusiness order = call.use(OrderOfBusiness.class);
        Meetings meetings = call.use(Meetings.class);
        block(call, meeting, 0, "agenda.block.opening", order.of(meeting.councilId(), OrderOfBusiness.Part.OPENING));
        block(call, meeting, 1, "agenda.block.closing", order.of(meeting.councilId(), OrderOfBusiness.Part.CLOSING));
        Numbering.inOrder(meetings.items(meeting.id())).forEach(meetings::updateItem);
        if (!meeting.enteredAfterwards()) {
            CarryOvers.waiting(meetings, meeting.councilId())
                    .forEach(item -> CarryOvers.copy(call, item, meeting));
        }
    }

    private static void block(Call call, Meeting meeting, int position, String title,
            List<OrderOfBusiness.Item> standing) {
        if (standing.isEmpty()) {
            return;
        }
        Meetings meetings = call.use(Meetings.class);
        AgendaItem block = AgendaItem.titled(call.newId(), meeting.id(), position, "", text(title));
        meetings.addItem(block);
        for (int i = 0; i < standing.size(); i++) {
            OrderOfBusiness.Item item = standing.get(i);
            meetings.addItem(AgendaItem.titled(call.newId(), meeting.id(), i, "", item.title()).edit()
                    .parent(block.id()).kind(AgendaItem.Kind.valueOf(item.kind().name()))
                    .ask(ask(item.kind())).as(call.newId(), meeting.id()));
        }
    }

    private static AgendaItem.Ask ask(OrderOfBusiness.Kind kind) {
        return switch (kind) {
            case PREVIOUS_RECORD, AGENDA_APPROVAL -> AgendaItem.Ask.APPROVAL;
            case TREASURER, INFORMATION_SHARING -> AgendaItem.Ask.INFORMATION;
            case ACTION_REVIEW, FORWARD_AGENDA, EVALUATION, NEXT_MEETINGS, OTHER_BUSINESS, PLAIN -> AgendaItem.Ask.NONE;
        };
    }

    private static Bilingual text(String key) {
        return Bilingual.of(Texts.in(Language.ENGLISH, key), Texts.in(Language.FRENCH, key));
    }

    /** Whether a top item is the council's closing block: new business goes before it. */
    static boolean closes(AgendaItem top, List<AgendaItem> items) {
        return items.stream().anyMatch(item -> top.id().equals(item.parentId()) && closing(item.kind()))
                || closing(top.kind());
    }

    private static boolean closing(AgendaItem.Kind kind) {
        return switch (kind) {
            case INFORMATION_SHARING, EVALUATION, NEXT_MEETINGS, OTHER_BUSINESS -> true;
            case PLAIN, PREVIOUS_RECORD, AGENDA_APPROVAL, TREASURER, ACTION_REVIEW, FORWARD_AGENDA -> false;
        };
    }
}
