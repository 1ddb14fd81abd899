package org.entente.core.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.core.delivery.Viewing;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Directory;
import org.entente.core.reminder.Nudge;
import org.entente.core.reminder.Reminder;

/** Draws what a nudge is about, in the council and for the person it belongs to. */
final class Lines {

    private final Map<String, Reminder> reminders;

    Lines(Collection<Reminder> reminders) {
        this.reminders = reminders.stream().collect(Collectors.toUnmodifiableMap(Reminder::kind, Function.identity()));
    }

    /**
     * Empty when there is nothing left to do, also for kinds that this version does not know, and for somebody who has no
     * place there any more.
     */
    Optional<Reminder.Line> of(Nudge nudge, Transaction record, Instant machineNow) {
        Reminder reminder = reminders.get(nudge.kind());
        if (reminder == null) {
            return Optional.empty();
        }
        Directory directory = record.use(Directory.class);
        return directory.council(nudge.councilId())
                .filter(council -> directory.member(council.id(), nudge.personId()).isPresent())
                .flatMap(council -> reminder.line(nudge.subject(), nudge.personId(), new Viewing(record, council,
                        council.clock().at(machineNow), nudge.personId())));
    }
}
