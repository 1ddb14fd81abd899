package org.entente.core.digest;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Ids;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
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
import org.entente.core.schedule.OwnDays;
import org.entente.core.schedule.Planner;
import org.entente.core.schedule.Timetable;
import org.jspecify.annotations.Nullable;

/** Tells a person what waits for them, when their time for it has come; what was done meanwhile is not mentioned. */
public final class Telling implements Occasion, Planner, Follower {

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
        List<Nudge> waiting = record.use(Reminders.class).waiting(entry.subject());
        if (person == null || waiting.isEmpty()) {
            return null;
        }
        // Councils whose clocks were moved are tried out: who sits in one of them lives by its clock.
        Council council = record.use(Directory.class).council(waiting.getFirst().councilId())
                .orElseThrow(() -> new IllegalStateException("a reminder of no council"));
        Instant now = council.clock().at(machineNow);
        Pace.Step step = pace(person, council, record, now).step(waiting, now);
        Map<Thing, Nudge> last = new LinkedHashMap<>();
        step.told().forEach(nudge -> last.put(new Thing(nudge.kind(), nudge.subject()), nudge));
        List<Nudge> still = last.values().stream().filter(nudge -> lines.of(nudge, record, machineNow).isPresent())
                .toList();
        record.use(Reminders.class).silent(Stream.concat(step.silent().stream(), step.told().stream())
                .filter(nudge -> !still.contains(nudge)).map(Nudge::id).toList());
        if (!still.isEmpty()) {
            tell(person, still, record, now, Ids.next(machineNow.toEpochMilli()));
        }
        return step.next() == null ? null : council.clock().systemTimeOf(step.next());
    }

    /** When a council's clock is moved, whoever sits in it is looked at again. */
    @Override
    public void plan(Council council, Transaction record, Instant machineNow) {
        for (Member member : record.use(Directory.class).members(council.id())) {
            if (!record.use(Reminders.class).waiting(member.personId()).isEmpty()) {
                record.use(Timetable.class).setNoLater("", Reminders.ENTRY, member.personId(), machineNow);
            }
        }
    }

    /** When a council has another list of days, whoever waits for a day of it is looked at again. */
    @Override
    public void follow(Happening happened, Transaction record) {
        if (happened.kind().equals(OwnDays.CHANGED)) {
            record.use(Directory.class).council(happened.councilId())
                    .ifPresent(council -> plan(council, record, happened.at()));
        }
    }

    private static void tell(Person person, List<Nudge> still, Transaction record, Instant now, String message) {
        record.use(Reminders.class).told(still.stream().map(Nudge::id).toList(), message, now);
        record.use(Outbox.class).tell(still.getFirst().councilId(), person.id(),
                new Showing.Live(SummaryView.NAME, message), "reminder:" + message);
    }

    private Pace pace(Person person, Council council, Transaction record, Instant now) {
        Reminders reminders = record.use(Reminders.class);
        return new Pace(days(person, council, record), record.use(Persons.class).digest(person.id()),
                reminders.lastSummary(person.id()).orElse(null), reminders.quietUntil(person.id()).orElse(null),
                reminders.messagesTo(person.id(), now.minus(Pace.WINDOW)).size());
    }

    /**
     * On the person's own clock, else on the council's; with the holidays of the government they speak for, except where
     * the council says otherwise.
     */
    private BusinessDays days(Person person, Council council, Transaction record) {
        Seats seats = Seats.of(record, council.id());
        Jurisdiction jurisdiction = seats.member(person.id()).map(seats::jurisdiction).orElse(Jurisdiction.FEDERAL);
        return new BusinessDays(holidays.except(record.use(OwnDays.class).of(council.id())), jurisdiction,
                person.zone() != null ? person.zone() : council.zone(),
                record.use(Persons.class).hours(person.id()));
    }
}
