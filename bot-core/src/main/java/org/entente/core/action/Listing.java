package org.entente.core.action;

import java.util.HashMap;
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
import org.entente.core.delivery.Showing;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.ItemType;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;

/** Shows actions: one, mine, all, of this meeting, of an item. */
final class Listing {

    /** Which actions are listed. */
    enum Actionable {
        MINE, ALL, MEETING
    }

    private static final Parameter<Actionable> WHICH = Parameter.optional("actions", Types.choice(Actionable.class));
    private static final Parameter<AgendaItem> ITEM = Parameter.optional("item", ItemType.ITEM)
            .after(List.of("item", "of item", "by item"), List.of("point", "du point", "par point"));
    private static final Parameter<Long> PAGE = Parameter.hidden("page", Types.number(0, 10_000));

    private Listing() {}

    static List<Command> commands() {
        return List.of(
                Command.named("action.list", Area.ACTION).words("list|all", "liste|tous|toutes").orBare()
                        .takes(WHICH, ITEM, PAGE).by(Permission.everybodyHere()).readsOnly().does(Listing::list),
                Command.named("action.mine", Area.ACTION).words("mine|my", "mes|miens|les miens").takes(PAGE)
                        .by(Permission.everybodyHere()).readsOnly().does(Listing::mine),
                Command.named("action.show", Area.ACTION).words("show|card", "montrer|voir|fiche")
                        .takes(Saving.ACTION, PAGE).by(Permission.everybodyHere()).readsOnly().does(Listing::show),
                Command.named("action.post", Area.ACTION).words("post|share", "publier|afficher")
                        .takes(WHICH).by(Permission.table()).does(Listing::post));
    }

    private static Answer list(Call call) {
        if (call.find(ITEM).isPresent()) {
            AgendaItem item = call.get(ITEM);
            return shown(call, Content.words("action.list.item").with("item", item.number()),
                    call.use(Actions.class).byItem(item.id()), Map.of("item", item.id()));
        }
        return switch (call.get(WHICH, Actionable.ALL)) {
            case MINE -> mine(call);
            case ALL -> shown(call, Content.words("action.list.all"),
                    call.use(Actions.class).openOf(call.council().id()), Map.of("actions", "ALL"));
            case MEETING -> {
                Meeting meeting = meeting(call);
                yield shown(call, Content.words("action.list.meeting").with("date", new Content.Day(meeting.date())),
                        call.use(Actions.class).ofMeeting(meeting.id()), Map.of("actions", "MEETING"));
            }
        };
    }

    private static Answer mine(Call call) {
        return shown(call, Content.words("action.list.mine"),
                Actions.openOfPerson(call.record(), call.council().id(), call.person().id()),
                Map.of("actions", "MINE"));
    }

    private static Answer shown(Call call, Content title, List<ActionItem> actions, Map<String, String> again) {
        Map<String, String> values = new HashMap<>(again);
        values.put("council", call.council().id());
        int page = Math.toIntExact(call.get(PAGE, 0L));
        return new Answer.Shown(ActionsView.card(title, actions, page, call.record(), values));
    }

    /** The running meeting, else the last one. */
    private static Meeting meeting(Call call) {
        Meetings meetings = call.use(Meetings.class);
        Optional<Meeting> last = meetings.all(call.council().id()).stream()
                .filter(meeting -> meeting.state() == Meeting.State.ADJOURNED).reduce((a, b) -> b);
        return meetings.running(call.council().id()).or(() -> last)
                .orElseThrow(() -> Refusal.because(Content.words("action.list.no.meeting"),
                        Content.words("command.action.list.example")));
    }

    private static Answer show(Call call) {
        return new Answer.Shown(ActionView.card(call.get(Saving.ACTION), Math.toIntExact(call.get(PAGE, 0L)),
                call.record()));
    }

    /** A list in the rooms that stays current. */
    private static Answer post(Call call) {
        String subject = call.get(WHICH, Actionable.MEETING) == Actionable.MEETING ? meeting(call).id()
                : call.council().id();
        call.outbox().postEverywhere(call.council().id(), new Showing.Live(ActionsView.NAME, subject),
                "actions:" + subject + ":" + call.invocation().delivery());
        return Answer.said(Content.words("action.list.posted"));
    }
}
