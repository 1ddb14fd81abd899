package org.entente.core.evaluation;

import java.util.List;
import org.entente.core.ballot.Boxes;
import org.entente.core.command.Folding;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.Viewing;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.text.Texts;

/** The results of one meeting's form as a spreadsheet. Its subject is the meeting's id. */
public final class EvaluationDocument implements Document {

    /** The name of the document. */
    public static final String NAME = "evaluation.xlsx";

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Writer writer;

    public EvaluationDocument(Writer writer) {
        this.writer = writer;
    }

    /** Writes sheets in the format of the file. */
    @FunctionalInterface
    public interface Writer {

        byte[] write(List<Sheet> sheets, RoomLanguages languages);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** @throws IllegalStateException where nothing may be shown: whoever hands it out has looked before */
    @Override
    public Made make(String evaluationId, RoomLanguages languages, Viewing viewing) {
        Evaluation evaluation = viewing.use(Evaluations.class).find(evaluationId)
                .orElseThrow(() -> new IllegalArgumentException("no evaluation " + evaluationId));
        Results results = Results.of(evaluation, viewing.use(Boxes.class));
        if (!results.shown()) {
            throw new IllegalStateException("nothing may be shown of evaluation " + evaluationId);
        }
        Meeting meeting = viewing.use(Meetings.class).find(evaluationId).orElseThrow();
        Language first = languages.list().getFirst();
        String council = Folding.fold(viewing.council().acronym().in(first)).replaceAll("[^a-z0-9-]+", "");
        String name = (council.isEmpty() ? "council" : council) + "_" + meeting.date() + "_"
                + Texts.in(first, "evaluation.file") + ".xlsx";
        return new Made(name, SPREADSHEET, writer.write(Sheets.of(results, viewing), languages));
    }
}
