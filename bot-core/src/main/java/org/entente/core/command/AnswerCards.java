package org.entente.core.command;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.card.Form;

/** Cards that adapters give as answers where the core's own reply cannot be shown as it is. */
public final class AnswerCards {

    /** With this value the core opens the form whatever else is given. */
    public static final String OPEN_FORM = "form";

    private AnswerCards() {}

    /**
     * Opens the form by a button, where it could not be opened at once.
     *
     * @param fits whether a button can carry these values
     */
    public static Card opening(Form form, Predicate<Map<String, String>> fits) {
        Map<String, String> values = new LinkedHashMap<>(form.hidden());
        for (Form.Field field : form.fields()) {
            String filled = field.filled();
            if (filled != null) {
                values.put(field.name(), filled);
            }
        }
        values.put(OPEN_FORM, "1");
        return Card.titled(form.title()).paragraph(Content.words("common.form.ready"))
                .actions(List
                        .of(Button.of(Content.words("common.open.form"), form.command(), fitting(values, form, fits))
                                .primary()))
                .build();
    }

    /** What a button can carry: the longest text is typed again rather than the form lost. */
    private static Map<String, String> fitting(Map<String, String> values, Form form,
            Predicate<Map<String, String>> fits) {
        Map<String, String> kept = new LinkedHashMap<>(values);
        while (!fits.test(kept)) {
            Optional<String> longest = form.fields().stream().map(Form.Field::name).filter(kept::containsKey)
                    .max(Comparator.comparingInt(name -> kept.getOrDefault(name, "").length()));
            if (longest.isEmpty()) {
                return kept;
            }
            kept.remove(longest.get());
        }
        return kept;
    }

    public static Card of(Reply.FieldErrors errors) {
        return refused(Content.lines(List.copyOf(errors.errors().values())));
    }

    /** It takes longer; the answer follows. */
    public static Card late() {
        return Card.titled(Content.words("common.late")).build();
    }

    public static Card tooLarge() {
        return refused(Content.words("common.form.large"));
    }

    public static Card refused(Content why) {
        return Card.untitled().paragraph(Content.words("answer.refused").with("why", why)).build();
    }
}
