package org.entente.core.decision;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.ballot.Ballot;
import org.entente.core.ballot.Boxes;
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
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;
import org.jspecify.annotations.Nullable;

/** Answers to an open motion. Who may is what the frozen roll says, and until when is what the box says. */
final class Answering {

    private static final Parameter<String> REASON = Parameter.needed("objection.reason", Types.WORDS);
    private static final Parameter<String> REMARK = Parameter.optional("motion.remark", Types.WORDS);

    private Answering() {}

    static List<Command> commands() {
        Permission voters = Permission.deciders().orIf(Proposing.sitting());
        return List.of(
                Command.named("motion.agree", Area.MOTION)
                        .words("agree|agreed|i agree", "d’accord|accord|accepter|je suis d’accord")
                        .takes(Which.MOTION).by(voters).does(call -> answer(call, Choice.AGREE, null)),
                Command.named("motion.reserve", Area.MOTION)
                        .words("agree with reservation|reservation|reserve|reservations",
                                "d’accord avec réserve|réserve|avec réserve|réserves")
                        .takes(Which.MOTION, REMARK).by(voters)
                        .does(call -> answer(call, Choice.RESERVATION, call.find(REMARK).orElse(null))),
                Command.named("motion.aside", Area.MOTION)
                        .words("stand aside|aside", "m’écarter|à l’écart|se tenir à l’écart")
                        .takes(Which.MOTION).by(voters).does(call -> answer(call, Choice.STAND_ASIDE, null)),
                Command.named("motion.object", Area.MOTION)
                        .words("object|objection|block", "m’opposer|objecter|opposer")
                        .takes(Which.MOTION, REASON).by(voters)
                        .does(call -> answer(call, Choice.OBJECT, call.get(REASON))),
                Command.named("motion.yes", Area.MOTION).words("yes|vote yes|for|vote for|in favour",
                        "oui|voter oui|pour|voter pour").takes(Which.MOTION).by(voters)
                        .does(call -> answer(call, Choice.YES, null)),
                Command.named("motion.no", Area.MOTION).words("no|vote no|against|vote against",
                        "non|voter non|contre|voter contre").takes(Which.MOTION).by(voters)
                        .does(call -> answer(call, Choice.NO, null)),
                Command.named("motion.abstain", Area.MOTION)
                        .words("abstain|vote abstain|abstention",
                                "m’abstenir|s’abstenir|je m’abstiens|abstention|voter abstention")
                        .takes(Which.MOTION).by(voters).does(call -> answer(call, Choice.ABSTAIN, null)),
                Command.named("motion.unanswer", Area.MOTION).takes(Which.MOTION).by(voters).does(Answering::unanswer),
                Command.named("motion.answers", Area.MOTION).words("answers|objections|reasons",
                        "réponses|motifs|objections").takes(Which.MOTION).by(Permission.everybodyHere()).readsOnly()
                        .does(Answering::answers));
    }

    private static Answer answer(Call call, Choice choice, @Nullable String words) {
        Motion motion = Which.one(call, "motion." + key(choice), m -> takes(m, choice));
        Opening opening = motion.opening();
        if (opening == null) {
            throw Refusal.because(Content.words("motion.refused.not.open"),
                    Content.words("motion.refused.not.open.instead"));
        }
        if (opening.rules().method().number(choice) < 0) {
            boolean vote = opening.rules().method() == Method.VOTE;
            throw Refusal.because(Content.words(vote ? "motion.refused.is.vote" : "motion.refused.is.consensus"));
        }
        boolean secret = opening.rules().secret();
        Boxes.Cast cast = call.use(Boxes.class).cast(opening.boxId(), call.person().id(),
                List.of(opening.rules().method().number(choice)), secret ? null : words, call.now());
        return switch (cast) {
            case COUNTED, CHANGED -> counted(call, motion, choice, secret, cast == Boxes.Cast.COUNTED);
            case SAME -> said(choice, secret);
            case ALREADY -> Answer.said(Content.words("motion.answered.already"));
            case CLOSED -> throw Refusal.because(Content.words("motion.refused.closed"),
                    Content.words("motion.refused.closed.instead"));
            case NOT_ON_ROLL -> throw Refusal.because(Content.words("motion.refused.roll"),
                    Content.words("motion.refused.roll.instead"));
        };
    }

    private static boolean takes(Motion motion, Choice choice) {
        Opening opening = motion.opening();
        return motion.state() == Motion.State.OPEN && opening != null
                && opening.rules().method().number(choice) >= 0;
    }

    private static Answer counted(Call call, Motion motion, Choice choice, boolean secret, boolean first) {
        call.outbox().refresh(MotionView.NAME, motion.id());
        if (!secret && first) {
            call.undoable("motion.unanswer", Which.values(motion));
        }
        return said(choice, secret);
    }

    /** Kept with the request: of a secret ballot it says only that it is in. */
    private static Answer said(Choice choice, boolean secret) {
        return Answer.said(secret ? Content.words("motion.answered.secret")
                : Content.words("motion.answered").with("choice", Content.words("choice.Choice." + choice.name())));
    }

    private static String key(Choice choice) {
        return switch (choice) {
            case AGREE -> "agree";
            case RESERVATION -> "reserve";
            case STAND_ASIDE -> "aside";
            case OBJECT -> "object";
            case YES -> "yes";
            case NO -> "no";
            case ABSTAIN -> "abstain";
        };
    }

    private static Answer unanswer(Call call) {
        Motion motion = Which.one(call, "motion.unanswer", m -> m.state() == Motion.State.OPEN);
        Opening opening = motion.opening();
        boolean back = opening != null && !opening.rules().secret()
                && call.use(Boxes.class).withdraw(opening.boxId(), call.person().id(), call.now());
        if (!back) {
            throw Refusal.because(Content.words("motion.refused.unanswer"));
        }
        call.outbox().refresh(MotionView.NAME, motion.id());
        return Answer.said(Content.words("motion.unanswered"));
    }

    /** Who answered what and why, for those whom the motion lets see it. */
    private static Answer answers(Call call) {
        Motion motion = Which.one(call, "motion.answers", m -> m.opening() != null);
        Opening opening = motion.opening();
        if (opening == null || opening.rules().secret()) {
            throw Refusal.because(Content.words("motion.refused.answers.secret"));
        }
        if (opening.rules().dissent() == Dissent.TABLE && !Which.table(call)) {
            throw Refusal.because(Content.words("motion.refused.answers"));
        }
        Directory directory = call.use(Directory.class);
        Card.Builder card = Card.titled(Content.words("motion.answers.title"))
                .paragraph(Content.strong(Content.typed(Which.excerpt(motion.text()))));
        List<Content> lines = new ArrayList<>();
        for (Ballot ballot : call.use(Boxes.class).ballots(opening.boxId())) {
            lines.add(line(directory, opening, ballot));
        }
        card.paragraph(lines.isEmpty() ? Content.words("motion.answers.none") : Content.lines(lines));
        return new Answer.Shown(card.note(Content.words("motion.answers.note")).build());
    }

    private static Content line(Directory directory, Opening opening, Ballot ballot) {
        Choice choice = opening.rules().method().choices().get(ballot.choices().getFirst());
        Content said = Content.words("motion.answers.line").with("name", name(directory, ballot.personId()))
                .with("choice", Content.words("choice.Choice." + choice.name()));
        return ballot.comment() == null ? said
                : Content.words("motion.answers.because").with("answer", said).with("reason", ballot.comment());
    }

    /** Those who object or have a reservation, with their reasons. */
    static List<Content> dissenting(Transaction record, Opening opening) {
        List<Integer> numbers = List.of(opening.rules().method().number(Choice.OBJECT),
                opening.rules().method().number(Choice.RESERVATION));
        return record.use(Boxes.class).ballots(opening.boxId()).stream()
                .filter(ballot -> numbers.contains(ballot.choices().getFirst()))
                .map(ballot -> line(record.use(Directory.class), opening, ballot)).toList();
    }

    static Content name(Directory directory, String personId) {
        return directory.person(personId).map(Person::name)
                .<Content>map(name -> new Content.Whom(personId, name)).orElse(Content.words("motion.someone"));
    }

    /** The buttons with which this motion is answered. */
    static List<Button> buttons(Motion motion, Method method) {
        return method.choices().stream().map(choice -> {
            Button button = Button.of(Content.words("choice.Choice." + choice.name()), "motion." + key(choice),
                    Which.values(motion));
            return choice == method.choices().getFirst() ? button.primary() : button;
        }).toList();
    }
}
