package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.entente.core.ledger.Fingerprint;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * An item goes to another place. While the agenda is planned everything is numbered anew; with a reason, or once the
 * meeting has started, numbers stay and the reason is kept: the agenda is then approved with a change (A-07, D-04).
 */
final class AgendaMoves {

    private static final Parameter<AgendaItem> BEFORE = Parameter.optional("beforeItem", ItemType.ITEM)
            .after(List.of("before"), List.of("avant", "avant le point"));
    private static final Parameter<AgendaItem> AFTER = Parameter.optional("afterItem", ItemType.ITEM)
            .after(List.of("after"), List.of("après", "après le point"));
    private static final Parameter<AgendaItem> PLACE = Parameter.optional("placeOfItem", ItemType.ITEM)
            .after(List.of("to", "to the place of", "in place of"), List.of("au", "à la place de", "à la place du"));
    private static final Parameter<Spot> TO = Parameter.optional("spot", SpotType.SPOT)
            .after(List.of("to", "to the", "at", "in the"), List.of("à", "en", "au", "à la", "à l’", "dans la"));
    private static final Parameter<String> WHY = Parameter.optional("moveReason", Types.reason(1000)).after(
            List.of("because", "since", "so that", "reason", "to allow", "so"),
            List.of("parce que", "car", "puisque", "raison", "pour que", "afin que", "afin de", "pour permettre"));

    private AgendaMoves() {}

    static List<Command> commands() {
        return List.of(Command.named("agenda.move", Area.AGENDA).words("move|reorder", "déplacer|déplace")
                .takes(AgendaEdits.ITEM, BEFORE, AFTER, PLACE, TO, WHY).by(Permission.table()).does(AgendaMoves::move));
    }

    private static Answer move(Call call) {
        Meetings meetings = call.use(Meetings.class);
        AgendaItem item = call.get(AgendaEdits.ITEM);
        Meeting meeting = Current.writable(call, item);
        if (!item.state().listed() || item.state() == AgendaItem.State.CLOSED) {
            throw Refusal.because(Content.words("refused.move.closed"), Content.words("refused.move.closed.instead"));
        }
        Spot spot = spot(call, item);
        Bilingual why = why(call);
        if (meeting.openedAt() != null && why == null) {
            throw askWhy(call, item);
        }
        AgendaItem other = call.find(BEFORE).or(() -> call.find(AFTER)).or(() -> call.find(PLACE)).orElse(null);
        if (other != null) {
            checkOther(item, other);
        }
        boolean kept = why != null || Numbering.fixed(meeting, meetings.items(meeting.id()));
        AgendaItem moved = place(meetings, meeting, item, spot, other, kept, why);
        call.audit("agenda.moved", moved.id(), Fingerprint.of(spot.toString(), String.valueOf(why)));
        call.outbox().refresh(MeetingViews.NOW, moved.id());
        if (!kept) {
            return AgendaWriting.written(call, meeting, moved, "agenda.moved");
        }
        Current.refresh(call, meeting);
        return Answer.said(Content.words("agenda.moved.change").with("change", AgendaChanges.said(moved, meeting)),
                Button.of(Content.words("meeting.button.agenda"), "agenda.show", Scheduling.id(meeting)));
    }

    private static Spot spot(Call call, AgendaItem item) {
        AgendaItem before = call.find(BEFORE).orElse(null);
        AgendaItem after = call.find(AFTER).orElse(null);
        Spot to = call.find(PLACE).map(other -> placeOf(other, item)).or(() -> call.find(TO)).orElse(null);
        int said = (before == null ? 0 : 1) + (after == null ? 0 : 1) + (call.find(PLACE).isEmpty() ? 0 : 1)
                + (call.find(TO).isEmpty() ? 0 : 1);
        if (said != 1) {
            throw Refusal.because(Content.words("refused.move.where"), List.of(), List.of(form(item, Map.of())));
        }
        return before != null ? new Spot(Spot.Kind.BEFORE, before.number(), null)
                : after != null ? new Spot(Spot.Kind.AFTER, after.number(), null) : Objects.requireNonNull(to);
    }

    /** "7 to 4" stands where item 4 stood: before it when it comes up, after it when it goes down. */
    private static Spot placeOf(AgendaItem other, AgendaItem item) {
        boolean down = Objects.equals(other.parentId(), item.parentId()) && other.position() > item.position();
        return new Spot(down ? Spot.Kind.AFTER : Spot.Kind.BEFORE, other.number(), null);
    }

    private static Button form(AgendaItem item, Map<String, String> given) {
        Map<String, String> values = new HashMap<>(given);
        values.put("item", item.id());
        values.put("form", "1");
        return Button.of(Content.words("common.open.form"), "agenda.move", values).primary();
    }

    private static Refusal askWhy(Call call, AgendaItem item) {
        return Refusal.because(Content.words("refused.move.why"), List.of(),
                List.of(form(item, call.arguments().raw())));
    }

    private static @Nullable Bilingual why(Call call) {
        return call.find(WHY).map(words -> Bilingual.typedIn(call.language(), whole(words))).orElse(null);
    }

    /** "pour permettre à …" is taken up to its "à": the verb belongs to the reason. */
    private static String whole(String reason) {
        return reason.startsWith("à ") || reason.startsWith("aux ") || reason.startsWith("au ") ? "permettre " + reason
                : reason;
    }

    private static void checkOther(AgendaItem item, AgendaItem other) {
        if (other.id().equals(item.id()) || item.id().equals(other.parentId())) {
            throw Refusal.because(Content.words("refused.move.self"));
        }
        if (!other.meetingId().equals(item.meetingId()) || !other.state().listed()) {
            throw Refusal.because(Content.words("refused.item.elsewhere"));
        }
    }

    /** The item among its new brothers; the others make room. */
    private static AgendaItem place(Meetings meetings, Meeting meeting, AgendaItem item, Spot spot,
            @Nullable AgendaItem other, boolean kept, @Nullable Bilingual why) {
        List<AgendaItem> items = meetings.items(meeting.id());
        // A fixed number tells under which item it stands ("3B"), so a fixed item stays with its parent.
        String parentId = other == null || kept ? item.parentId() : other.parentId();
        boolean intoAnother = parentId != null && items.stream().anyMatch(sub -> item.id().equals(sub.parentId())
                && sub.state().listed());
        if (intoAnother || kept && other != null && !Objects.equals(other.parentId(), item.parentId())) {
            throw Refusal.because(Content.words("refused.move.parent"),
                    Content.words("refused.move.parent.instead"));
        }
        List<AgendaItem> brothers = new ArrayList<>(Numbering.brothers(items, parentId));
        brothers.removeIf(brother -> brother.id().equals(item.id()));
        AgendaItem.Change change = kept
                ? new AgendaItem.Change(AgendaItem.Change.Kind.MOVED, spot, why)
                : item.change();
        AgendaItem moved = item.edit().parent(parentId).change(change).done();
        brothers.add(index(spot, other, brothers, items), moved);
        for (int i = 0; i < brothers.size(); i++) {
            AgendaItem brother = brothers.get(i);
            if (brother.position() != i || brother.id().equals(item.id())) {
                meetings.updateItem(brother.edit().position(i).done());
            }
        }
        if (!kept) {
            Numbering.inOrder(meetings.items(meeting.id())).forEach(meetings::updateItem);
        }
        return meetings.item(item.id()).orElseThrow();
    }

    private static int index(Spot spot, @Nullable AgendaItem other, List<AgendaItem> brothers, List<AgendaItem> all) {
        int at = other == null ? -1 : ids(brothers).indexOf(other.id());
        return switch (spot.kind()) {
            case BEFORE -> Math.max(at, 0);
            case AFTER -> at < 0 ? brothers.size() : at + 1;
            // After the opening block, which is taken first whatever the hour.
            case START, MORNING -> firstFree(brothers, all);
            case AFTERNOON, AT, END -> lastFree(brothers, all);
        };
    }

    private static int firstFree(List<AgendaItem> brothers, List<AgendaItem> all) {
        int at = 0;
        while (at < brothers.size() && (brothers.get(at).closedAt() != null || opens(brothers.get(at), all))) {
            at++;
        }
        return at;
    }

    private static int lastFree(List<AgendaItem> brothers, List<AgendaItem> all) {
        int at = brothers.size();
        while (at > 0 && Opening.closes(brothers.get(at - 1), all)) {
            at--;
        }
        return at;
    }

    private static boolean opens(AgendaItem top, List<AgendaItem> all) {
        return all.stream().anyMatch(item -> (item.id().equals(top.id()) || top.id().equals(item.parentId()))
                && (item.kind() == AgendaItem.Kind.PREVIOUS_RECORD || item.kind() == AgendaItem.Kind.AGENDA_APPROVAL));
    }

    private static List<String> ids(List<AgendaItem> items) {
        return items.stream().map(AgendaItem::id).toList();
    }
}
