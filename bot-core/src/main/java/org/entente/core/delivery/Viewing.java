package org.entente.core.delivery;

import java.time.Instant;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.jspecify.annotations.Nullable;

/**
 * Who looks, and when.
 *
 * @param now the council's clock
 * @param personId the only one who sees it, or null for a room: then nothing private may be shown
 */
public record Viewing(Transaction record, Council council, Instant now, @Nullable String personId) {

    public <S> S use(Class<S> store) {
        return record.use(store);
    }

    public boolean shared() {
        return personId == null;
    }
}
