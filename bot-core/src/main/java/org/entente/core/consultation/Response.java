package org.entente.core.consultation;

import java.time.Instant;
import org.entente.core.text.Language;

/**
 * What a party answered to one question, exactly as it was typed. It is never altered: a later one counts in its place,
 * and this one stays in the record (I-04).
 *
 * @param party the {@link Party#key}
 * @param question the {@link Question#id}
 * @param number from 1 for each party and question
 * @param language in which it was typed
 * @param personId who wrote it
 * @param at council time
 * @param fingerprint of question and answer, the same as in the audit log
 */
public record Response(String roundId, String party, String question, int number, String text, Language language,
        String personId, Instant at, String fingerprint) {}
