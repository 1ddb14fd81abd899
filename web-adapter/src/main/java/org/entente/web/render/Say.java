package org.entente.web.render;

import java.util.Map;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;

/** The texts of a page in its reader's language, as templates ask for them. */
public record Say(Language language) {

    public String at(String key) {
        return Texts.in(language, "console." + key, Map.of());
    }

    /** The tag that pages carry. */
    public String tag() {
        return Pieces.tag(language);
    }
}
