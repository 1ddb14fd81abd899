package org.entente.core.decision;

import java.util.HashMap;
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
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Closes a motion and says what came of it; also for decisions taken aloud, without ballots. */
final class Outcomes {

    static final Parameter<Outcome> OUTCOME = Parameter.needed("outcome", ChoicePhrase.of(Outcome.class));
    static final Parameter<String> DETAIL = Parameter.optional("outcome.detail", Types.WORDS);
    static final Parameter<String> OTHER_DETAIL = Parameter.optional("outcome.detail.other", Types.WORDS)
            .inFormOnly();
    private static final Parameter<Outcome> STATED = Parameter
            .optional("outcome", ChoicePhrase.of(Outcome.class)).after(List.of("outcome", "result", "as"),
                    List.of("issue", "résultat", "comme"));
    private static final Parameter<String> STATED_DETAIL = Parameter.optional("outcome.detail", Types.WORDS)
            .after(List.of("with the change", "on condition that"),
                    List.of("avec le changement", "à la condition que", "à la condition"));
    private static final Parameter<String> WHY = Parameter.optional("motion.remark", Types.WORDS);
    private static final Parameter<String> TO = Parameter.needed("outcome.to", Types.words(300));
    private static final Parameter<String> NOTE = Parameter.optional("motion.remark", Types.WORDS);
    private static final Parameter<Types.YesNo> ANYWAY = Parameter.hidden("anyway", Types.YES_NO);

    private Outcomes() {}

    static List<Command> commands() {
        return List.of(
                Command.named("motion.close", Area.MOTION).words("close|count", "clore|fermer|compter")
                        .takes(Which.MOTION).by(Permission.table()).does(Outcomes::close),
                Command.named("motion.outcome", Area.MOTION).words("outcome|result", "issue|résultat")
                        .takes(Which.MOTION, OUTCOME, DETAIL, OTHER_DETAIL, ANYWAY).by(Permission.table())
                        .does(Outcomes::outcome),
                Command.named("motion.decided", Area.MOTION)
                        .words("decided|record", "décidé|décidée|décision|consigner")
                        .takes(Drafting.TEXT, Drafting.OTHER, STATED, STATED_DETAIL, Drafting.MOVER, Drafting.SECONDER,
                                Drafting.FUNDS, Drafting.PAYER, Drafting.ITEM, Drafting.KIND, OTHER_DETAIL)
                        .by(Permission.table()).does(Outcomes::decided),
                Command.named("motion.withdraw", Area.MOTION).words("withdraw|drop", "retirer")
                        .takes(Which.MOTION, WHY).by(Which.moverOrTable()).does(Outcomes::withdraw),
                Command.named("motion.refer", Area.MOTION).words("refer|refer to", "renvoyer|renvoyer à")
                        .takes(Which.MOTION, TO).by(Permission.table())
                        .does(call -> sent(call, "motion.refer", Outcome.REFERRED)),
                Command.named("motion.defer", Area.MOTION)
                        .words("defer|defer to", "déférer|reporter aux conseils|laisser à")
                        .takes(Which.MOTION, TO).by(Permission.table())
                        .does(call -> sent(call, "motion.defer", Outcome.DEFERRED_TO_COUNCILS)),
                Command.named("motion.met", Area.MOTION).words("met|condition met", "remplie|condition remplie")
                        .takes(Which.MOTION, NOTE).by(Permission.table()).does(Outcomes::met));
    }

    private static Answer close(Call call) {
        Motion motion = Which.one(call, "motion.close", m -> m.state() == Motion.State.OPEN);
        if (motion.state() == Motion.State.PROPOSED) {
            throw Refusal.because(Content.words("motion.refused.not.open"),
                    Content.words("motion.refused.not.open.instead"));
        }
        Motion closed = Deciding.close(call, motion);
        Opening opening = closed.opening();
        Tally tally = opening == null ? null : opening.tally();
        return opening == null || tally == null ? Answer.said(Content.words("motion.refused.decided"))
                : Answer.said(ResultWords.of(opening.result(tally), opening), next(closed).toArray(Button[]::new));
    }

    private static Answer outcome(Call call) {
        Motion motion = Which.one(call, "motion.outcome", Motion::undecided);
        Outcome outcome = call.get(OUTCOME);
        Bilingual detail = detail(call);
        Optional<Types.YesNo> anyway = call.find(ANYWAY);
        if (outcome == Outcome.APPROVED && anyway.filter(Types.YesNo::yes).isEmpty()) {
            Approvals.checkUnchanged(call, motion.kind(), motion.refersTo());
        }
        if (outcome == Outcome.APPROVED_WITH_CHANGE && detail == null) {
            detail = Approvals.changes(call, motion.kind(), motion.refersTo());
        }
        return decide(call, motion, outcome, detail);
    }

    /** A decision taken by voice: the secretariat writes down what was stated in the room (D-15, D-19, E-10, E-16). */
    private static Answer decided(Call call) {
        Bilingual detail = detail(call);
        Outcome outcome = call.find(STATED).orElse(Outcome.APPROVED);
        if (call.find(STATED).isEmpty() && detail != null) {
            throw Refusal.because(Content.words("motion.refused.which.outcome"), List.of(),
                    List.of(again(call, Outcome.APPROVED_WITH_CHANGE), again(call, Outcome.IN_PRINCIPLE)));
        }
        Deciding.checkDetail(outcome, detail, again(call, outcome));
        Motion motion = Drafting.draft(call);
        Drafting.put(call, motion);
        return decide(call, motion, outcome, detail);
    }

    /** The same decision once more, in the form, because it was not kept. */
    private static Button again(Call call, Outcome outcome) {
        Map<String, String> values = new HashMap<>(call.arguments().raw());
        values.values().removeIf(value -> value.length() > Which.LONGEST_VALUE);
        values.put("outcome", outcome.name());
        values.put("council", call.council().id());
        values.put("form", "1");
        return Button.of(Content.words("choice.Outcome." + outcome.name()), "motion.decided", values);
    }

    static Answer decide(Call call, Motion motion, Outcome outcome, @Nullable Bilingual detail) {
        List<Sending.Target> targets = Sending.targets(call, motion, outcome, detail);
        Motion decided = Deciding.decide(call, motion, outcome, detail);
        Sending.send(call, decided, targets);
        Decision decision = Deciding.decision(decided);
        Content said = decision.number() == null ? Content.words("motion.withdrawn")
                : Content.words("motion.decided").with("number", decision.number()).with("outcome",
                        OutcomeWords.of(decided));
        return Answer.said(said);
    }

    private static Answer withdraw(Call call) {
        Motion motion = Which.one(call, "motion.withdraw", m -> m.undecided() && Which.mayChange(call, m));
        return decide(call, motion, Outcome.WITHDRAWN, null);
    }

    private static Answer sent(Call call, String command, Outcome outcome) {
        Motion motion = Which.one(call, command, Motion::undecided);
        return decide(call, motion, outcome, Drafting.typed(call, call.get(TO), null));
    }

    private static Answer met(Call call) {
        Motion motion = Which.one(call, "motion.met", call.use(Motions.class).awaitingCondition(call.council().id()),
                m -> true);
        Decision decision = motion.decision();
        if (decision == null || decision.outcome() != Outcome.IN_PRINCIPLE) {
            throw Refusal.because(Content.words("motion.refused.met"), Content.words("motion.refused.met.instead"));
        }
        if (decision.awaitsCondition()) {
            Bilingual note = call.find(NOTE).map(words -> Drafting.typed(call, words, null)).orElse(null);
            call.use(Motions.class).update(motion.decided(decision.met(call.now(), note)));
            call.audit("motion.condition.met", motion.id(), decision.fingerprint());
            call.outbox().refreshFinally(MotionView.NAME, motion.id());
        }
        return Answer.said(Content.words("motion.met"));
    }

    private static @Nullable Bilingual detail(Call call) {
        return call.find(DETAIL).map(words -> Drafting.typed(call, words, call.find(OTHER_DETAIL).orElse(null)))
                .orElse(null);
    }

    /** What the table is offered once the answers are counted; all other outcomes are in the form. */
    static List<Button> next(Motion motion) {
        Opening opening = motion.opening();
        Tally tally = opening == null ? null : opening.tally();
        boolean carries = opening == null || tally == null || opening.result(tally).carries();
        Button other = Button.of(Content.words("motion.button.outcome"), "motion.outcome", Proposing.form(motion));
        return carries
                ? List.of(button(motion, Outcome.APPROVED, "choice.Outcome.APPROVED").primary(),
                        button(motion, Outcome.APPROVED_WITH_CHANGE, "motion.button.change"), other)
                : List.of(button(motion, Outcome.NOT_APPROVED, "choice.Outcome.NOT_APPROVED"), other);
    }

    /** A button that says this outcome, with the form where something must be said with it. */
    static Button button(Motion motion, Outcome outcome, String label) {
        Map<String, String> values = new HashMap<>(
                outcome.detail() == Outcome.Detail.NONE ? Which.values(motion) : Proposing.form(motion));
        values.put("outcome", outcome.name());
        return Button.of(Content.words(label), "motion.outcome", values);
    }
}
