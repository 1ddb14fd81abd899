package org.entente.core.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.delivery.Showing;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.ItemType;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Person;
import org.entente.core.text.Bilingual;
import org.entente.core.time.Due;
import org.jspecify.annotations.Nullable;

/** Gives somebody something to do: typed, by a button of an item, or from a message. */
final class Adding {

    static final int LONGEST_TEXT = 3000;
    static final int MOST_PARTS = 20;
    static final int MOST_TOPICS = 60;
    static final int LONGEST_LINE = 1000;
    static final ParameterType<List<String>> LINES = Types.list(MOST_PARTS, LONGEST_LINE);

    static final Parameter<String> TEXT = Parameter.needed("text", Types.words(LONGEST_TEXT));
    static final Parameter<List<Owner>> OWNERS = Parameter.needed("action.owners", new OwnersType()).after(
            List.of("for", "owner", "owners", "assigned to", "to be done by"),
            List.of("pour", "responsable", "responsables", "confié à", "attribué à"));
    static final Parameter<Due> DUE = Parameter.optional("action.due", Types.DUE).after(
            List.of("by", "due", "due by", "before", "no later than", "at", "for", "during", "until",
                    "when", "once", "as soon as"),
            List.of("d’ici", "d’ici le", "d’ici à", "d’ici au", "d’ici la", "avant", "avant le", "échéance", "à",
                    "à la", "au", "lors de", "lors de la", "lors d’une", "au plus tard", "au plus tard le", "pour",
                    "pour la", "pour le", "au cours de", "au cours de la", "lorsque", "lorsqu’elle", "lorsqu’il",
                    "quand", "dès que", "une fois"));
    static final Parameter<AgendaItem> ITEM = Parameter.optional("item", ItemType.ITEM)
            .after(List.of("item", "on item", "under item"), List.of("point", "au point", "sous le point"));
    static final Parameter<List<String>> PARTS = Parameter.optional("action.parts", LINES)
            .after(List.of("parts"), List.of("parties", "volets"));
    static final Parameter<List<String>> TOPICS = Parameter.optional("action.topics", LINES)
            .inFormOnly();
    static final Parameter<String> OTHER = Parameter.optional("action.other", Types.words(LONGEST_TEXT)).inFormOnly();

    private static final Parameter<String> FROM = Parameter.hidden("from", Types.ID);
    private static final Parameter<String> REFERENCE = Parameter.hidden("reference", Types.words(1000));
    private static final Parameter<Person> SAID_BY = Parameter.hidden("author", Types.PERSON);
    private static final Parameter<String> DECISION = Parameter.optional("action.decision", new DecisionNumber())
            .after(List.of("decision", "following decision"), List.of("décision", "selon la décision"));
    private static final Parameter<String> CHANNEL = Parameter.hidden("channel", Types.ID);
    private static final Parameter<String> STAMP = Parameter.hidden("ts", Types.ID);
    private static final Parameter<String> ID = Parameter.hidden("id", Types.ID);

    private Adding() {}

    static List<Command> commands() {
        return List.of(
                Command.named("action.add", Area.ACTION)
                        .words("add|new|create|give", "ajouter|nouveau|nouvelle|créer|confier").orQuoted()
                        .takes(TEXT, OWNERS, DUE, ITEM, PARTS, TOPICS, OTHER, FROM, REFERENCE, SAID_BY, DECISION)
                        .by(Permission.insiders()).does(Adding::add),
                Command.named("action.from-message", Area.ACTION)
                        .takes(TEXT, OWNERS, DUE, ITEM, PARTS, TOPICS, OTHER, SAID_BY, CHANNEL, STAMP)
                        .by(Permission.insiders()).does(Adding::fromMessage),
                Command.named("action.unadd", Area.ACTION).takes(ID).by(Permission.insiders()).does(Adding::unadd));
    }

    private static Answer add(Call call) {
        Source.Kind kind = kind(call.find(FROM).orElse(""));
        return add(call, new Source(kind, call.find(REFERENCE).orElse(null), saidBy(call), call.person().id()));
    }

    private static Answer fromMessage(Call call) {
        String message = call.find(CHANNEL).map(channel -> channel + ":" + call.get(STAMP, "")).orElse(null);
        return add(call, new Source(Source.Kind.MESSAGE, message, saidBy(call), call.person().id()));
    }

    private static @Nullable String saidBy(Call call) {
        return call.find(SAID_BY).map(Person::id).orElse(null);
    }

    private static Source.Kind kind(String name) {
        for (Source.Kind kind : Source.Kind.values()) {
            if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        return Source.Kind.COMMAND;
    }

    private static Answer add(Call call, Source source) {
        return add(call, source, call.get(OWNERS), typed(call, PARTS).stream().map(Part::open).toList(), text(call),
                action -> Content.words("action.added").with("action", Labels.of(action)).with("owners",
                        Owners.line(action, call.record(), Owner.Part.OWNER)));
    }

    /** @param said what is said back before anything else */
    static Answer add(Call call, Source source, List<Owner> owners, List<Part> parts, Bilingual text,
            Function<ActionItem, Content> said) {
        Actions actions = call.use(Actions.class);
        AgendaItem item = call.find(ITEM).or(() -> discussed(call)).orElse(null);
        String meetingId = item != null ? item.meetingId()
                : call.use(Meetings.class).running(call.council().id()).map(Meeting::id).orElse(null);
        Due due = call.find(DUE).orElseGet(() -> Due.none(call.now(), call.zone()));
        Deadline deadline = Binding.of(due, call.use(Meetings.class).all(call.council().id()));
        ActionItem action = new ActionItem(call.newId(), call.council().id(), meetingId,
                item == null ? null : item.id(), number(call, meetingId, item), text, owners, parts,
                deadline, ActionItem.Progress.open(), null, typed(call, TOPICS), call.find(DECISION).orElse(null),
                source, call.now(), false, 0);
        actions.add(action);
        call.audit("action.added", action.id(), Saving.fingerprint(action));
        show(call, action);
        call.undoable("action.unadd", Map.of("id", action.id()));
        return answer(call, action, said.apply(action), item != null && NoAction.clear(call, item) ? item : null);
    }

    /** The next number; the item's first action becomes A when this is its second. */
    private static ActionNumber number(Call call, @Nullable String meetingId, @Nullable AgendaItem item) {
        Actions actions = call.use(Actions.class);
        int year = meetingId == null ? call.zone().dateAt(call.now()).getYear() : 0;
        actions.holdNumbers(meetingId == null ? call.council().id() + ":" + year : meetingId);
        List<ActionItem> there = meetingId == null ? actions.between(call.council().id(), year)
                : actions.ofMeeting(meetingId);
        ActionNumber number = Numbering.next(there, year, item == null ? null : item.id());
        if (number.letter() == 2) {
            there.stream().filter(action -> action.number().equals(number.lettered(0))).findFirst()
                    .ifPresent(first -> renumber(call, first, Numbering.first(first, false)));
        }
        return number;
    }

    private static void renumber(Call call, ActionItem action, ActionNumber number) {
        call.use(Actions.class).renumber(action.id(), number);
        call.outbox().refresh(ActionView.NAME, action.id());
    }

    private static Bilingual text(Call call) {
        Bilingual text = Bilingual.typedIn(call.language(), call.get(TEXT));
        return call.find(OTHER).map(other -> text.with(call.language().other(), other)).orElse(text);
    }

    static List<Bilingual> typed(Call call, Parameter<List<String>> several) {
        return call.find(several).orElse(List.of()).stream()
                .map(text -> Bilingual.typedIn(call.language(), text)).toList();
    }

    private static void show(Call call, ActionItem action) {
        call.outbox().postEverywhere(action.councilId(), new Showing.Live(ActionView.NAME, action.id()),
                "action:" + action.id());
        Saving.redraw(call, action);
    }

    /** Who has it and by when are said back; a due that was not said is asked for once (E-13, E-14). */
    private static Answer answer(Call call, ActionItem action, Content said, @Nullable AgendaItem cleared) {
        List<Content> lines = new ArrayList<>();
        lines.add(said);
        if (cleared != null) {
            lines.add(Content.words("action.none.cleared").with("item", cleared.number()));
        }
        boolean unsaid = action.deadline().due().kind() == Due.Kind.NONE
                && action.deadline().due().asSaid().isEmpty();
        lines.add(unsaid ? Content.words("action.due.ask")
                : Content.words("action.due.is").with("due", Deadlines.of(action.deadline(), call)));
        return new Answer.Said(Content.lines(lines),
                unsaid ? Changing.dueButtons(action, call.language()) : List.<Button>of());
    }

    /** The item under discussion: an action given without a number belongs to it. */
    static Optional<AgendaItem> discussed(Call call) {
        Meetings meetings = call.use(Meetings.class);
        return meetings.running(call.council().id()).flatMap(meeting -> meetings.items(meeting.id()).stream()
                .filter(item -> item.state() == AgendaItem.State.DISCUSSING).findFirst());
    }

    /** Takes it back while it is the last one and nobody has touched it: numbers given later stay what they are. */
    private static Answer unadd(Call call) {
        Actions actions = call.use(Actions.class);
        ActionItem action = actions.find(call.get(ID)).filter(a -> a.councilId().equals(call.council().id()))
                .orElseThrow(() -> Refusal.because(Content.words("action.gone")));
        List<ActionItem> there = action.meetingId() == null
                ? actions.between(action.councilId(), action.number().year())
                : actions.ofMeeting(action.meetingId());
        if (!Numbering.isLast(action, there) || action.version() > 0 || action.settled()) {
            throw Refusal.because(Content.words("action.refused.unadd").with("action", Labels.of(call, action)),
                    Content.words("command.action.drop.example"));
        }
        actions.remove(action.id());
        if (action.number().letter() == 2) {
            there.stream().filter(other -> other.number().equals(action.number().lettered(1)))
                    .findFirst().ifPresent(first -> renumber(call, first, Numbering.first(first, true)));
        }
        call.audit("action.taken.back", action.id(), Saving.fingerprint(action));
        Saving.redraw(call, action);
        return Answer.said(Content.words("action.unadded").with("action", Labels.of(action)));
    }
}
