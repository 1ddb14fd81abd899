package org.entente.slack.inbound;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Reply;
import org.entente.slack.render.ActionValue;

/** The few cards that only Slack needs. */
final class AnswerCards {

    /** With this value the core opens the form whatever else is given. */
    private static final String OPEN_FORM = "form";

    private AnswerCards() {}

    /** Opens the form by a button: a fresh click brings a fresh trigger. */
    static Card opening(Form form) {
        Map<String, String> values = new LinkedHashMap<>(form.hidden());
        for (Form.Field field : form.fields()) {
            String filled = field.filled();
            if (filled != null) {
                values.put(field.name(), filled);
            }
        }
        values.put(OPEN_FORM, "1");
        return Card.titled(form.title()).paragraph(Content.words("common.form.ready"))
                .actions(List.of(Button.of(Content.words("common.open.form"), form.command(), fitting(values, form))
                        .primary()))
                .build();
    }

    /** What a button can carry: the longest text is typed again rather than the form lost. */
    private static Map<String, String> fitting(Map<String, String> values, Form form) {
        Map<String, String> kept = new LinkedHashMap<>(values);
        while (!ActionValue.fits(kept)) {
            Optional<String> longest = form.fields().stream().map(Form.Field::name).filter(kept::containsKey)
                    .max(Comparator.comparingInt(name -> kept.getOrDefault(name, "").length()));
            if (longest.isEmpty()) {
                return kept;
            }
            kept.remove(longest.get());
        }
        return kept;
    }

    static Card of(Reply.FieldErrors errors) {
        return refused(Content.lines(List.copyOf(errors.errors().values())));
    }

    static Card tooLarge() {
        return refused(Content.words("common.form.large"));
    }

    static Card refused(Content why) {
        return Card.untitled().paragraph(Content.words("answer.refused").with("why", why)).build();
    }
}
