package org.entente.core.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.core.ballot.Boxes;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.digest.SummaryView;
import org.entente.core.reminder.Reminders;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was filled in into the boxes. A second time, what is left empty stays as it was: what was given before cannot be
 * shown again without telling who gave it.
 */
final class Answering {

    private static final List<Parameter<Long>> SCALES = IntStream.range(0, Template.MOST_SCALES)
            .mapToObj(n -> Parameter.optional("scale" + (n + 1), new ScaleType(n)).inFormOnly()).toList();
    private static final List<Parameter<String>> WORDS = IntStream.range(0, Template.MOST_WORDS)
            .mapToObj(n -> Parameter.optional("words" + (n + 1), new AnswerType(n)).inFormOnly()).toList();
    /** In older summaries nobody looks any more. */
    private static final Duration READ = Duration.ofDays(2);
    private static final Parameter<String> TOPICS = Parameter
            .optional("futureTopics", new AnswerType(AnswerType.TOPICS)).inFormOnly();

    private Answering() {}

    static Command command() {
        return Command.named("evaluation.answer", Area.COUNCIL)
                .takes(parameters()).by(Permission.everybodyHere()).does(Answering::answer);
    }

    private static Parameter<?>[] parameters() {
        List<Parameter<?>> all = new ArrayList<>();
        all.add(Questionnaire.EVALUATION);
        all.addAll(SCALES);
        all.addAll(WORDS);
        all.add(TOPICS);
        return all.toArray(Parameter<?>[]::new);
    }

    private static Answer answer(Call call) {
        Evaluation evaluation = evaluation(call);
        SameAccount.check(call, evaluation);
        boolean changing = call.use(Boxes.class).answered(evaluation.boxes().getFirst(), call.person().id());
        List<Given> given = given(call, evaluation);
        if (!changing && given.stream().allMatch(Given::empty)) {
            return new Answer.Corrected(Map.of(firstField(evaluation), Content.words("evaluation.refused.empty")));
        }
        for (Given one : given) {
            if (!changing || !one.empty()) {
                cast(call, one);
            }
        }
        SameAccount.keep(call, evaluation);
        call.outbox().refresh(EvaluationView.NAME, evaluation.id());
        // That somebody has answered stands in no audit log before the close, so that nothing else redraws their summary.
        call.use(Reminders.class).messagesTo(call.person().id(), call.machineTime().minus(READ))
                .forEach(message -> call.outbox().refresh(SummaryView.NAME, message));
        return Answer.said(Content.lines(List.of(
                Content.words(changing ? "evaluation.changed" : "evaluation.counted"),
                Content.words("evaluation.until").with("when", EvaluationView.closing(evaluation, call.council())))));
    }

    /**
     * What goes into one box.
     *
     * @param step from 1, or null
     * @param words as typed, or null
     */
    private record Given(String box, @Nullable Long step, @Nullable String words) {

        boolean empty() {
            return step == null && words == null;
        }
    }

    private static List<Given> given(Call call, Evaluation evaluation) {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < evaluation.scales().size(); i++) {
            given.add(new Given(evaluation.scaleBox(i), call.find(SCALES.get(i)).orElse(null), null));
        }
        for (int i = 0; i < evaluation.words().size(); i++) {
            given.add(new Given(evaluation.wordsBox(i), null, call.find(WORDS.get(i)).orElse(null)));
        }
        if (evaluation.topics()) {
            given.add(new Given(evaluation.topicsBox(), null, call.find(TOPICS).orElse(null)));
        }
        return given;
    }

    private static void cast(Call call, Given one) {
        Long step = one.step();
        String words = one.words();
        List<Integer> choices = step == null ? List.of() : List.of(Math.toIntExact(step) - 1);
        Boxes.Cast cast = call.use(Boxes.class).cast(one.box(), call.person().id(), choices,
                words == null || dash(words) ? null : words, call.now());
        switch (cast) {
            case COUNTED, CHANGED, SAME, ALREADY -> {
                // in, whether or not it is the same as before
            }
            case CLOSED -> throw Refusal.because(Content.words("evaluation.refused.closed"));
            case NOT_ON_ROLL -> throw Refusal.because(Content.words("evaluation.refused.roll"));
        }
    }

    /** A dash alone takes earlier words back. */
    private static boolean dash(String words) {
        return List.of("-", "–", "—").contains(words.strip());
    }

    private static String firstField(Evaluation evaluation) {
        return !evaluation.scales().isEmpty() ? SCALES.getFirst().name()
                : !evaluation.words().isEmpty() ? WORDS.getFirst().name() : TOPICS.name();
    }

    /** The form that a button names, or the newest open one. */
    private static Evaluation evaluation(Call call) {
        Evaluations evaluations = call.use(Evaluations.class);
        return call.find(Questionnaire.EVALUATION).flatMap(evaluations::find)
                .filter(evaluation -> evaluation.councilId().equals(call.council().id()))
                .orElseThrow(() -> Refusal.because(Content.words("evaluation.refused.gone"),
                        Content.words("command.evaluation.mine.example")));
    }
}
