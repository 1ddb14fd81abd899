package org.entente.core.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Boxes;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Call;
import org.entente.core.command.Parameter;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.ItemType;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.entente.core.time.When;
import org.jspecify.annotations.Nullable;

/** Puts a question to the table. */
final class Asking {

    static final int MOST_OPTIONS = 10;
    static final int SCALE = 5;

    static final Parameter<String> QUESTION = Parameter.needed("question", Types.TITLE);
    static final Parameter<List<String>> OPTIONS = Parameter.needed("options", Types.list(MOST_OPTIONS, 150));
    static final Parameter<When.Read> UNTIL = Parameter.optional("until", Types.WHEN).after(
            List.of("until", "closing", "closes", "closes at"), List.of("jusqu’à", "jusqu’au", "fermeture", "ferme à"));
    static final Parameter<AgendaItem> ITEM = Parameter.optional("item", ItemType.ITEM)
            .after(List.of("item", "on item"), List.of("point", "au point"));
    static final Parameter<Poll.Names> NAMES = Parameter.optional("names", Types.choice(Poll.Names.class))
            .after(List.of("names"), List.of("noms"));
    static final Parameter<String> OTHER_QUESTION = Parameter.optional("question.other", Types.TITLE).inFormOnly();
    static final Parameter<List<String>> OTHER_OPTIONS = Parameter
            .optional("options.other", Types.list(MOST_OPTIONS, 150)).inFormOnly();

    private Asking() {}

    static Answer ask(Call call, Poll.Kind kind) {
        Bilingual question = typed(call, call.get(QUESTION), call.find(OTHER_QUESTION).orElse(null));
        List<Bilingual> options = options(call, kind);
        Instant closesAt = closesAt(call);
        AgendaItem item = call.find(ITEM).or(() -> discussed(call)).orElse(null);
        Poll.Names names = kind == Poll.Kind.SIGNAL || kind == Poll.Kind.VOLUNTEERS ? Poll.Names.SHOWN
                : call.get(NAMES, Poll.Names.SHOWN);
        String id = call.newId();
        Poll poll = new Poll(id, call.council().id(), meetingOf(call, item), item == null ? null : item.id(), kind,
                question, options, names, call.person().id(), call.now(), closesAt, null, 0);
        call.use(Polls.class).add(poll);
        call.use(Boxes.class).open(box(poll), List.of());
        call.audit("poll.opened", id, fingerprint(poll));
        call.outbox().postEverywhere(poll.councilId(), new Showing.Live(PollView.NAME, id), "poll:" + id);
        call.undoable("poll.unask", Map.of("poll", id));
        return Answer.said(Content.words("poll.asked").with("question", question));
    }

    private static Box box(Poll poll) {
        int most = switch (poll.kind()) {
            case MULTIPLE -> poll.options().size();
            case SINGLE, SCALE, SIGNAL, VOLUNTEERS -> 1;
            case OPEN -> 0;
        };
        Box.Secrecy secrecy = poll.names() == Poll.Names.SHOWN ? Box.Secrecy.NAMED : Box.Secrecy.ANONYMOUS;
        return new Box(poll.id(), poll.councilId(), poll.id(), secrecy, poll.options().size(), most, false,
                poll.closesAt(), true);
    }

    /** The exact words that are answered, so that it can be shown later which they were. */
    static String fingerprint(Poll poll) {
        List<String> parts = new ArrayList<>();
        parts.add(words(poll.question()));
        poll.options().forEach(option -> parts.add(words(option)));
        return Fingerprint.of(parts.toArray(String[]::new));
    }

    private static String words(Bilingual text) {
        return text.english() + "\u0000" + text.french();
    }

    private static List<Bilingual> options(Call call, Poll.Kind kind) {
        return switch (kind) {
            case SINGLE, MULTIPLE -> typedOptions(call);
            case SCALE -> IntStream.rangeClosed(1, SCALE).mapToObj(n -> catalogue("poll.scale." + n))
                    .toList();
            case OPEN -> List.of();
            case SIGNAL -> List.of(catalogue("poll.signal.for"), catalogue("poll.signal.not"));
            case VOLUNTEERS -> List.of(catalogue("poll.volunteers.me"), catalogue("poll.volunteers.not"));
        };
    }

    private static List<Bilingual> typedOptions(Call call) {
        List<String> given = call.get(OPTIONS);
        List<String> other = call.find(OTHER_OPTIONS).orElse(List.of());
        if (given.size() < 2) {
            throw Refusal.because(Content.words("poll.refused.options"),
                    Content.words("command.poll.single.example"));
        }
        if (!other.isEmpty() && other.size() != given.size()) {
            throw Refusal.because(Content.words("poll.refused.other.options").with("count", given.size()).with("other",
                    other.size()));
        }
        List<Bilingual> options = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            options.add(typed(call, given.get(i), other.isEmpty() ? null : other.get(i)));
        }
        return options;
    }

    private static Bilingual typed(Call call, String text, @Nullable String other) {
        Bilingual typed = Bilingual.typedIn(call.language(), text);
        return other == null ? typed : typed.with(call.language().other(), other);
    }

    private static Bilingual catalogue(String key) {
        return Bilingual.of(Texts.in(Language.ENGLISH, key), Texts.in(Language.FRENCH, key));
    }

    private static @Nullable Instant closesAt(Call call) {
        When.Read until = call.find(UNTIL).orElse(null);
        if (until == null) {
            return null;
        }
        Instant at = until.instant() != null ? until.instant()
                : until.zone().resolve(until.date().plusDays(1).atStartOfDay()).orNearest();
        if (!at.isAfter(call.now())) {
            throw Refusal.because(Content.words("poll.refused.past").with("said", until.asSaid()));
        }
        return at;
    }

    /** The item under discussion: a poll asked without a number belongs to it. */
    static Optional<AgendaItem> discussed(Call call) {
        Meetings meetings = call.use(Meetings.class);
        return meetings.running(call.council().id()).flatMap(meeting -> meetings.items(meeting.id()).stream()
                .filter(item -> item.state() == AgendaItem.State.DISCUSSING).findFirst());
    }

    private static @Nullable String meetingOf(Call call, @Nullable AgendaItem item) {
        return item != null ? item.meetingId()
                : call.use(Meetings.class).running(call.council().id()).map(Meeting::id).orElse(null);
    }
}
