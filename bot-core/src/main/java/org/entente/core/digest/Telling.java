package org.entente.core.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.Ids;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Seats;
import org.entente.core.reminder.Nudge;
import org.entente.core.reminder.Reminder;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.BusinessDays;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Holidays;
import org.entente.core.schedule.Occasion;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/** Tells a person what waits for them, when their time for it has come; what was done meanwhile is not mentioned. */
public final class Telling implements Occasion {

    private final Lines lines;
    private final Holidays holidays;

    public Telling(Collection<Reminder> reminders, Holidays holidays) {
        this.lines = new Lines(reminders);
        this.holidays = holidays;
    }

    /** What several steps may have been asked for while nothing could be said: it is told once. */
    private record Thing(String kind, String subject) {}

    @Override
    public String kind() {
        return Reminders.ENTRY;
    }

    @Override
    public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
        Person person = record.use(Directory.class).person(entry.subject()).orElse(null);
        if (person == null) {
            return null;
        }
        Reminders reminders = record.use(Reminders.class);
        Pace.Step step = pace(person, record, machineNow).step(reminders.waiting(person.id()), machineNow);
        Map<Thing, Nudge> last = new LinkedHashMap<>();
        step.told().forEach(nudge -> last.put(new Thing(nudge.kind(), nudge.subject()), nudge));
        List<Nudge> still = last.values().stream().filter(nudge -> lines.of(nudge, record, machineNow).isPresent())
                .toList();
        reminders.silent(Stream.concat(step.silent().stream(), step.told().stream())
                .filter(nudge -> !still.contains(nudge)).map(Nudge::id).toList());
        if (!still.isEmpty()) {
            tell(person, still, record, machineNow);
        }
        return step.next();
    }

    private static void tell(Person person, List<Nudge> still, Transaction record, Instant machineNow) {
        String message = Ids.next(machineNow.toEpochMilli());
        record.use(Reminders.class).told(still.stream().map(Nudge::id).toList(), message, machineNow);
        record.use(Outbox.class).tell(still.getFirst().councilId(), person.id(),
                new Showing.Live(SummaryView.NAME, message), "reminder:" + message);
    }

    private Pace pace(Person person, Transaction record, Instant machineNow) {
        Reminders reminders = record.use(Reminders.class);
        return new Pace(days(person, record), record.use(Persons.class).digest(person.id()),
                reminders.lastSummary(person.id()).orElse(null), reminders.quietUntil(person.id()).orElse(null),
                reminders.messagesTo(person.id(), machineNow.minus(Pace.WINDOW)).size());
    }

    /** On the person's own clock, else on their first council's; with the holidays of the government they speak for. */
    private BusinessDays days(Person person, Transaction record) {
        Optional<Council> council = record.use(Directory.class).councilsOf(person.id()).stream().findFirst();
        Zone zone = person.zone() != null ? person.zone() : council.map(Council::zone).orElse(Zone.of("UTC"));
        Jurisdiction jurisdiction = council
                .map(in -> Seats.of(record, in.id()))
                .flatMap(seats -> seats.member(person.id()).map(seats::jurisdiction)).orElse(Jurisdiction.FEDERAL);
        return new BusinessDays(holidays, jurisdiction, zone);
    }
}
