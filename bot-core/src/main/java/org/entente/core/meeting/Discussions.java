package org.entente.core.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.entente.core.delivery.Showing;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** What the table talks about now: one item at a time, parked, taken up again and closed (A-11, M-14, N-04, N-06). */
final class Discussions {

    private static final Parameter<AgendaItem> ITEM = Parameter.optional("item", ItemType.ITEM);
    private static final Parameter<String> CONCLUSION = Parameter.needed("itemConclusion", Types.WORDS);
    private static final Parameter<PreviousItem> BEFORE = Parameter.hidden("previousItem",
            Types.choice(PreviousItem.class));
    private static final Parameter<Long> QUESTION = Parameter.optional("questionNumber", Types.number(1, 20));

    private static final Parameter<String> MARKED = Parameter.hidden("marked", Types.ID);

    /** What happens to the item that was discussed until now. */
    enum PreviousItem {
        CLOSE, PARK
    }

    private final List<ItemCheck> checks;
    private final List<ItemButtons> offers;

    private Discussions(List<ItemCheck> checks, List<ItemButtons> offers) {
        this.checks = checks;
        this.offers = offers;
    }

    static List<Command> commands(List<ItemCheck> checks, List<ItemButtons> offers) {
        Discussions with = new Discussions(checks, offers);
        return List.of(
                table("agenda.discuss", "discuss|start|take up|go to", "discuter|aborder|passer à|commencer")
                        .takes(AgendaEdits.ITEM, BEFORE, Current.ANYWAY).does(with::discuss),
                table("agenda.park", "park|pause|set aside", "suspendre|mettre de côté|pause").takes(ITEM)
                        .does(Discussions::park),
                table("agenda.resume", "resume|bring back|back to", "reprendre|revenir à|retour à").takes(ITEM)
                        .does(Discussions::resume),
                table("agenda.close", "close|done|finish", "clore|fermer|terminer").takes(ITEM, Current.ANYWAY)
                        .does(with::close),
                table("agenda.reopen", "reopen", "rouvrir").takes(AgendaEdits.ITEM).does(Discussions::reopen),
                table("agenda.noaction", "no action|no action item|no follow-up",
                        "aucun suivi|aucune mesure|aucune mesure de suivi|pas de suivi").takes(ITEM)
                        .does(call -> with.mark(call, true)),
                table("agenda.nocomment", "no comment|no comments|no question|no questions",
                        "aucun commentaire|aucune question|pas de commentaire").takes(ITEM)
                        .does(call -> with.mark(call, false)),
                table("agenda.conclude", "conclusion|conclude|in conclusion|summary",
                        "conclusion|conclure|en conclusion|sommaire").takes(CONCLUSION,
                                ITEM.after(
                                        List.of("on item", "for item", "item"),
                                        List.of("au point", "pour le point", "point")))
                        .does(Discussions::conclude),
                table("agenda.answered", "answered|question answered", "répondu|réponse donnée").takes(QUESTION, ITEM
                        .after(List.of("on item", "for item", "item"), List.of("au point", "pour le point", "point")))
                        .does(Discussions::answered),
                Command.named("agenda.more", Area.AGENDA).takes(ITEM).by(Permission.everybodyHere()).readsOnly()
                        .does(with::more));
    }

    /** What has no button on the card in the room, for the one who asks. */
    private Answer more(Call call) {
        return new Answer.Shown(NowCard.more(item(call), call.council(), call.use(Meetings.class), offers));
    }

    private static Command.Declaration table(String key, String english, String french) {
        return Command.named(key, Area.AGENDA).words(english, french).by(Permission.table());
    }

    static Optional<AgendaItem> current(Meetings meetings, Meeting meeting) {
        return meetings.items(meeting.id()).stream().filter(item -> item.state() == AgendaItem.State.DISCUSSING)
                .findFirst();
    }

    /** The item named, else the one that is discussed. */
    private static AgendaItem item(Call call) {
        Meetings meetings = call.use(Meetings.class);
        return call.find(ITEM).or(() -> meetings.running(call.council().id())
                .flatMap(meeting -> current(meetings, meeting)))
                .orElseThrow(() -> Refusal.because(Content.words("refused.item.none"),
                        Content.words("refused.item.none.instead")));
    }

    /** The meeting that goes on with this item, or one that is entered afterwards. */
    private static Meeting session(Call call, AgendaItem item) {
        Meeting meeting = Current.writable(call, item);
        if (meeting.state() == Meeting.State.SCHEDULED) {
            throw Refusal.because(Content.words("refused.item.not.yet"), List.of(), List.of(Button
                    .of(Content.words("command.meeting.start.title"), "meeting.start", Scheduling.id(meeting))));
        }
        return meeting;
    }

    private Answer discuss(Call call) {
        Meetings meetings = call.use(Meetings.class);
        AgendaItem item = call.get(AgendaEdits.ITEM);
        Meeting meeting = session(call, item);
        if (!item.state().open() || item.state() == AgendaItem.State.DISCUSSING) {
            throw Refusal.because(Content.words("refused.discuss." + item.state()),
                    Content.words("refused.discuss.instead"));
        }
        Optional<AgendaItem> before = current(meetings, meeting);
        if (before.isPresent()) {
            endOf(call, meeting, before.get(), item);
        }
        return begin(call, meeting, item);
    }

    /** Only one at a time: the item before is closed or parked, after asking which. */
    private void endOf(Call call, Meeting meeting, AgendaItem before, AgendaItem next) {
        if (call.find(BEFORE).isEmpty()) {
            throw Refusal.asking(Content.words("ask.discuss.before").with("item", before.number())
                    .with("title", before.title()), List.of(), Content.words("ask.discuss.before.what"),
                    List.of(then(next, PreviousItem.CLOSE, "meeting.button.close.and.go").primary(),
                            then(next, PreviousItem.PARK, "meeting.button.park.and.go")));
        }
        switch (call.get(BEFORE)) {
            case PARK -> parked(call, before);
            case CLOSE -> {
                List<Content> missing = Current.confirmed(call) ? List.of() : Missing.of(before, call, checks);
                if (!missing.isEmpty()) {
                    throw Refusal.asking(Missing.first(before), Missing.listed(missing),
                            Content.words("ask.item.close.anyway"),
                            List.of(anyway(next), then(next, PreviousItem.PARK, "meeting.button.park.and.go")));
                }
                closed(call, before);
            }
        }
    }

    private static Button then(AgendaItem next, PreviousItem before, String label) {
        return Button.of(Content.words(label), "agenda.discuss",
                Map.of("item", next.id(), "previousItem", before.name()));
    }

    private static Button anyway(AgendaItem next) {
        return Button.of(Content.words("meeting.button.close.anyway"), "agenda.discuss",
                Map.of("item", next.id(), "previousItem", PreviousItem.CLOSE.name(), "anyway", "1")).danger();
    }

    /** When the planned time of an item that is discussed is over; null where nothing is planned. */
    static @Nullable Instant until(AgendaItem item) {
        Instant since = item.discussing();
        Integer minutes = item.minutes();
        return since == null || minutes == null ? null : since.plusSeconds(minutes * 60L - item.spentSeconds());
    }

    private static Answer begin(Call call, Meeting meeting, AgendaItem item) {
        Meetings meetings = call.use(Meetings.class);
        AgendaItem fresh = meetings.item(item.id()).orElse(item);
        AgendaItem begun = meetings.updateItem(
                fresh.edit().state(AgendaItem.State.DISCUSSING).discussing(call.now()).done());
        Presenters.arrive(call, meeting, begun);
        call.audit("agenda.discussed", begun.id(), Fields.seen(begun));
        Current.refresh(call, meeting);
        call.outbox().postEverywhere(meeting.councilId(), new Showing.Live(MeetingViews.NOW, begun.id()),
                "now:" + begun.id() + ":" + begun.version());
        return Answer.said(Content.words("agenda.discussing").with("item",
                ItemTitle.numbered(begun, call.council(), meetings)));
    }

    private static AgendaItem parked(Call call, AgendaItem item) {
        AgendaItem parked = call.use(Meetings.class).updateItem(item.edit().state(AgendaItem.State.PARKED)
                .spentSeconds(spent(item, call.now())).discussing(null).done());
        call.audit("agenda.parked", parked.id(), "");
        call.outbox().refresh(MeetingViews.NOW, parked.id());
        return parked;
    }

    /** How long an item was discussed until now, in seconds. */
    static int spent(AgendaItem item, Instant now) {
        Instant since = item.discussing();
        long more = since == null || now.isBefore(since) ? 0 : Duration.between(since, now).toSeconds();
        return (int) Math.min(Integer.MAX_VALUE, item.spentSeconds() + more);
    }

    private static AgendaItem closed(Call call, AgendaItem item) {
        AgendaItem closed = call.use(Meetings.class).updateItem(item.edit().state(AgendaItem.State.CLOSED)
                .spentSeconds(spent(item, call.now())).discussing(null).closedAt(call.now()).done());
        call.audit("agenda.closed", closed.id(), Fields.seen(closed));
        call.outbox().refreshFinally(MeetingViews.NOW, closed.id());
        return closed;
    }

    /** Adjourning closes what is still discussed. */
    static void stop(Call call, Meeting meeting, Instant at) {
        current(call.use(Meetings.class), meeting).ifPresent(item -> {
            AgendaItem closed = call.use(Meetings.class).updateItem(item.edit().state(AgendaItem.State.CLOSED)
                    .spentSeconds(spent(item, at)).discussing(null).closedAt(at).done());
            call.outbox().refreshFinally(MeetingViews.NOW, closed.id());
        });
    }

    private static Answer park(Call call) {
        AgendaItem item = item(call);
        Meeting meeting = session(call, item);
        if (item.state() != AgendaItem.State.DISCUSSING) {
            throw Refusal.because(Content.words("refused.park"), Content.words("refused.park.instead"));
        }
        AgendaItem parked = parked(call, item);
        Current.refresh(call, meeting);
        return Answer.said(Content.words("agenda.parked").with("item", parked.number()), Button
                .of(Content.words("command.agenda.resume.title"), "agenda.resume", Map.of("item", parked.id())));
    }

    private static Answer resume(Call call) {
        Meetings meetings = call.use(Meetings.class);
        AgendaItem item = call.find(ITEM).orElseGet(() -> onlyParked(call, meetings));
        Meeting meeting = session(call, item);
        if (item.state() != AgendaItem.State.PARKED) {
            throw Refusal.because(Content.words("refused.resume"), Content.words("refused.resume.instead"));
        }
        Optional<AgendaItem> other = current(meetings, meeting);
        if (other.isPresent()) {
            throw Refusal.asking(
                    Content.words("ask.discuss.before").with("item", other.get().number())
                            .with("title", other.get().title()),
                    List.of(), Content.words("ask.discuss.before.what"),
                    List.of(then(item, PreviousItem.CLOSE, "meeting.button.close.and.go").primary(),
                            then(item, PreviousItem.PARK, "meeting.button.park.and.go")));
        }
        return begin(call, meeting, item);
    }

    private static AgendaItem onlyParked(Call call, Meetings meetings) {
        List<AgendaItem> parked = meetings.running(call.council().id()).stream()
                .flatMap(meeting -> meetings.items(meeting.id()).stream())
                .filter(item -> item.state() == AgendaItem.State.PARKED).toList();
        if (parked.size() != 1) {
            throw Refusal.because(Content.words(parked.isEmpty() ? "refused.resume" : "refused.resume.which"),
                    parked.stream().<Content>map(item -> Content.words("item.option").with("number", item.number())
                            .with("title", item.title())).toList(),
                    List.of());
        }
        return parked.getFirst();
    }

    private Answer close(Call call) {
        AgendaItem item = item(call);
        Meeting meeting = session(call, item);
        if (!item.state().open()) {
            throw Refusal.because(Content.words("refused.close." + item.state()));
        }
        List<Content> missing = Current.confirmed(call) ? List.of() : Missing.of(item, call, checks);
        if (!missing.isEmpty()) {
            throw Refusal.asking(Missing.first(item), Missing.listed(missing), Content.words("ask.item.close.anyway"),
                    List.of(Button.of(Content.words("meeting.button.close.anyway"), "agenda.close",
                            Map.of("item", item.id(), "anyway", "1")).danger(),
                            Button.of(Content.words("command.agenda.noaction.title"), "agenda.noaction",
                                    Map.of("item", item.id()))));
        }
        AgendaItem closed = closed(call, item);
        call.undoable("agenda.reopen", Map.of("item", closed.id()));
        Current.refresh(call, meeting);
        return Answer.said(Content.words("agenda.closed").with("item", closed.number()), nextButtons(call, meeting));
    }

    private static Button[] nextButtons(Call call, Meeting meeting) {
        List<AgendaItem> items = call.use(Meetings.class).items(meeting.id());
        return items.stream().filter(item -> item.state() == AgendaItem.State.ACCEPTED
                && items.stream().noneMatch(sub -> item.id().equals(sub.parentId()) && sub.state().listed()))
                .limit(1).map(item -> Button.of(Content.words("meeting.button.discuss").with("item", item.number()),
                        "agenda.discuss", Map.of("item", item.id())))
                .toArray(Button[]::new);
    }

    private static Answer reopen(Call call) {
        AgendaItem item = call.get(AgendaEdits.ITEM);
        Meeting meeting = session(call, item);
        if (item.state() != AgendaItem.State.CLOSED) {
            throw Refusal.because(Content.words("refused.reopen"));
        }
        AgendaItem open = call.use(Meetings.class)
                .updateItem(item.edit().state(AgendaItem.State.PARKED).closedAt(null).done());
        call.audit("agenda.reopened", open.id(), "");
        call.outbox().refresh(MeetingViews.NOW, open.id());
        Current.refresh(call, meeting);
        return Answer.said(Content.words("agenda.reopened").with("item", open.number()));
    }

    private Answer mark(Call call, boolean action) {
        AgendaItem item = item(call);
        Meeting meeting = session(call, item);
        if (action) {
            checks.stream().flatMap(check -> check.againstNoAction(item, call.record()).stream()).findFirst()
                    .ifPresent(why -> {
                        throw Refusal.because(why);
                    });
        }
        AgendaItem marked = call.use(Meetings.class)
                .updateItem(action ? item.edit().noAction(true).done() : item.edit().noComment(true).done());
        call.audit(action ? "agenda.no.action" : "agenda.no.comment", marked.id(), "");
        call.undoable("agenda.unmark", Map.of("item", marked.id(), "marked", action ? "action" : "comment"));
        call.outbox().refresh(MeetingViews.NOW, marked.id());
        Current.refresh(call, meeting);
        Content said = Content.words(action ? "agenda.no.action" : "agenda.no.comment").with("item", marked.number());
        return marked.state() == AgendaItem.State.CLOSED ? Answer.said(said)
                : Answer.said(said, Button.of(Content.words("meeting.button.close.item").with("item", marked.number()),
                        "agenda.close", Map.of("item", marked.id())));
    }

    private static Answer conclude(Call call) {
        AgendaItem item = item(call);
        Meeting meeting = session(call, item);
        Bilingual before = item.conclusion();
        Bilingual words = before == null ? Bilingual.typedIn(call.language(), call.get(CONCLUSION))
                : before.with(call.language(), call.get(CONCLUSION));
        AgendaItem concluded = call.use(Meetings.class).updateItem(item.edit().conclusion(words).done());
        call.audit("agenda.concluded", concluded.id(), Fields.seen(concluded));
        call.outbox().refresh(MeetingViews.NOW, concluded.id());
        Current.refresh(call, meeting);
        return Answer.said(Content.words("agenda.concluded").with("item", concluded.number()));
    }

    private static Answer answered(Call call) {
        AgendaItem item = item(call);
        Meeting meeting = session(call, item);
        List<AgendaItem.Question> questions = new ArrayList<>(item.questions());
        int at = call.get(QUESTION, 1L).intValue() - 1;
        if (at >= questions.size()) {
            throw Refusal.because(Content.words("refused.question").with("count", questions.size()));
        }
        questions.set(at, new AgendaItem.Question(questions.get(at).text(), true));
        AgendaItem changed = call.use(Meetings.class).updateItem(item.edit().questions(questions).done());
        call.outbox().refresh(MeetingViews.NOW, changed.id());
        Current.refresh(call, meeting);
        return Answer.said(Content.words("agenda.answered").with("question", questions.get(at).text()));
    }

    /** Undo of "no action" and "no comment". */
    static Command unmark() {
        return Command.named("agenda.unmark", Area.AGENDA).takes(AgendaEdits.ITEM, MARKED).by(Permission.table())
                .does(call -> {
                    AgendaItem item = call.get(AgendaEdits.ITEM);
                    Meeting meeting = session(call, item);
                    AgendaItem open = call.use(Meetings.class)
                            .updateItem(call.get(MARKED).equals("action") ? item.edit().noAction(false).done()
                                    : item.edit().noComment(false).done());
                    call.outbox().refresh(MeetingViews.NOW, open.id());
                    Current.refresh(call, meeting);
                    return Answer.said(Content.words("agenda.unmarked").with("item", open.number()));
                });
    }
}
