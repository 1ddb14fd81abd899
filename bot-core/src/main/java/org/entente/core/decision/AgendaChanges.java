package org.entente.core.decision;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Spot;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.entente.core.time.TimeText;
import org.jspecify.annotations.Nullable;

/**
 * What was changed in an agenda after it was sent out, as one sentence an item: an agenda with changes is approved
 * "with a change" (A-07, D-04). It always says "item", never "action" (E-05).
 */
final class AgendaChanges {

    private AgendaChanges() {}

    /** Empty where nothing was changed. */
    static Optional<Bilingual> of(List<AgendaItem> items) {
        String english = said(items, Language.ENGLISH);
        String french = said(items, Language.FRENCH);
        if (english == null && french == null) {
            return Optional.empty();
        }
        return Optional.of(new Bilingual(english, french)).filter(text -> !text.in(Language.ENGLISH).isEmpty());
    }

    /** Null where a reason still waits for its translation into this language. */
    private static @Nullable String said(List<AgendaItem> items, Language language) {
        List<String> sentences = new ArrayList<>();
        for (AgendaItem item : items) {
            AgendaItem.Change change = item.change();
            if (change != null) {
                Bilingual why = change.why();
                if (why != null && why.awaits(language)) {
                    return null;
                }
                sentences.add(sentence(item, change, language));
            }
        }
        return String.join(" ", sentences);
    }

    private static String sentence(AgendaItem item, AgendaItem.Change change, Language language) {
        String what = Texts.in(language, "wording.change." + change.kind().name(),
                Map.of("number", item.number(), "title", item.hasTitle() ? item.title().in(language) : "", "where",
                        where(change.spot(), language)));
        Bilingual why = change.why();
        return why == null ? Texts.in(language, "wording.change", Map.of("change", what))
                : Texts.in(language, "wording.change.why", Map.of("change", what, "why", why.in(language)));
    }

    private static String where(@Nullable Spot spot, Language language) {
        if (spot == null) {
            return "";
        }
        LocalTime time = spot.time();
        return " " + Texts.in(language, "wording.spot." + spot.kind().name(), Map.of("number",
                spot.number() == null ? "" : spot.number(), "time", time == null ? "" : TimeText.time(time, language)));
    }
}
