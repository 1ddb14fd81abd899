package org.entente.core.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.core.action.Handing;
import org.entente.core.command.Call;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Departure;
import org.entente.core.people.Departures;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Role;
import org.entente.core.people.Seats;

/** That somebody leaves: noted once, told to those who see to it that somebody follows. */
public final class Leaving {

    private Leaving() {}

    /** The last that was told of a person who leaves, whether somebody followed or not. */
    public static Optional<Departure> of(Transaction record, String councilId, String personId) {
        return record.use(Departures.class).of(councilId).stream()
                .filter(departure -> departure.personId().equals(personId)).findFirst();
    }

    /** Like {@link #of}, while nobody has followed. */
    public static Optional<Departure> open(Transaction record, String councilId, String personId) {
        return of(record, councilId, personId).filter(Departure::open);
    }

    /** Keeps that somebody leaves and has the successor asked for; said again it changes the day at most. */
    public static Departure told(Call call, Member place, LocalDate lastDay) {
        Departures departures = call.use(Departures.class);
        Optional<Departure> known = open(call.record(), place.councilId(), place.personId());
        if (known.isPresent() && known.get().lastDay().equals(lastDay)) {
            return known.get();
        }
        Departure departure = known.map(before -> departures.update(before.on(lastDay))).orElseGet(() -> {
            Departure first = new Departure(call.newId(), place.councilId(), place.personId(), place.role(),
                    place.organisationId(), place.office(), lastDay, call.person().id(), call.now(), null, null,
                    List.of(), 0);
            departures.add(first);
            return first;
        });
        call.audit("departure.told", departure.id(), "");
        tell(call.record(), departure);
        return departure;
    }

    /** A place ends at once: where it decides or something is open there the successor is asked for. */
    public static void ended(Call call, Member place) {
        if (Seats.votes(place) || !Handing.ownOf(call.record(), place).isEmpty()) {
            told(call, place, call.zone().dateAt(call.now()));
        }
    }

    /** Who was gone is back, or never left; nothing where nobody was told to leave. */
    public static void back(Call call, String personId) {
        open(call.record(), call.council().id(), personId).ifPresent(departure -> {
            call.use(Departures.class).remove(departure.id());
            call.audit("departure.withdrawn", departure.id(), "");
            call.outbox().refresh(DepartureView.NAME, departure.id());
        });
    }

    private static void tell(Transaction record, Departure departure) {
        Outbox outbox = record.use(Outbox.class);
        officers(record, departure.councilId()).stream().filter(person -> !person.equals(departure.personId()))
                .forEach(person -> outbox.tell(departure.councilId(), person,
                        new Showing.Live(DepartureView.NAME, departure.id()),
                        "departure:" + departure.id() + ":" + person));
        outbox.refresh(DepartureView.NAME, departure.id());
    }

    /** Who sees to it that somebody follows: the secretariat and the co-chairs. */
    static List<String> officers(Transaction record, String councilId) {
        return record.use(Directory.class).members(councilId).stream()
                .filter(member -> member.role() == Role.SECRETARIAT || member.role() == Role.CO_CHAIR)
                .map(Member::personId).toList();
    }
}
