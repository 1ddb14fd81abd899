package org.entente.core.record;

import java.time.Instant;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A version of a record that was given out.
 *
 * @param number from 1 in each meeting
 * @param draft whether it went out as a draft
 * @param why what was changed since the version before; null for the first
 * @param fingerprint of what had been entered, to see whether something was changed since
 * @param kept the fingerprint of the text that was given out; null for those given out before texts were kept
 * @param at council time
 * @param by the person's id
 */
public record Edition(String id, String councilId, String meetingId, int number, boolean draft,
        @Nullable Bilingual why, String fingerprint, @Nullable String kept, Instant at, String by) {

    Edition keeping(String text) {
        return new Edition(id, councilId, meetingId, number, draft, why, fingerprint, text, at, by);
    }
}
