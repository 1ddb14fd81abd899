package org.entente.core.decision;

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
import org.entente.core.people.Person;

/** Puts a motion to the council, and seconds it. */
final class Proposing {

    private static final Parameter<Person> BY = Parameter.optional("seconder", Types.PERSON);

    private Proposing() {}

    static List<Command> commands() {
        return List.of(
                Command.named("motion.propose", Area.MOTION).words("propose|new|move|add",
                        "proposer|nouvelle|ajouter|soumettre").orQuoted()
                        .takes(Drafting.TEXT, Drafting.OTHER, Drafting.MOVER, Drafting.SECONDER, Drafting.FUNDS,
                                Drafting.PAYER, Drafting.ITEM, Drafting.KIND)
                        .by(Permission.insiders()).does(Proposing::propose),
                Command.named("motion.second", Area.MOTION).words("second|support|seconded|seconded by",
                        "appuyer|seconder|appuyé|appuyée|appuyé par|appuyée par")
                        .takes(Which.MOTION, BY).by(Permission.insiders().orIf(sitting()))
                        .does(Proposing::second),
                Command.named("motion.unsecond", Area.MOTION).takes(Which.MOTION)
                        .by(Permission.insiders().orIf(sitting())).does(Proposing::unsecond),
                Command.named("motion.unpropose", Area.MOTION).takes(Which.MOTION).by(Which.moverOrTable())
                        .does(Proposing::unpropose));
    }

    private static Answer propose(Call call) {
        Motion motion = Drafting.draft(call);
        checkTranslation(call);
        Drafting.put(call, motion);
        call.undoable("motion.unpropose", Which.values(motion));
        return Answer.said(Content.words(motion.seconder() == null ? "motion.proposed" : "motion.proposed.seconded")
                .with("text", Which.excerpt(motion.text())));
    }

    /** A few stray words after a quoted text are not its translation. */
    private static void checkTranslation(Call call) {
        int text = call.get(Drafting.TEXT).length();
        Optional<Integer> other = call.find(Drafting.OTHER).map(String::length);
        if (other.isPresent() && (other.get() * 3 < text || text * 3 < other.get())) {
            throw Refusal.because(
                    Content.words("motion.refused.translation").with("words", call.find(Drafting.OTHER).orElse("")),
                    Content.words("command.motion.propose.example"));
        }
    }

    private static Answer second(Call call) {
        Motion motion = Which.one(call, "motion.second", m -> m.seconder() == null);
        Person who = call.find(BY).filter(p -> Which.table(call)).orElse(call.person());
        String seconder = Movers.allowed(call, Optional.of(who));
        if (seconder != null && seconder.equals(motion.seconder())) {
            return Answer.said(Content.words("motion.seconded"));
        }
        if (!motion.undecided()) {
            throw Refusal.because(Content.words("motion.refused.decided"));
        }
        if (motion.seconder() != null) {
            throw Refusal.because(Content.words("motion.refused.seconded"));
        }
        Movers.checkDifferent(motion.mover(), seconder);
        Motion seconded = call.use(Motions.class).update(motion.withMovers(motion.mover(), seconder));
        call.audit("motion.seconded", motion.id(), seconded.fingerprint());
        call.outbox().refresh(MotionView.NAME, motion.id());
        if (motion.state() == Motion.State.PROPOSED) {
            call.undoable("motion.unsecond", Which.values(motion));
        }
        return Answer.said(Content.words("motion.seconded"));
    }

    private static Answer unsecond(Call call) {
        Motion motion = Which.named(call).orElseThrow(() -> Refusal.because(Content.words("motion.refused.gone")));
        if (motion.state() != Motion.State.PROPOSED) {
            throw Refusal.because(Content.words("motion.refused.undo"), Content.words("motion.refused.undo.instead"));
        }
        call.use(Motions.class).update(motion.withMovers(motion.mover(), null));
        call.audit("motion.unseconded", motion.id(), motion.fingerprint());
        call.outbox().refresh(MotionView.NAME, motion.id());
        return Answer.said(Content.words("motion.unseconded"));
    }

    /** Taken back before anybody built on it: no seconder, no opening. */
    private static Answer unpropose(Call call) {
        Motion motion = Which.named(call).orElseThrow(() -> Refusal.because(Content.words("motion.refused.gone")));
        boolean untouched = motion.state() == Motion.State.PROPOSED
                && call.use(Motions.class).wordings(motion.id()).size() == 1;
        if (!untouched) {
            throw Refusal.because(Content.words("motion.refused.undo"), Content.words("motion.refused.undo.instead"));
        }
        Deciding.withdraw(call, motion, null);
        return Answer.said(Content.words("motion.withdrawn"));
    }

    /** Somebody who sits for a member in the running meeting, whatever their own role (P-03). */
    static Permission.Condition sitting() {
        return new Permission.Condition("sitting", call -> Movers.atTheTable(call, call.person().id()));
    }

    static Map<String, String> form(Motion motion) {
        Map<String, String> values = new HashMap<>(Which.values(motion));
        values.put("form", "1");
        return values;
    }
}
