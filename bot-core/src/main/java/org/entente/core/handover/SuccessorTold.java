package org.entente.core.handover;

import java.time.Duration;
import java.time.Instant;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Departure;
import org.entente.core.people.Departures;
import org.entente.core.people.Directory;
import org.entente.core.reminder.Asked;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.entente.core.schedule.Planner;
import org.entente.core.schedule.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * Tells a successor what they took over. Most are new and have no account yet: then it is looked again every hour, until
 * they have one.
 */
public final class SuccessorTold implements Occasion, Planner {

    private static final String KIND = "departure.yours";
    private static final Duration AGAIN = Duration.ofHours(1);
    /** After that nobody is surprised with old news. */
    private static final Duration LONGEST = Duration.ofDays(60);

    @Override
    public String kind() {
        return KIND;
    }

    /** Now where they can be reached, else as soon as they can. */
    static void begin(Departure departure, Council council, Transaction record, Instant machineNow) {
        Instant next = tell(departure, council, record, machineNow);
        if (next != null) {
            record.use(Timetable.class).set(council.id(), KIND, departure.id(), next);
        }
    }

    @Override
    public void plan(Council council, Transaction record, Instant machineNow) {
        record.use(Departures.class).of(council.id()).stream().filter(departure -> !departure.open())
                .filter(departure -> !reachable(departure, record))
                .forEach(departure -> begin(departure, council, record, machineNow));
    }

    private static boolean reachable(Departure departure, Transaction record) {
        String successor = departure.successorId();
        return successor != null && !record.use(Directory.class).identitiesOf(successor).isEmpty();
    }

    @Override
    public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
        Departure departure = record.use(Departures.class).find(entry.subject()).orElse(null);
        Council council = record.use(Directory.class).council(entry.councilId()).orElse(null);
        return departure == null || council == null ? null : tell(departure, council, record, machineNow);
    }

    /**
     * Whoever wants to hear nothing for a while hears it with the rest, afterwards; officers are told in any case.
     *
     * @return when to look again, or null where it was told, or is too old
     */
    private static @Nullable Instant tell(Departure departure, Council council, Transaction record,
            Instant machineNow) {
        String successor = departure.successorId();
        Instant since = departure.succeededAt();
        Instant now = council.clock().at(machineNow);
        if (successor == null || since == null || since.plus(LONGEST).isBefore(now)) {
            return null;
        }
        if (!reachable(departure, record)) {
            return machineNow.plus(AGAIN);
        }
        Reminders reminders = record.use(Reminders.class);
        boolean quiet = reminders.quietUntil(successor).filter(until -> until.isAfter(now)).isPresent();
        if (quiet && !Leaving.officers(record, council.id()).contains(successor)) {
            reminders.ask(new Asked(council.id(), successor, DepartureReminder.KIND, departure.id(), "yours", null,
                    now));
        } else {
            record.use(Outbox.class).tell(council.id(), successor,
                    new Showing.Live(TakenOverView.NAME, departure.id()), "departure:" + departure.id() + ":yours");
        }
        return null;
    }
}
