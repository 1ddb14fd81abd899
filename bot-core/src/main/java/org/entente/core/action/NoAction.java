package org.entente.core.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.ItemCheck;
import org.entente.core.meeting.MeetingViews;
import org.entente.core.meeting.Meetings;

/** "No action" is said of an item, never left to be guessed (S-03, E-15). */
public final class NoAction implements ItemCheck {

    private static final Parameter<String> ID = Parameter.hidden("id", Types.ID);

    static List<Command> commands() {
        return List.of(
                Command.named("action.none", Area.ACTION)
                        .words("none|no action|no action item",
                                "aucun|aucune|aucun suivi|aucune mesure|aucune mesure de suivi")
                        .takes(Parameter.optional("item", Adding.ITEM.type())).by(Permission.table())
                        .does(NoAction::say),
                Command.named("action.unnone", Area.ACTION).takes(ID).by(Permission.table()).does(NoAction::unsay));
    }

    private static Answer say(Call call) {
        AgendaItem item = call.find(Adding.ITEM).or(() -> Adding.discussed(call))
                .orElseThrow(() -> Refusal.because(Content.words("action.none.which"),
                        Content.words("command.action.none.example")));
        against(item, call.record()).ifPresent(why -> {
            throw Refusal.because(why, Content.words("command.action.drop.example"));
        });
        if (!item.noAction()) {
            mark(call, item, true);
            call.undoable("action.unnone", Map.of("id", item.id()));
        }
        return Answer.said(Content.words("action.none.said").with("item", item.number()).with("title", item.title()));
    }

    private static Answer unsay(Call call) {
        AgendaItem item = call.use(Meetings.class).item(call.get(ID))
                .orElseThrow(() -> Refusal.because(Content.words("action.gone")));
        mark(call, item, false);
        return Answer.said(Content.words("action.none.cleared").with("item", item.number()));
    }

    /** Takes "no action" off an item that gets one; whether it was there. */
    static boolean clear(Call call, AgendaItem item) {
        if (item.noAction()) {
            mark(call, item, false);
        }
        return item.noAction();
    }

    private static void mark(Call call, AgendaItem item, boolean noAction) {
        call.use(Meetings.class).updateItem(item.edit().noAction(noAction).done());
        call.audit(noAction ? "item.no.action" : "item.no.action.cleared", item.id(), "");
        call.outbox().refresh(MeetingViews.NOW, item.id());
        call.outbox().refresh(MeetingViews.AGENDA, item.meetingId());
    }

    private static Optional<Content> against(AgendaItem item, Transaction record) {
        List<Content> labels = record.use(Actions.class).byItem(item.id()).stream().<Content>map(Labels::of).toList();
        return labels.isEmpty() ? Optional.empty()
                : Optional.of(Content.words("action.none.refused").with("item", item.number()).with("actions",
                        Content.commas(labels)));
    }

    @Override
    public Optional<Content> againstNoAction(AgendaItem item, Transaction record) {
        return against(item, record);
    }

    /** Formal business, headings and what was for information give no actions, so nothing is missing there. */
    @Override
    public List<Content> missing(AgendaItem item, Transaction record) {
        boolean expected = switch (item.kind()) {
            case PREVIOUS_RECORD, AGENDA_APPROVAL, ACTION_REVIEW, EVALUATION, NEXT_MEETINGS -> false;
            case PLAIN, TREASURER, FORWARD_AGENDA, INFORMATION_SHARING, OTHER_BUSINESS -> true;
        };
        if (!expected || item.noAction() || item.noComment() || item.ask() == AgendaItem.Ask.INFORMATION) {
            return List.of();
        }
        boolean heading = record.use(Meetings.class).items(item.meetingId()).stream()
                .anyMatch(other -> item.id().equals(other.parentId()));
        return heading || !record.use(Actions.class).byItem(item.id()).isEmpty() ? List.of()
                : List.of(Content.words("action.none.missing"));
    }
}
