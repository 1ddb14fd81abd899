package org.entente.core.poll;

import java.time.Instant;
import org.entente.core.ballot.Boxes;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Transaction;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * Closes polls: by hand, and on time. Answers after that time were refused already where they are written; this settles
 * the card and brings the result to every room.
 */
public final class PollClosing implements Occasion {

    static final String KIND = "poll.close";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean exact() {
        return true;
    }

    @Override
    public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
        record.use(Polls.class).find(entry.subject()).filter(Poll::open).ifPresent(poll -> {
            close(record, poll, poll.closesAt() == null ? machineNow : poll.closesAt());
            record.use(AuditLog.class).append(poll.councilId(), "poll.closed", poll.id(), null,
                    Asking.fingerprint(poll), machineNow);
            record.use(Outbox.class).postEverywhere(poll.councilId(), new Showing.Live(PollView.NAME, poll.id()),
                    "poll:" + poll.id() + ":result");
        });
        return null;
    }

    static void close(Transaction record, Poll poll, Instant at) {
        record.use(Boxes.class).close(poll.id());
        record.use(Polls.class).update(poll.closed(at));
        record.use(Outbox.class).refreshFinally(PollView.NAME, poll.id());
    }
}
