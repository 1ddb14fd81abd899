package org.entente.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.entente.core.delivery.Viewing;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingType;
import org.entente.core.people.Role;

/** Members look at the form they were sent; co-chairs and secretariat at the results, close a form, take the file. */
final class Looking {

    private static final Parameter<Meeting> MEETING = Parameter.optional("meeting", MeetingType.MEETING);
    private static final Parameter<String> COUNTS = Parameter.hidden("counts", Types.ID);
    private static final Parameter<String> ANYWAY = Parameter.hidden("anyway", Types.ID);

    private Looking() {}

    static List<Command> commands() {
        return List.of(
                Command.named("evaluation.mine", Area.COUNCIL)
                        .words("evaluation|my evaluation|evaluate", "évaluation|mon évaluation|évaluer")
                        .by(Permission.everybodyHere()).readsOnly().does(Looking::mine),
                Command.named("evaluation.meeting", Area.MEETING).words("evaluation|evaluate", "évaluation|évaluer")
                        .by(Permission.everybodyHere()).readsOnly().does(Looking::mine),
                Command.named("evaluation.results", Area.COUNCIL)
                        .words("evaluation results|results of the evaluation",
                                "résultats de l’évaluation|résultats d’évaluation|évaluation résultats")
                        .takes(MEETING, Questionnaire.EVALUATION, COUNTS).by(Permission.table()).readsOnly()
                        .does(Looking::results),
                Command.named("evaluation.close", Area.COUNCIL)
                        .words("evaluation close|close evaluation|close the evaluation",
                                "fermer l’évaluation|clore l’évaluation|évaluation fermer")
                        .takes(MEETING, Questionnaire.EVALUATION, ANYWAY).by(Permission.table()).does(Looking::close),
                Command.named("evaluation.export", Area.COUNCIL)
                        .words("evaluation export|export evaluation|export the evaluation",
                                "exporter l’évaluation|évaluation exporter")
                        .takes(MEETING, Questionnaire.EVALUATION).by(Permission.table()).does(Looking::export));
    }

    /** The open forms that were sent to whoever asks; those who run the meetings see how many have answered. */
    private static Answer mine(Call call) {
        boolean table = call.role() != Role.MEMBER && call.role() != Role.OBSERVER && call.role() != Role.GUEST;
        Viewing viewing = viewing(call);
        List<Evaluation> open = call.use(Evaluations.class).open(call.council().id());
        Optional<Evaluation> sent = open.reversed().stream()
                .filter(evaluation -> sentTo(evaluation, call.person().id(), call.use(Boxes.class))).findFirst();
        if (sent.isPresent()) {
            Card card = EvaluationView.card(sent.get(), viewing);
            return new Answer.Shown(table ? with(card, tableButtons(call)) : card);
        }
        return table ? new Answer.Said(Content.words(open.isEmpty() ? "evaluation.none" : "evaluation.none.yours"),
                tableButtons(call)) : Answer.said(Content.words("evaluation.none"));
    }

    private static boolean sentTo(Evaluation evaluation, String personId, Boxes boxes) {
        String box = evaluation.boxes().getFirst();
        return boxes.answered(box, personId)
                || boxes.missing(box).stream().anyMatch(seat -> seat.personId().equals(personId));
    }

    private static Card with(Card card, List<Button> buttons) {
        Card.Builder more = Card.titled(card.title());
        card.blocks().forEach(more::add);
        return more.actions(buttons).build();
    }

    private static List<Button> tableButtons(Call call) {
        Map<String, String> council = Map.of("council", call.council().id());
        return List.of(Button.of(Content.words("evaluation.button.results"), "evaluation.results", council),
                Button.of(Content.words("evaluation.button.template"), "evaluation.template", council));
    }

    private static Viewing viewing(Call call) {
        return new Viewing(call.record(), call.council(), call.now(), call.person().id());
    }

    private static Answer results(Call call) {
        Evaluation evaluation = theOne(call);
        Card card = ResultsView.card(evaluation, viewing(call), call.find(COUNTS).isPresent());
        List<Button> others = new ArrayList<>();
        for (Evaluation other : call.use(Evaluations.class).closed(call.council().id(), 4)) {
            if (!other.id().equals(evaluation.id())) {
                others.add(Button.of(ResultsView.date(other, viewing(call)), "evaluation.results",
                        EvaluationView.values(other)));
            }
        }
        return new Answer.Shown(with(card, others));
    }

    /** The form of a meeting, or that a button names; else the one that is open, else the last. */
    private static Evaluation theOne(Call call) {
        Evaluations evaluations = call.use(Evaluations.class);
        String councilId = call.council().id();
        Optional<String> named = call.find(Questionnaire.EVALUATION).or(() -> call.find(MEETING).map(Meeting::id));
        if (named.isPresent()) {
            return named.flatMap(evaluations::find).filter(it -> it.councilId().equals(councilId))
                    .orElseThrow(() -> Refusal.because(Content.words("evaluation.refused.unsent"),
                            Content.words("evaluation.refused.unsent.instead").with("least", Results.LEAST)));
        }
        return evaluations.open(councilId).reversed().stream().findFirst()
                .or(() -> evaluations.closed(councilId, 1).stream().findFirst())
                .orElseThrow(() -> Refusal.because(Content.words("evaluation.refused.none"),
                        Content.words("command.evaluation.template.example")));
    }

    /** After it nobody can answer or change, so that it is asked first where too few have answered. */
    private static Answer close(Call call) {
        Evaluation evaluation = theOne(call);
        if (!evaluation.open()) {
            throw Refusal.because(Content.words("evaluation.refused.closed.before"),
                    Content.words("command.evaluation.results.example"));
        }
        long answered = call.use(Boxes.class).count(evaluation.boxes().getFirst()).voters();
        if (answered < Results.LEAST && call.find(ANYWAY).isEmpty()) {
            throw Refusal.asking(Content.words("evaluation.close.first"), List.of(),
                    Content.words("evaluation.close.few").with("count", answered).with("least", Results.LEAST),
                    List.of(Button.of(Content.words("evaluation.button.close.anyway"), "evaluation.close",
                            Map.of("evaluation", evaluation.id(), "council", evaluation.councilId(), "anyway", "1"))
                            .danger()));
        }
        EvaluationClosing.close(call.record(), evaluation, call.now(), call.machineTime());
        call.audit("evaluation.closed", evaluation.id(), evaluation.fingerprint());
        return Answer.said(Content.words("evaluation.closed"));
    }

    /** Privately, whatever the room in which it was asked for. */
    private static Answer export(Call call) {
        Evaluation evaluation = theOne(call);
        Results results = Results.of(evaluation, call.use(Boxes.class));
        if (!results.shown()) {
            throw Refusal.because(Content.words(evaluation.open() ? "evaluation.refused.export.open"
                    : "evaluation.results.few").with("least", Results.LEAST),
                    Content.words("command.evaluation.results.example"));
        }
        call.outbox().hand(call.council().id(), call.identity(), EvaluationDocument.NAME, evaluation.id(),
                EvaluationDocument.NAME + ":" + call.invocation().delivery());
        return Answer.said(Content.words("evaluation.exported"));
    }
}
