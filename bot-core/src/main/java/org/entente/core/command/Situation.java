package org.entente.core.command;

import java.time.Instant;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Person;
import org.entente.core.text.Language;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/**
 * What is known while a value is read.
 *
 * @param council null for the few commands that need none
 * @param person null while the account is not linked
 * @param now the council's clock (the machine's where there is no council)
 * @param zone the council's zone (UTC where there is no council)
 */
public record Situation(Transaction record, @Nullable Council council, @Nullable Person person, Place where,
        Language language, Instant now, Zone zone) {

    /** The council's id, for types that are only used in commands of a council. */
    public String councilId() {
        if (council == null) {
            throw new IllegalStateException("no council here");
        }
        return council.id();
    }
}
