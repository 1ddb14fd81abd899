package org.entente.web.render;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in one language, as templates take it.
 *
 * @param lang the tag of its language where the page around it speaks both, or null
 * @param lines each of pieces that follow one another
 */
public record Part(@Nullable String lang, List<List<JteModel>> lines) {

    public Part {
        lines = lines.stream().map(List::copyOf).toList();
    }
}
