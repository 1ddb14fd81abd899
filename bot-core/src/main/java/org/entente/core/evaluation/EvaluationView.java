package org.entente.core.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.ballot.Boxes;
import org.entente.core.ballot.Count;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.meeting.MeetingLabel;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;

/** The card by which somebody who attended is asked: how many have answered, never what. Subject: the meeting. */
public final class EvaluationView implements View {

    /** The name of the view. */
    public static final String NAME = "evaluation";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String evaluationId, Viewing viewing) {
        Evaluation evaluation = viewing.use(Evaluations.class).find(evaluationId).orElse(null);
        return evaluation == null ? Card.titled(Content.words("evaluation.title.gone")).build()
                : card(evaluation, viewing);
    }

    static Card card(Evaluation evaluation, Viewing viewing) {
        boolean open = evaluation.open();
        Card.Builder card = Card.titled(Content.words(open ? "evaluation.title" : "evaluation.title.closed"));
        card.paragraph(Content.words(open ? "evaluation.asked" : "evaluation.thanks").with("meeting",
                meeting(evaluation, viewing)));
        if (open) {
            card.paragraph(Content.words("evaluation.anonymous"));
            card.actions(List.of(Button.of(Content.words(answered(evaluation, viewing) ? "evaluation.button.change"
                    : "evaluation.button.answer"), "evaluation.answer", toAnswer(evaluation)).primary()));
        }
        card.add(progress(evaluation, viewing));
        card.note(open ? Content.words("evaluation.closes").with("when", closing(evaluation, viewing.council()))
                : Content.words("evaluation.is.closed"));
        if (open) {
            card.note(Content.lines(List.of(Content.words("evaluation.anonymous.operator"),
                    Content.words("evaluation.least").with("least", Results.LEAST))));
        }
        return card.build();
    }

    private static boolean answered(Evaluation evaluation, Viewing viewing) {
        String personId = viewing.personId();
        return personId != null && viewing.use(Boxes.class).answered(evaluation.boxes().getFirst(), personId);
    }

    /** Every box holds one thing of each who answered, so that the first tells how many these are. */
    static Block progress(Evaluation evaluation, Viewing viewing) {
        Count count = viewing.use(Boxes.class).count(evaluation.boxes().getFirst());
        return new Block.Progress(
                Content.words("evaluation.respondents").with("count", count.voters()).with("roll", count.roll()),
                count.voters(), count.roll());
    }

    static Content closing(Evaluation evaluation, Council council) {
        return new Content.Moment(evaluation.closesAt(), council.zone(), Content.Moment.Style.SHORT);
    }

    /** What the meeting is called inside a sentence. */
    static Content meeting(Evaluation evaluation, Viewing viewing) {
        return viewing.use(Meetings.class).find(evaluation.id())
                .map(meeting -> MeetingLabel.of(meeting, viewing.council())).orElseGet(() -> Content.literal("–"));
    }

    static Map<String, String> values(Evaluation evaluation) {
        return Map.of("evaluation", evaluation.id(), "council", evaluation.councilId());
    }

    /** What a button carries that opens the form. */
    static Map<String, String> toAnswer(Evaluation evaluation) {
        Map<String, String> values = new HashMap<>(values(evaluation));
        values.put("form", "1");
        return Map.copyOf(values);
    }
}
