package org.entente.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.text.Bilingual;

/** Lays results out in sheets: ratings with their trend, and what was written. */
final class Sheets {

    private Sheets() {}

    static List<Sheet> of(Results results, Viewing viewing) {
        return List.of(ratings(results, Trend.upTo(results.evaluation(), viewing), viewing), written(results));
    }

    private static Sheet ratings(Results results, Trend trend, Viewing viewing) {
        List<List<Sheet.Cell>> rows = new ArrayList<>();
        rows.add(List.of(Sheet.words("evaluation.sheet.question"), Sheet.words("evaluation.sheet.average"),
                Sheet.words("evaluation.sheet.rated"), Sheet.words("evaluation.step.1"),
                Sheet.words("evaluation.step.2"), Sheet.words("evaluation.step.3"), Sheet.words("evaluation.step.4"),
                Sheet.words("evaluation.step.5")));
        results.scales().forEach(scale -> rows.add(rated(scale)));
        rows.add(List.of());
        rows.add(List.of(Sheet.words("evaluation.sheet.asked"), new Sheet.Whole(results.asked())));
        rows.add(List.of(Sheet.words("evaluation.sheet.answered"), new Sheet.Whole(results.answered())));
        if (trend.any()) {
            rows.add(List.of());
            trend(results, trend, viewing, rows);
        }
        return new Sheet(Content.words("evaluation.sheet.ratings"), rows);
    }

    private static List<Sheet.Cell> rated(Results.Scale scale) {
        List<Sheet.Cell> row = new ArrayList<>();
        row.add(typed(scale.text()));
        row.add(scale.tenths().<Sheet.Cell>map(Sheet.Tenths::new).orElseGet(Sheet::empty));
        if (scale.steps().isEmpty()) {
            row.add(new Sheet.Words(Content.words("evaluation.scale.few").with("least", Results.LEAST)));
        } else {
            row.add(new Sheet.Whole(scale.rated()));
            scale.steps().forEach(count -> row.add(new Sheet.Whole(count)));
        }
        return row;
    }

    private static void trend(Results results, Trend trend, Viewing viewing, List<List<Sheet.Cell>> rows) {
        List<Sheet.Cell> heading = new ArrayList<>(List.of(Sheet.words("evaluation.trend")));
        trend.meetings().forEach(
                meeting -> heading.add(new Sheet.Words(ResultsView.date(meeting.evaluation(), viewing))));
        rows.add(heading);
        for (Results.Scale scale : results.scales()) {
            List<Sheet.Cell> row = new ArrayList<>(List.of(typed(scale.text())));
            trend.of(scale.text())
                    .forEach(tenths -> row.add(tenths.<Sheet.Cell>map(Sheet.Tenths::new).orElseGet(Sheet::empty)));
            rows.add(row);
        }
    }

    private static Sheet written(Results results) {
        List<List<Sheet.Cell>> rows = new ArrayList<>();
        rows.add(List.of(Sheet.words("evaluation.sheet.question"), Sheet.words("evaluation.sheet.answer")));
        for (Results.Said said : results.words()) {
            said.answers().forEach(words -> rows.add(List.of(typed(said.question()), literal(words))));
        }
        results.topics().forEach(topic -> rows.add(List.of(Sheet.words("evaluation.topics"), literal(topic))));
        return new Sheet(Content.words("evaluation.sheet.words"), rows);
    }

    private static Sheet.Cell typed(Bilingual text) {
        return new Sheet.Words(Content.typed(text));
    }

    private static Sheet.Cell literal(String text) {
        return new Sheet.Words(Content.literal(text));
    }
}
