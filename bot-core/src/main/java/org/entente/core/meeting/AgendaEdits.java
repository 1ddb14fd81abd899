package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.people.Role;
import org.entente.core.text.Bilingual;

/** An item is edited or taken off; who saves later than somebody else is shown both texts. */
final class AgendaEdits {

    static final Parameter<AgendaItem> ITEM = Parameter.needed("item", ItemType.ITEM);
    private static final Parameter<String> SEEN = Parameter.hidden("seenItem", Types.ID);
    private static final Parameter<String> NEW_TITLE = Parameter.optional("itemTitle", Types.TITLE);
    private static final Parameter<String> WHY = Parameter.optional("removeReason", Types.reason(500))
            .after(List.of("because", "since", "reason"), List.of("parce que", "car", "puisque", "raison"));

    private static final Permission.Condition PROPOSER = new Permission.Condition("proposer",
            call -> call.get(ITEM).state() == AgendaItem.State.PROPOSED
                    && call.person().id().equals(call.get(ITEM).proposedBy()));

    private AgendaEdits() {}

    static List<Command> commands() {
        return List.of(
                Command.named("agenda.edit", Area.AGENDA)
                        .words("edit|change|update|rename|retitle", "modifier|changer|corriger|renommer")
                        .takes(ITEM, NEW_TITLE, Fields.ASK, Fields.TABS, Fields.PRESENTERS, Fields.MINUTES,
                                Fields.QUESTIONS, Fields.TITLE_EN, Fields.TITLE_FR, SEEN)
                        .by(Permission.table().orIf(PROPOSER)).does(AgendaEdits::edit),
                Command.named("agenda.remove", Area.AGENDA).words("remove|delete|strike", "retirer|supprimer|enlever")
                        .takes(ITEM, WHY, Current.ANYWAY).by(Permission.table()).does(AgendaEdits::remove),
                Command.named("agenda.withdraw", Area.AGENDA).takes(ITEM)
                        .by(Permission.of(Role.SECRETARIAT).orIf(PROPOSER)).does(AgendaEdits::withdraw));
    }

    private static Answer edit(Call call) {
        Meetings meetings = call.use(Meetings.class);
        AgendaItem item = call.get(ITEM);
        Meeting meeting = Current.writable(call, item);
        if (item.state() == AgendaItem.State.REMOVED || item.state() == AgendaItem.State.DECLINED) {
            throw Refusal.because(Content.words("refused.item.gone"), Content.words("refused.item.gone.instead"));
        }
        AgendaItem mine = Fields.said(call, item.edit(), item).done();
        if (call.arguments().raw().keySet().stream().allMatch(name -> name.equals("item"))) {
            throw Refusal.because(Content.words("agenda.edit.what").with("item", item.number()), List.of(),
                    List.of(Button.of(Content.words("common.open.form"), "agenda.edit",
                            Fields.filled(item, call.language())).primary()));
        }
        if (call.find(SEEN).isPresent() && !call.get(SEEN).equals(Fields.seen(item))) {
            throw bothTexts(call, item, mine);
        }
        AgendaItem edited = meetings.updateItem(mine);
        Presenters.attend(call, meeting, edited);
        call.audit("agenda.edited", edited.id(), Fields.seen(edited));
        call.outbox().refresh(MeetingViews.NOW, edited.id());
        call.outbox().refresh(MeetingViews.PROPOSAL, edited.id());
        return AgendaWriting.written(call, meeting, edited, "agenda.edited");
    }

    /** Nothing is overwritten in silence: whoever saves later sees both and chooses. */
    private static Refusal bothTexts(Call call, AgendaItem theirs, AgendaItem mine) {
        Map<String, String> again = new HashMap<>(call.arguments().raw());
        again.put("seenItem", Fields.seen(theirs));
        again.remove("form");
        return Refusal.because(Content.words("refused.item.edited"),
                List.of(Content.words("refused.item.edited.theirs").with("text", text(theirs)),
                        Content.words("refused.item.edited.mine").with("text", text(mine))),
                List.of(Button.of(Content.words("meeting.button.keep.mine"), "agenda.edit", again),
                        Button.of(Content.words("meeting.button.edit.theirs"), "agenda.edit",
                                Fields.filled(theirs, call.language())).primary()));
    }

    /** Everything that the form shows. */
    private static Content text(AgendaItem item) {
        List<Content> parts = new ArrayList<>();
        parts.add(Content.typed(item.title()));
        parts.add(Content.words("choice.Ask." + item.ask()));
        if (!item.tabs().isEmpty()) {
            parts.add(
                    Content.words("item.tabs").with("tabs", Tabs.shown(item.tabs())).with("count", item.tabs().size()));
        }
        if (!item.presenters().isEmpty()) {
            parts.add(Presenters.line(item.presenters()));
        }
        if (item.minutes() != null) {
            parts.add(Content.words("item.minutes").with("minutes", item.minutes()));
        }
        item.questions().forEach(question -> parts.add(Content.literal(question.text())));
        return new Content.Joined(parts, Content.Joined.Joint.DOT);
    }

    private static Answer remove(Call call) {
        Meetings meetings = call.use(Meetings.class);
        AgendaItem item = call.get(ITEM);
        Meeting meeting = Current.writable(call, item);
        if (!item.state().listed() || item.state() == AgendaItem.State.DISCUSSING || item.closedAt() != null) {
            throw Refusal.because(Content.words("refused.item.remove"), Content.words("refused.item.remove.instead"));
        }
        List<AgendaItem> items = meetings.items(meeting.id());
        List<AgendaItem> subs = Numbering.brothers(items, item.id());
        if (!Current.confirmed(call)) {
            Map<String, String> again = new HashMap<>(call.arguments().raw());
            again.put("item", item.id());
            again.put("anyway", "1");
            throw Refusal.because(Content.words("ask.item.remove").with("item", item.number())
                    .with("title", item.title()).with("count", subs.size()), List.of(),
                    List.of(Button.of(Content.words("meeting.button.remove"), "agenda.remove", again).danger()));
        }
        boolean fixed = Numbering.fixed(meeting, items) && !meeting.enteredAfterwards();
        Bilingual why = call.find(WHY).map(words -> Bilingual.typedIn(call.language(), words)).orElse(null);
        AgendaItem.Change change = fixed ? new AgendaItem.Change(AgendaItem.Change.Kind.REMOVED, null, why) : null;
        for (AgendaItem sub : subs) {
            meetings.updateItem(sub.edit().state(AgendaItem.State.REMOVED).done());
        }
        AgendaItem removed = meetings.updateItem(item.edit().state(AgendaItem.State.REMOVED).change(change).done());
        if (!fixed) {
            Numbering.inOrder(meetings.items(meeting.id())).forEach(meetings::updateItem);
        }
        call.audit("agenda.removed", removed.id(), "");
        Current.refresh(call, meeting);
        return Answer.said(Content.words("agenda.removed").with("title", item.title()));
    }

    /** Undo of a proposal: only while nobody has answered it. */
    private static Answer withdraw(Call call) {
        Meetings meetings = call.use(Meetings.class);
        AgendaItem item = call.get(ITEM);
        Meeting meeting = Current.writable(call, item);
        if (item.state() != AgendaItem.State.PROPOSED) {
            throw Refusal.because(Content.words("refused.withdraw"));
        }
        meetings.updateItem(item.edit().state(AgendaItem.State.REMOVED).done());
        call.audit("agenda.withdrawn", item.id(), "");
        call.outbox().refreshFinally(MeetingViews.PROPOSAL, item.id());
        Current.refresh(call, meeting);
        return Answer.said(Content.words("agenda.withdrawn").with("title", item.title()));
    }
}
