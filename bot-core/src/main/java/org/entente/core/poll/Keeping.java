package org.entente.core.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.ballot.Boxes;
import org.entente.core.card.Block;
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
import org.entente.core.delivery.Viewing;
import org.entente.core.text.Bilingual;

/** Closes, shows, lists and translates polls. */
final class Keeping {

    private static final int RECENT = 20;
    private static final Parameter<String> POLL = Answering.POLL;
    private static final Parameter<String> QUESTION = Parameter.needed("question.other", Types.TITLE);
    private static final Parameter<List<String>> OPTIONS = Parameter.optional("options.other",
            Types.list(Asking.MOST_OPTIONS, 150));

    private Keeping() {}

    static List<Command> commands() {
        return List.of(
                Command.named("poll.close", Area.POLL).words("close|end", "fermer|clore").takes(POLL)
                        .by(PollCommands.askerOrTable()).does(Keeping::close),
                Command.named("poll.show", Area.POLL).words("show|results|result", "montrer|résultats|résultat|voir")
                        .takes(POLL)
                        .by(Permission.everybodyHere()).does(Keeping::show),
                Command.named("poll.mine", Area.POLL).takes(POLL).by(Permission.everybodyHere()).readsOnly()
                        .does(Keeping::mine),
                Command.named("poll.list", Area.POLL).words("list", "liste").orBare().by(Permission.everybodyHere())
                        .readsOnly().does(Keeping::list),
                Command.named("poll.translate", Area.POLL).words("translate", "traduire").takes(POLL, QUESTION, OPTIONS)
                        .by(PollCommands.askerOrTable()).does(Keeping::translate),
                Command.named("poll.unask", Area.POLL).takes(POLL).by(PollCommands.askerOrTable())
                        .does(Keeping::unask));
    }

    private static Answer close(Call call) {
        Poll poll = theOne(call, "poll.close", "poll.button.close.named");
        if (poll.open()) {
            PollClosing.close(call.record(), poll, call.now());
            call.audit("poll.closed", poll.id(), Asking.fingerprint(poll));
        }
        return Answer.said(Content.words("poll.closed").with("question", poll.question()));
    }

    /** A new card at the end of the room, which stays current like the first. */
    private static Answer show(Call call) {
        Poll poll = theOne(call, "poll.show", "poll.button.show.named");
        String dedupe = "poll:" + poll.id() + ":" + call.invocation().delivery();
        call.outbox().postEverywhere(poll.councilId(), new Showing.Live(PollView.NAME, poll.id()), dedupe);
        return new Answer.Done();
    }

    /** The card for one reader alone, to be answered from anywhere. */
    private static Answer mine(Call call) {
        Viewing viewing = new Viewing(call.record(), call.council(), call.now(), call.person().id());
        return new Answer.Shown(new PollView().show(theOne(call, "poll.mine", "poll.button.show.named").id(), viewing));
    }

    private static Answer list(Call call) {
        List<Poll> polls = call.use(Polls.class).latest(call.council().id(), 10);
        if (polls.isEmpty()) {
            return Answer.said(Content.words("poll.list.none"));
        }
        Card.Builder card = Card.titled(Content.words("poll.list.title"));
        Viewing viewing = new Viewing(call.record(), call.council(), call.now(), call.person().id());
        for (Poll poll : polls) {
            card.paragraph(Content.strong(Content.typed(poll.question())));
            card.note(PollView.state(poll, call.use(Boxes.class).count(poll.id()), viewing));
            card.add(new Block.Actions(buttons(poll)));
        }
        return new Answer.Shown(card.build());
    }

    private static List<Button> buttons(Poll poll) {
        Map<String, String> values = PollView.values(poll);
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.of(Content.words("poll.button.show"), "poll.show", values));
        if (poll.open()) {
            buttons.add(Button.of(Content.words("poll.button.close"), "poll.close", values));
        } else {
            buttons.add(PollView.toForwardAgenda(poll));
        }
        return buttons;
    }

    private static Answer translate(Call call) {
        Poll poll = untranslated(call);
        List<String> given = call.find(OPTIONS).orElse(List.of());
        boolean typedOptions = poll.kind() == Poll.Kind.SINGLE || poll.kind() == Poll.Kind.MULTIPLE;
        if (typedOptions && given.size() != poll.options().size()) {
            throw Refusal.because(Content.words("poll.refused.other.options").with("count", poll.options().size())
                    .with("other", given.size()));
        }
        List<Bilingual> options = new ArrayList<>();
        for (int i = 0; i < poll.options().size(); i++) {
            Bilingual option = poll.options().get(i);
            options.add(typedOptions ? translated(option, given.get(i)) : option);
        }
        Poll kept = call.use(Polls.class)
                .update(poll.translated(translated(poll.question(), call.get(QUESTION)), options));
        call.audit("poll.translated", poll.id(), Asking.fingerprint(kept));
        call.outbox().refresh(PollView.NAME, poll.id());
        return Answer.said(Content.words("poll.translated"));
    }

    /** The poll a button names, or the newest one that waits for its other language, closed ones too. */
    private static Poll untranslated(Call call) {
        if (call.find(POLL).isPresent()) {
            return Answering.poll(call);
        }
        return call.use(Polls.class).latest(call.council().id(), RECENT).stream()
                .filter(poll -> poll.question().english() == null || poll.question().french() == null).findFirst()
                .orElseThrow(() -> Refusal.because(Content.words("poll.refused.translated"),
                        Content.words("command.poll.list.example")));
    }

    /** Gives the side that is awaited; the side that was asked with is never replaced. */
    private static Bilingual translated(Bilingual text, String given) {
        if (text.english() == null) {
            return new Bilingual(given, text.french());
        }
        if (text.french() == null) {
            return new Bilingual(text.english(), given);
        }
        throw Refusal.because(Content.words("poll.refused.translated"));
    }

    private static Answer unask(Call call) {
        Poll poll = Answering.poll(call);
        if (call.use(Boxes.class).count(poll.id()).voters() > 0) {
            throw Refusal.because(Content.words("poll.refused.answered"));
        }
        PollClosing.close(call.record(), poll, call.now());
        return Answer.said(Content.words("poll.unasked"));
    }

    /**
     * The poll a button names, or the only open one; else the reader chooses.
     *
     * @param again the command that is called with the chosen one
     * @param label of the buttons to choose by
     */
    private static Poll theOne(Call call, String again, String label) {
        Optional<String> named = call.find(POLL);
        if (named.isPresent()) {
            return Answering.poll(call);
        }
        List<Poll> open = call.use(Polls.class).open(call.council().id());
        if (open.size() == 1) {
            return open.getFirst();
        }
        if (open.isEmpty()) {
            throw Refusal.because(Content.words("poll.refused.none"), Content.words("command.poll.list.example"));
        }
        throw Refusal.asking(Content.words("poll.ask.several"), List.of(), Content.words("poll.ask.which"),
                open.stream().limit(5)
                        .map(poll -> Button.of(Content.words(label).with("question", poll.question()), again,
                                PollView.values(poll)))
                        .toList());
    }
}
