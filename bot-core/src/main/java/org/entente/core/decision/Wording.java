package org.entente.core.decision;

import java.time.Instant;
import org.entente.core.text.Bilingual;

/**
 * One version of a motion's text; all are kept (D-17).
 *
 * @param number from 1
 * @param why what brought it about
 * @param by the person's id
 * @param at council time
 * @param fingerprint of the motion with this text
 */
public record Wording(String motionId, int number, Why why, Bilingual text, String by, Instant at,
        String fingerprint) {

    /** What brought a version about. */
    public enum Why {
        PROPOSED, AMENDED, TRANSLATED
    }
}
