package org.entente.teams.api;

import org.entente.teams.render.Rendered;
import org.jspecify.annotations.Nullable;

/**
 * One attachment on its way.
 *
 * @param content JSON
 * @param summary for notifications and screen readers, or null
 * @param name of a file, or null
 * @param place where a file lies, or null
 */
record TeamsMessage(String contentType, String content, @Nullable String summary, @Nullable String name,
        @Nullable String place) {

    static TeamsMessage of(Rendered card) {
        return new TeamsMessage(Rendered.CONTENT_TYPE, card.card(), card.text(), null, null);
    }
}
