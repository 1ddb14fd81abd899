package org.entente.core.poll;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.ballot.Ballot;
import org.entente.core.ballot.Boxes;
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
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.jspecify.annotations.Nullable;

/** Answers a poll: by its buttons, or in words. */
final class Answering {

    static final Parameter<String> POLL = Parameter.hidden("poll", Types.ID);
    static final Parameter<Long> CHOICE = Parameter.hidden("choice", Types.number(0, Asking.MOST_OPTIONS));
    static final Parameter<String> WORDS = Parameter.needed("answer", Types.WORDS);

    private Answering() {}

    static List<Command> commands() {
        return List.of(
                Command.named("poll.answer", Area.POLL).takes(POLL, CHOICE).by(Permission.insiders())
                        .does(Answering::choose),
                Command.named("poll.say", Area.POLL).takes(POLL, WORDS).by(Permission.insiders())
                        .does(Answering::say));
    }

    private static Answer choose(Call call) {
        Poll poll = poll(call);
        int choice = Math.toIntExact(call.get(CHOICE));
        if (choice >= poll.options().size()) {
            throw Refusal.because(Content.words("read.id"));
        }
        List<Integer> choices = poll.kind() == Poll.Kind.MULTIPLE ? toggled(call, poll, choice) : List.of(choice);
        return cast(call, poll, choices, null);
    }

    private static Answer say(Call call) {
        return cast(call, poll(call), List.of(), call.get(WORDS));
    }

    /** In a poll with several choices a button puts its choice in or takes it out. */
    private static List<Integer> toggled(Call call, Poll poll, int choice) {
        List<Integer> choices = new ArrayList<>(call.use(Boxes.class).ballotOf(poll.id(), call.person().id())
                .map(Ballot::choices).orElse(List.of()));
        if (!choices.remove((Integer) choice)) {
            choices.add(choice);
        }
        choices.sort(null);
        return choices;
    }

    private static Answer cast(Call call, Poll poll, List<Integer> choices,
            @Nullable String words) {
        checkAccount(call, poll);
        Boxes.Cast cast = call.use(Boxes.class).cast(poll.id(), call.person().id(), choices, words, call.now());
        return switch (cast) {
            case COUNTED, CHANGED -> {
                if (poll.names() == Poll.Names.ANONYMOUS) {
                    call.use(Boxes.class).through(poll.id(), call.person().id(), account(poll, call.identity()));
                }
                call.outbox().refresh(PollView.NAME, poll.id());
                yield Answer.said(counted(poll, choices));
            }
            case SAME, ALREADY -> Answer.said(counted(poll, choices));
            case CLOSED -> throw Refusal.because(Content.words("poll.refused.closed"));
            case NOT_ON_ROLL -> throw Refusal.because(Content.words("poll.refused.roll"));
        };
    }

    /**
     * An anonymous answer stays with the account that gave it, as long as that one is theirs: where nobody can say which
     * answer is whose, a second account must not replace it. Named answers are one person's, from whichever account.
     */
    private static void checkAccount(Call call, Poll poll) {
        if (poll.names() != Poll.Names.ANONYMOUS) {
            return;
        }
        String person = call.person().id();
        call.use(Boxes.class).answeredThrough(poll.id(), person)
                .filter(before -> !before.equals(account(poll, call.identity())))
                .flatMap(before -> call.use(Directory.class).identitiesOf(person).stream()
                        .filter(identity -> before.equals(account(poll, identity))).findFirst())
                .ifPresent(identity -> {
                    throw Refusal.because(Content.words("poll.refused.account").with("platform",
                            Content.words("platform." + identity.platform().name())),
                            Content.words("poll.refused.account.instead"));
                });
    }

    /** Another text for each poll, so that accounts cannot be told from one to the next. */
    private static String account(Poll poll, Identity identity) {
        return Fingerprint.of(poll.id(), identity.platform().name(), identity.workspace(), identity.user());
    }

    /** Says what was counted; for an anonymous poll only that it was. */
    static Content counted(Poll poll, List<Integer> choices) {
        if (poll.names() == Poll.Names.ANONYMOUS) {
            return Content.words("poll.counted.anonymous");
        }
        if (poll.kind() == Poll.Kind.OPEN) {
            return Content.words("poll.counted.words");
        }
        if (choices.isEmpty()) {
            return Content.words("poll.counted.none");
        }
        return Content.words("poll.counted").with("choice",
                Content.commas(choices.stream().map(c -> Content.typed(poll.options().get(c))).toList()));
    }

    static Poll poll(Call call) {
        return call.use(Polls.class).find(call.get(POLL)).filter(p -> p.councilId().equals(call.council().id()))
                .orElseThrow(() -> Refusal.because(Content.words("poll.refused.gone")));
    }
}
