package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
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
import org.entente.core.people.Role;
import org.jspecify.annotations.Nullable;

/** Items come onto the agenda: added by those who run the meeting, or proposed and then accepted. */
final class AgendaWriting {

    private static final int MOST_ITEMS = 200;
    private static final Parameter<String> BLOCK_TITLE = Parameter.optional("itemTitle", Types.TITLE);
    private static final Parameter<AgendaItem> PROPOSED = Parameter.needed("proposedItem", ProposedType.PROPOSED);
    private static final Parameter<String> REASON = Parameter.optional("declineReason", Types.reason(500))
            .after(List.of("because", "since", "reason"), List.of("parce que", "car", "puisque", "raison"));

    private AgendaWriting() {}

    static List<Command> commands() {
        return List.of(
                Command.named("agenda.add", Area.AGENDA).words("add|new", "ajouter|nouveau|inscrire")
                        .takes(Fields.with(Fields.TITLE, Current.OF_MEETING)).by(Permission.table()).orQuoted()
                        .does(AgendaWriting::add),
                Command.named("agenda.block", Area.AGENDA).words("block|group", "bloc|groupe")
                        .takes(BLOCK_TITLE, Fields.TITLE_EN, Fields.TITLE_FR, Current.OF_MEETING)
                        .by(Permission.table()).does(AgendaWriting::block),
                Command.named("agenda.propose", Area.AGENDA).words("propose|suggest", "proposer|suggérer")
                        .takes(Fields.with(Fields.TITLE, Current.OF_MEETING))
                        .by(Permission.of(Role.MEMBER, Role.CO_CHAIR, Role.SECRETARIAT, Role.OBSERVER))
                        .does(AgendaWriting::propose),
                Command.named("agenda.accept", Area.AGENDA).words("accept", "accepter")
                        .takes(PROPOSED, Fields.UNDER).by(Permission.of(Role.CO_CHAIR, Role.SECRETARIAT))
                        .does(AgendaWriting::accept),
                Command.named("agenda.decline", Area.AGENDA).words("decline|turn down", "décliner|refuser|rejeter")
                        .takes(PROPOSED, REASON).by(Permission.of(Role.CO_CHAIR, Role.SECRETARIAT))
                        .does(AgendaWriting::decline));
    }

    private static Answer add(Call call) {
        Meeting meeting = Current.writable(Current.meeting(call));
        AgendaItem parent = parent(call, meeting);
        AgendaItem item = Fields.said(call, fresh(call, meeting).edit(), fresh(call, meeting)).proposedBy(
                call.person().id()).as(call.newId(), meeting.id());
        return written(call, meeting, Inscribing.listed(call, meeting, item, parent), "agenda.added");
    }

    private static Answer block(Call call) {
        Meeting meeting = Current.writable(Current.meeting(call));
        AgendaItem fresh = fresh(call, meeting);
        AgendaItem block = fresh.edit().title(Fields.title(call, fresh.title()).orElse(AgendaItem.UNTITLED))
                .proposedBy(call.person().id()).as(call.newId(), meeting.id());
        return written(call, meeting, Inscribing.listed(call, meeting, block, null), "agenda.block.added");
    }

    private static AgendaItem fresh(Call call, Meeting meeting) {
        return AgendaItem.titled(call.newId(), meeting.id(), 0, "", AgendaItem.UNTITLED);
    }

    private static @Nullable AgendaItem parent(Call call, Meeting meeting) {
        AgendaItem parent = call.find(Fields.UNDER).orElse(null);
        if (parent == null) {
            return null;
        }
        if (parent.sub()) {
            throw Refusal.because(Content.words("refused.item.deep").with("item", parent.number()),
                    Content.words("refused.item.deep.instead"));
        }
        if (!parent.meetingId().equals(meeting.id())) {
            throw Refusal.because(Content.words("refused.item.elsewhere"));
        }
        return parent;
    }

    /**
     * Puts a new item in its place: last under its parent, or last before the closing block. Once the agenda is fixed
     * it gets the next free number and counts as a change.
     *
     * @return as it stands on the agenda
     */
    static AgendaItem place(Call call, Meeting meeting, AgendaItem item, @Nullable AgendaItem parent, boolean isNew) {
        Meetings meetings = call.use(Meetings.class);
        List<AgendaItem> items = meetings.items(meeting.id());
        List<AgendaItem> brothers = new ArrayList<>(Numbering.brothers(items, parent == null ? null : parent.id()));
        if (items.size() >= MOST_ITEMS || parent != null && brothers.size() >= Numbering.MOST_SUBS) {
            throw Refusal.because(Content.words("refused.agenda.full"));
        }
        boolean fixed = Numbering.fixed(meeting, items);
        int at = brothers.size();
        while (parent == null && at > 0 && Opening.closes(brothers.get(at - 1), items)) {
            at--;
        }
        AgendaItem placed = item.edit().parent(parent == null ? null : parent.id()).position(at)
                .state(AgendaItem.State.ACCEPTED).number(fixed ? Numbering.free(items, parent) : "")
                .change(fixed && !meeting.enteredAfterwards()
                        ? new AgendaItem.Change(AgendaItem.Change.Kind.ADDED, null, null)
                        : item.change())
                .done();
        for (int i = at; i < brothers.size(); i++) {
            meetings.updateItem(brothers.get(i).edit().position(i + 1).done());
        }
        if (isNew) {
            meetings.addItem(placed);
        } else {
            meetings.updateItem(placed);
        }
        if (!fixed) {
            Numbering.inOrder(meetings.items(meeting.id())).forEach(meetings::updateItem);
        }
        Presenters.attend(call, meeting, placed);
        return meetings.item(placed.id()).orElse(placed);
    }

    static Answer written(Call call, Meeting meeting, AgendaItem item, String key) {
        Meetings meetings = call.use(Meetings.class);
        Current.refresh(call, meeting);
        List<Content> lines = new ArrayList<>();
        lines.add(Content.words(key).with("item", ItemTitle.numbered(item, call.council(), meetings)));
        AgendaWarnings.of(meetings.items(meeting.id())).stream().map(AgendaWarnings::content).forEach(lines::add);
        return Answer.said(Content.lines(lines),
                Button.of(Content.words("meeting.button.edit"), "agenda.edit", Fields.filled(item, call.language())),
                Button.of(Content.words("meeting.button.agenda"), "agenda.show", Scheduling.id(meeting)));
    }

    private static Answer propose(Call call) {
        Meeting meeting = Current.writable(Current.meeting(call));
        AgendaItem parent = parent(call, meeting);
        AgendaItem item = Fields.said(call, fresh(call, meeting).edit(), fresh(call, meeting))
                .state(AgendaItem.State.PROPOSED).parent(parent == null ? null : parent.id())
                .proposedBy(call.person().id()).as(call.newId(), meeting.id());
        Inscribing.proposed(call, meeting, item);
        return Answer.said(Content.words("agenda.proposed").with("title", item.title()));
    }

    private static AgendaItem proposed(Call call) {
        AgendaItem item = call.get(PROPOSED);
        if (item.state() != AgendaItem.State.PROPOSED) {
            throw Refusal.because(Content.words("refused.proposal.answered").with("state",
                    Content.words("item.state." + item.state())), Content.words("refused.proposal.answered.instead"));
        }
        return item;
    }

    private static Answer accept(Call call) {
        Meetings meetings = call.use(Meetings.class);
        AgendaItem item = proposed(call);
        Meeting meeting = Current.writable(call, item);
        AgendaItem parent = call.find(Fields.UNDER).isPresent() ? parent(call, meeting)
                : item.parentId() == null ? null : meetings.item(item.parentId()).orElse(null);
        AgendaItem listed = place(call, meeting, item, parent, false);
        call.audit("agenda.accepted", listed.id(), Fields.seen(listed));
        call.outbox().refreshFinally(MeetingViews.PROPOSAL, item.id());
        tell(call, item, "agenda.accepted.tell", "accepted");
        return written(call, meeting, listed, "agenda.accepted");
    }

    private static Answer decline(Call call) {
        Meetings meetings = call.use(Meetings.class);
        AgendaItem item = proposed(call);
        Meeting meeting = Current.writable(call, item);
        AgendaItem declined = meetings.updateItem(item.edit().state(AgendaItem.State.DECLINED).done());
        call.audit("agenda.declined", declined.id(), "");
        call.outbox().refreshFinally(MeetingViews.PROPOSAL, item.id());
        Current.refresh(call, meeting);
        tell(call, item, call.find(REASON).isPresent() ? "agenda.declined.tell.why" : "agenda.declined.tell",
                "declined");
        return Answer.said(Content.words("agenda.declined").with("title", item.title()));
    }

    private static void tell(Call call, AgendaItem item, String key, String dedupe) {
        String proposer = item.proposedBy();
        if (proposer == null || Objects.equals(proposer, call.person().id())) {
            return;
        }
        Content.Words words = Content.words(key).with("title", item.title());
        if (call.find(REASON).isPresent()) {
            words = words.with("why", call.get(REASON));
        }
        call.outbox().tell(call.council().id(), proposer,
                new Showing.Once(Card.titled(Content.words("agenda.answered.title"))
                        .paragraph(words).build()),
                "proposal:" + item.id() + ":" + dedupe);
    }
}
