package org.entente.core.digest;

import java.time.Duration;
import org.entente.core.delivery.Outbox;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.reminder.Reminders;

/** What is dealt with disappears from the summaries in which it was told. */
public final class SummaryFollower implements Follower {

    /** Older messages are not looked at any more. */
    private static final Duration READ = Duration.ofDays(7);

    @Override
    public void follow(Happening happened, Transaction record) {
        Outbox outbox = record.use(Outbox.class);
        record.use(Reminders.class).messagesAbout(happened.subject(), happened.at().minus(READ))
                .forEach(message -> outbox.refresh(SummaryView.NAME, message));
    }
}
