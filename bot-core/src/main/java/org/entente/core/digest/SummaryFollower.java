package org.entente.core.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.entente.core.delivery.Outbox;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Directory;
import org.entente.core.reminder.Reminders;

/** What is dealt with disappears from the summaries in which it was told. */
public final class SummaryFollower implements Follower {

    /** Older messages are not looked at any more. */
    private static final Duration READ = Duration.ofDays(7);

    @Override
    public void follow(Happening happened, Transaction record) {
        Outbox outbox = record.use(Outbox.class);
        Reminders reminders = record.use(Reminders.class);
        Instant since = record.use(Directory.class).council(happened.councilId())
                .map(council -> council.clock().at(happened.at())).orElse(happened.at()).minus(READ);
        Stream<String> about = reminders.messagesAbout(happened.subject(), since).stream();
        // What a person has just done may settle something that goes by another name in their summary.
        String actor = happened.actorId();
        Stream<String> own = actor == null ? Stream.empty() : reminders.messagesTo(actor, since).stream();
        Stream.concat(about, own).distinct().forEach(message -> outbox.refresh(SummaryView.NAME, message));
    }
}
