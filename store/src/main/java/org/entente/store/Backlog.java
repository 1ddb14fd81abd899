package org.entente.store;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.entente.core.ledger.Ledger;
import org.entente.core.schedule.Timetable;
import org.entente.store.delivery.DeadLetters;
import org.entente.store.sql.Session;

/**
 * What waits to be done, as an operator measures it.
 *
 * @param waiting messages, files and live messages to be drawn again that are not delivered yet
 * @param oldest how long the oldest new message or file has waited; zero where none does
 * @param dead what was given up and is kept so that it can be tried again
 * @param deadToday how much of that in the last 24 hours
 * @param late by how much what is due is late
 */
public record Backlog(long waiting, Duration oldest, long dead, long deadToday, Duration late) {

    private static final Duration TODAY = Duration.ofHours(24);

    /**
     * Looks now.
     *
     * @param now by the machine's clock
     * @throws org.entente.core.ledger.LedgerUnavailable while nothing can be read
     */
    public static Backlog read(Ledger ledger, Instant now) {
        return ledger.read(tx -> {
            Session session = (Session) tx;
            long posts = session.number("select count(*) from delivery where open");
            long edits = session.number("select count(*) from (select message from live_pending"
                    + " union select message from live_edit where state <> 'DEAD') as live");
            return new Backlog(posts + edits, posts == 0 ? Duration.ZERO : age(session, now),
                    tx.use(DeadLetters.class).count(), deadSince(session, now.minus(TODAY)),
                    tx.use(Timetable.class).lag(now));
        });
    }

    private static long deadSince(Session session, Instant since) {
        return session.number("select count(*) from delivery where not open and state = 'DEAD' and ended_at > ?", since)
                + session.number("select count(*) from live_edit where state = 'DEAD' and ended_at > ?", since);
    }

    /** When a row was made stands in its id. */
    private static Duration age(Session session, Instant now) {
        return session.one("select min(id) from delivery where open", row -> row.text(1))
                .map(id -> Instant.ofEpochMilli(UUID.fromString(id).getMostSignificantBits() >>> 16))
                .map(made -> Duration.between(made, now)).filter(Duration::isPositive).orElse(Duration.ZERO);
    }
}
