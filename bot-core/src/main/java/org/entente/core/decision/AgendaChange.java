package org.entente.core.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Voice;
import org.entente.core.meeting.AgendaChanges;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/** With which change an agenda is approved: what was moved, added or taken off, a sentence an item (A-07, D-04, E-05). */
final class AgendaChange {

    private AgendaChange() {}

    /** Empty where nothing was changed. */
    static Optional<Bilingual> of(Meetings meetings, Meeting meeting) {
        List<AgendaItem> changed = AgendaChanges.of(meetings, meeting.id());
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        String english = said(changed, meeting, Language.ENGLISH);
        String french = said(changed, meeting, Language.FRENCH);
        return Optional.of(english == null && french == null
                ? Bilingual.of(sentences(changed, meeting, Language.ENGLISH),
                        sentences(changed, meeting, Language.FRENCH))
                : new Bilingual(english, french));
    }

    /** Null where a title or reason still waits for its translation into this language. */
    private static @Nullable String said(List<AgendaItem> changed, Meeting meeting, Language language) {
        boolean waits = changed.stream().anyMatch(item -> item.title().awaits(language)
                || item.change() != null && item.change().why() != null && item.change().why().awaits(language));
        return waits ? null : sentences(changed, meeting, language);
    }

    private static String sentences(List<AgendaItem> changed, Meeting meeting, Language language) {
        List<String> sentences = new ArrayList<>();
        for (AgendaItem item : changed) {
            String sentence = Voice.in(language).plainText(AgendaChanges.said(item, meeting));
            sentences.add(sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".");
        }
        return String.join(" ", sentences);
    }
}
