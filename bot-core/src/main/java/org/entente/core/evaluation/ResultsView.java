package org.entente.core.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.ballot.Boxes;
import org.entente.core.card.Block;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.View;
import org.entente.core.delivery.Viewing;
import org.entente.core.meeting.MeetingLabel;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Directory;
import org.entente.core.people.Role;
import org.entente.core.text.Bilingual;

/** What was answered, for those who run the meetings and for nobody else (F-01). Subject: the meeting. */
public final class ResultsView implements View {

    /** The name of the view. */
    public static final String NAME = "evaluation.results";

    /** So much of what was written to one question fits a card beside the rest. */
    private static final int CHARACTERS = 1_200;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Card show(String evaluationId, Viewing viewing) {
        Evaluation evaluation = viewing.use(Evaluations.class).find(evaluationId).orElse(null);
        if (evaluation == null || !mayLook(evaluation, viewing)) {
            return Card.titled(Content.words("evaluation.title.gone")).build();
        }
        return card(evaluation, viewing, false);
    }

    /** A card stays where it was sent, also with somebody who has handed over since. */
    private static boolean mayLook(Evaluation evaluation, Viewing viewing) {
        String personId = viewing.personId();
        return personId != null && viewing.use(Directory.class).member(evaluation.councilId(), personId)
                .filter(member -> member.role() == Role.CO_CHAIR || member.role() == Role.SECRETARIAT).isPresent();
    }

    /** @param counts whether it says how often each step was chosen, and not only the averages */
    static Card card(Evaluation evaluation, Viewing viewing, boolean counts) {
        Results results = Results.of(evaluation, viewing.use(Boxes.class));
        Card.Builder card = Card.titled(Content.words("evaluation.results.title"));
        viewing.use(Meetings.class).find(evaluation.id())
                .ifPresent(meeting -> card.paragraph(Content.strong(MeetingLabel.heading(meeting, viewing.council()))));
        card.add(EvaluationView.progress(evaluation, viewing));
        if (!results.shown()) {
            return card.paragraph(hidden(evaluation, viewing)).actions(closing(evaluation)).build();
        }
        results.scales().forEach(scale -> {
            if (counts) {
                add(scale, card);
            } else {
                average(scale, results.answered(), card);
            }
        });
        trend(Trend.upTo(evaluation, viewing), results, viewing, card);
        results.words().forEach(said -> written(Content.typed(said.question()), said.answers(), card));
        written(Content.words("evaluation.topics"), results.topics(), card);
        if (results.topics().isEmpty() && results.words().stream().allMatch(said -> said.answers().isEmpty())) {
            card.note(Content.words("evaluation.words.none"));
        }
        return card.actions(buttons(evaluation, counts)).note(Content.words("evaluation.results.note")).build();
    }

    private static Content hidden(Evaluation evaluation, Viewing viewing) {
        return evaluation.open()
                ? Content.words("evaluation.results.open").with("when",
                        EvaluationView.closing(evaluation, viewing.council()))
                : Content.words("evaluation.results.few").with("least", Results.LEAST);
    }

    private static List<Button> closing(Evaluation evaluation) {
        return evaluation.open() ? List.of(Button.of(Content.words("evaluation.button.close"), "evaluation.close",
                EvaluationView.values(evaluation)).asking(Content.words("evaluation.close.ask"))) : List.of();
    }

    private static List<Button> buttons(Evaluation evaluation, boolean counts) {
        List<Button> buttons = new ArrayList<>();
        if (!counts && !evaluation.scales().isEmpty()) {
            Map<String, String> values = new HashMap<>(EvaluationView.values(evaluation));
            values.put("counts", "1");
            buttons.add(Button.of(Content.words("evaluation.button.counts"), "evaluation.results", values));
        }
        buttons.add(Button.of(Content.words("evaluation.button.export"), "evaluation.export",
                EvaluationView.values(evaluation)));
        return buttons;
    }

    /** One line each, so that four of them are seen at a glance. */
    private static void average(Results.Scale scale, long answered, Card.Builder card) {
        Optional<Long> tenths = scale.tenths();
        if (tenths.isEmpty()) {
            card.note(Content.words("evaluation.scale.few.of").with("question", scale.text())
                    .with("least", Results.LEAST));
            return;
        }
        Content label = Content.words(scale.rated() < answered ? "evaluation.scale.average.some"
                : "evaluation.scale.average").with("average", decimal(tenths.get())).with("question", scale.text())
                .with("count", scale.rated());
        card.add(new Block.Progress(label, tenths.get(), 10L * scale.steps().size()));
    }

    private static void add(Results.Scale scale, Card.Builder card) {
        card.paragraph(Content.strong(Content.typed(scale.text())));
        Optional<Long> tenths = scale.tenths();
        if (tenths.isEmpty()) {
            card.note(Content.words("evaluation.scale.few").with("least", Results.LEAST));
            return;
        }
        List<Block.Bar> bars = new ArrayList<>();
        for (int i = scale.steps().size(); i > 0; i--) {
            bars.add(new Block.Bar(Content.words("evaluation.step." + i), scale.steps().get(i - 1)));
        }
        card.add(new Block.Tally(bars, scale.rated()));
        card.note(Content.words("evaluation.average").with("average", decimal(tenths.get())).with("count",
                scale.rated()));
    }

    /** "4.2" in English, "4,2" in French. */
    static Content decimal(long tenths) {
        return Content.typed(Bilingual.of(tenths / 10 + "." + tenths % 10, tenths / 10 + "," + tenths % 10));
    }

    private static void trend(Trend trend, Results results, Viewing viewing, Card.Builder card) {
        if (!trend.any() || results.scales().isEmpty()) {
            return;
        }
        List<Content> columns = new ArrayList<>(List.of(Content.words("evaluation.trend.question")));
        trend.meetings().forEach(meeting -> columns.add(date(meeting.evaluation(), viewing)));
        card.heading(Content.words("evaluation.trend"));
        card.add(new Block.Table(columns, results.scales().stream().map(scale -> row(scale, trend)).toList()));
    }

    private static List<Content> row(Results.Scale scale, Trend trend) {
        List<Content> row = new ArrayList<>(List.of(Content.typed(scale.text())));
        trend.of(scale.text()).forEach(
                tenths -> row.add(tenths.map(ResultsView::decimal).orElseGet(() -> Content.literal("–"))));
        return row;
    }

    static Content date(Evaluation evaluation, Viewing viewing) {
        return viewing.use(Meetings.class).find(evaluation.id()).<Content>map(m -> new Content.Day(m.date()))
                .orElseGet(() -> new Content.Day(viewing.council().zone().dateAt(evaluation.openedAt())));
    }

    /** Word for word, where anything was written; what does not fit is in the file, and said to be there. */
    private static void written(Content question, List<String> answers, Card.Builder card) {
        if (answers.isEmpty()) {
            return;
        }
        card.heading(question);
        List<Content> shown = new ArrayList<>();
        int characters = 0;
        for (String words : answers) {
            characters += words.length();
            if (characters > CHARACTERS) {
                break;
            }
            shown.add(Content.words("evaluation.said").with("words", words));
        }
        if (!shown.isEmpty()) {
            card.paragraph(Content.lines(shown));
        }
        if (shown.size() < answers.size()) {
            card.note(Content.words("evaluation.words.more").with("count", answers.size() - shown.size()));
        }
    }
}
