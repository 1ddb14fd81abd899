package org.entente.web.render;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.jspecify.annotations.Nullable;

/** One field of a form with its label, its hint and what was wrong with it. */
public final class FormField {

    private static final Templates TEMPLATES = new StaticTemplates();

    private static final int FEW = 10;

    private final Voice voice;
    private final Pieces pieces;

    FormField(Voice voice) {
        this.voice = voice;
        this.pieces = new Pieces(voice);
    }

    /** One choice, as the template takes it. */
    public record Choice(String value, String label, boolean chosen) {}

    JteModel of(Form.Field field) {
        String name = WebForms.FIELD + field.name();
        Content hint = field.hint();
        Content error = field.error();
        Frame frame = new Frame(name, pieces.plain(field.label()), hint == null ? null : pieces.plainText(hint),
                error == null ? null : pieces.plainText(error), field.required());
        String filled = field.filled() == null ? "" : field.filled();
        JteModel input = switch (field.kind()) {
            // what was typed comes back whole, even when it is too long: the reader shortens it, not we
            case Form.Kind.Line(int longest) ->
                    TEMPLATES.formLine(frame, filled, Math.max(longest, filled.length()));
            case Form.Kind.Lines(int longest) ->
                    TEMPLATES.formLines(frame, filled, Math.max(longest, filled.length()));
            // a browser's own number field refuses "1 200" and "1,200" before anybody can read them
            case Form.Kind.Number number -> TEMPLATES.formLine(frame, filled, 40);
            case Form.Kind.Date date -> TEMPLATES.formDate(frame, filled);
            case Form.Kind.One(List<Form.Option> options) -> one(frame, options, filled);
            case Form.Kind.Many(List<Form.Option> options) -> TEMPLATES.formMany(frame, choices(options, filled));
            case Form.Kind.Person(List<Form.Option> known) -> known.isEmpty() ? TEMPLATES.formLine(frame, filled, 200)
                    : TEMPLATES.formList(frame, choices(known, filled), choose());
            case Form.Kind.People(List<Form.Option> known) -> known.isEmpty() ? TEMPLATES.formLines(frame, filled, 2000)
                    : TEMPLATES.formMany(frame, choices(known, filled));
        };
        return grouped(field) ? TEMPLATES.formGroup(frame, input) : TEMPLATES.formLabelled(frame, input);
    }

    /** What surrounds a field, as the templates take it. */
    public record Frame(String name, String label, @Nullable String hint, @Nullable String error, boolean required) {

        /** The ids of what describes it. */
        public String described() {
            return (hint == null ? "" : "hint-" + name + " ") + "error-" + name;
        }
    }

    private JteModel one(Frame frame, List<Form.Option> options, String filled) {
        return side(options, frame.required()) ? TEMPLATES.formOne(frame, choices(options, filled))
                : TEMPLATES.formList(frame, choices(options, filled), choose());
    }

    /** Whether choices stand side by side: radio buttons cannot be cleared again, so an optional choice is a list. */
    private static boolean side(List<Form.Option> options, boolean required) {
        return required && options.size() <= FEW;
    }

    /** Several inputs for one question stand in a group with the question as its legend. */
    private static boolean grouped(Form.Field field) {
        return switch (field.kind()) {
            case Form.Kind.Many many -> true;
            case Form.Kind.People(List<Form.Option> known) -> !known.isEmpty();
            case Form.Kind.One(List<Form.Option> options) -> side(options, field.required());
            case Form.Kind.Line line -> false;
            case Form.Kind.Lines lines -> false;
            case Form.Kind.Number number -> false;
            case Form.Kind.Date date -> false;
            case Form.Kind.Person person -> false;
        };
    }

    private String choose() {
        return pieces.plain(Content.words("common.choose"));
    }

    private List<Choice> choices(List<Form.Option> options, String filled) {
        Set<String> chosen = Set.copyOf(filled.lines().map(String::strip).distinct().toList());
        return options.stream().map(option -> new Choice(option.value(),
                Markup.shown(voice.plainLabel(option.label()).replace('\n', ' ')), chosen.contains(option.value())))
                .toList();
    }
}
