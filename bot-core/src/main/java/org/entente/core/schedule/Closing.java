package org.entente.core.schedule;

import java.time.Duration;
import java.time.Instant;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;

/**
 * What is open until a time: it is closed on it, and those who have not answered are reminded a day before. What is open
 * for no longer than that reminds nobody, for they have just seen it.
 *
 * @param closes the kind of the entry that closes it
 * @param reminds the kind of the entry that reminds of it
 */
public record Closing(String closes, String reminds) {

    private static final Duration BEFORE = Duration.ofDays(1);

    /** @param openedAt council time, as is {@code closesAt} */
    public void plan(String subject, Instant openedAt, Instant closesAt, Council council, Transaction record) {
        Timetable timetable = record.use(Timetable.class);
        timetable.set(council.id(), closes, subject, council.clock().systemTimeOf(closesAt));
        Instant before = closesAt.minus(BEFORE);
        if (before.isAfter(openedAt)) {
            timetable.set(council.id(), reminds, subject, council.clock().systemTimeOf(before));
        }
    }

    /** It is closed, or has no such time. */
    public void drop(String subject, Transaction record) {
        record.use(Timetable.class).drop(closes, subject);
        record.use(Timetable.class).drop(reminds, subject);
    }
}
