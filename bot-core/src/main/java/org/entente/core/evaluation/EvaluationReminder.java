package org.entente.core.evaluation;

import java.util.List;
import java.util.Optional;
import org.entente.core.ballot.Boxes;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.reminder.Reminder;

/** An evaluation form that waits for somebody's answers. */
public final class EvaluationReminder implements Reminder {

    static final String KIND = "evaluation";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Line> line(String evaluationId, String personId, Viewing viewing) {
        return viewing.use(Evaluations.class).find(evaluationId)
                .filter(evaluation -> awaits(evaluation, personId, viewing))
                .map(evaluation -> new Line(
                        Content.words("evaluation.reminder.what").with("meeting",
                                EvaluationView.meeting(evaluation, viewing)),
                        Content.words("evaluation.reminder.closes").with("when",
                                EvaluationView.closing(evaluation, viewing.council())),
                        List.of(Button.of(Content.words("evaluation.button.answer"), "evaluation.answer",
                                EvaluationView.toAnswer(evaluation)).primary())));
    }

    /** Every open form that waits for this person. */
    public static List<Line> waiting(Viewing viewing, String personId) {
        EvaluationReminder reminder = new EvaluationReminder();
        return viewing.use(Evaluations.class).open(viewing.council().id()).stream()
                .flatMap(evaluation -> reminder.line(evaluation.id(), personId, viewing).stream()).toList();
    }

    /** Whether it is open, this person was asked, and has not answered. */
    static boolean awaits(Evaluation evaluation, String personId, Viewing viewing) {
        return evaluation.open() && !viewing.now().isAfter(evaluation.closesAt())
                && viewing.use(Boxes.class).missing(evaluation.boxes().getFirst()).stream()
                        .anyMatch(seat -> seat.personId().equals(personId));
    }
}
