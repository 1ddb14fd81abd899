package org.entente.web.render;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.card.Voice;
import org.jspecify.annotations.Nullable;

/** Forms as dialogs of a page. A form is in its reader's language, filled with what was already given. */
public final class WebForms {

    /** What begins the names of the fields to be filled in, and of those that are not shown. */
    public static final String FIELD = "f.";
    public static final String HIDDEN = "h.";
    /** The names of all fields: a browser sends nothing of an unticked box. */
    public static final String FIELDS = "fields";
    /** The same for every sending of one opened form. */
    public static final String KEY = "key";

    private static final Templates TEMPLATES = new StaticTemplates();

    private WebForms() {}

    /** @param key by which this opened form is known when it is sent twice */
    public static JteModel dialog(Form form, Voice voice, String key) {
        Pieces pieces = new Pieces(voice);
        FormField fields = new FormField(voice);
        Content intro = form.intro();
        Map<String, String> hidden = new TreeMap<>();
        form.hidden().forEach((name, value) -> hidden.put(HIDDEN + name, value));
        hidden.put(ActionValue.COMMAND, form.command());
        hidden.put(KEY, key);
        hidden.put(FIELDS, String.join(" ", form.fields().stream().map(Form.Field::name).toList()));
        return TEMPLATES.formDialog(pieces.plain(form.title()), intro == null ? null : pieces.text(intro), hidden,
                form.fields().stream().map(fields::of).toList(), pieces.plain(form.submit()),
                pieces.plain(Content.words("common.cancel")));
    }

    /** What was wrong with a field, as the template takes it. @param text empty when nothing was */
    public record Wrong(String name, String text) {}

    /**
     * What is wrong, beside the fields of the form that stays open.
     *
     * @param names of all its fields, so that what was wrong before and is right now loses its words
     */
    public static JteModel errors(Map<String, Content> errors, List<String> names, Voice voice) {
        Pieces pieces = new Pieces(voice);
        List<Wrong> wrong = names.stream().map(name -> new Wrong(FIELD + name, said(errors.get(name), pieces)))
                .toList();
        List<String> others = errors.entrySet().stream().filter(each -> !names.contains(each.getKey()))
                .map(each -> said(each.getValue(), pieces)).toList();
        return TEMPLATES.formErrors(wrong, String.join("\n", others));
    }

    private static String said(@Nullable Content error, Pieces pieces) {
        return error == null ? "" : pieces.plainText(error);
    }
}
