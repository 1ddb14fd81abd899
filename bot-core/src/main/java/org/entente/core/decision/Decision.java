package org.entente.core.decision;

import java.time.Instant;
import org.entente.core.ledger.Trace;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What was decided. Never changed afterwards, but for a condition that is met and a translation that is given.
 *
 * @param number from 1 in each meeting; between meetings from 1 in each year; null for what was withdrawn (D-01)
 * @param year of a decision taken between meetings, in the council's zone; else null
 * @param outcome what the table called it
 * @param detail the change, the condition, or to whom; null where the outcome needs none
 * @param wording the one sentence that cards, lists and record print (D-16)
 * @param stated whether it was stated in the room without ballots
 * @param at council time
 * @param recordedBy the person's id
 * @param metAt when the condition of an approval in principle was met, council time, or null
 * @param metNote how it was met, or null
 * @param fingerprint of wording, detail, outcome and amount
 * @param trace the end of the audit chain when it was taken, this decision included; null for those taken before
 *            traces were kept
 */
public record Decision(@Nullable Integer number, @Nullable Integer year, Outcome outcome, @Nullable Bilingual detail,
        Bilingual wording, boolean stated, Instant at, String recordedBy, @Nullable Instant metAt,
        @Nullable Bilingual metNote, String fingerprint, @Nullable Trace trace) {

    /** Whether somebody still has to come back to it. */
    public boolean awaitsCondition() {
        return outcome == Outcome.IN_PRINCIPLE && metAt == null;
    }

    Decision met(Instant when, @Nullable Bilingual note) {
        return new Decision(number, year, outcome, detail, wording, stated, at, recordedBy, when, note, fingerprint,
                trace);
    }

    Decision translated(Bilingual otherWording, @Nullable Bilingual otherDetail) {
        return new Decision(number, year, outcome, otherDetail, otherWording, stated, at, recordedBy, metAt, metNote,
                fingerprint, trace);
    }
}
