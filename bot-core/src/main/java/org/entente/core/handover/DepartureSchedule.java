package org.entente.core.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.core.delivery.Outbox;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Departure;
import org.entente.core.people.Departures;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Persons;
import org.entente.core.people.Role;
import org.entente.core.reminder.Asked;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.BusinessDays;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Holidays;
import org.entente.core.schedule.Occasion;
import org.entente.core.schedule.OwnDays;
import org.entente.core.schedule.Planner;
import org.entente.core.schedule.Timetable;
import org.jspecify.annotations.Nullable;

/** Ends a place after its last day, and asks again who follows while nobody is named. */
public final class DepartureSchedule implements Occasion, Planner, Follower {

    private static final String KIND = "departure";
    /** Business days after which it is asked again; once more only when the place is empty. */
    private static final int WAIT = 5;
    /** When the day's reminders are put together. */
    private static final LocalTime EARLY = LocalTime.of(5, 0);

    private final Holidays holidays;

    public DepartureSchedule(Holidays holidays) {
        this.holidays = holidays;
    }

    /**
     * A moment at which something is to be done.
     *
     * @param ask which of the questions it is, or null for the end of the place
     */
    private record Step(Instant moment, @Nullable String ask) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void plan(Council council, Transaction record, Instant machineNow) {
        record.use(Departures.class).of(council.id())
                .forEach(departure -> plan(departure, council, record, machineNow));
    }

    @Override
    public void follow(Happening happened, Transaction record) {
        if (happened.kind().equals(OwnDays.CHANGED)) {
            record.use(Directory.class).council(happened.councilId())
                    .ifPresent(council -> plan(council, record, happened.at()));
        } else if (happened.kind().startsWith("departure.")) {
            Optional<Council> council = record.use(Directory.class).council(happened.councilId());
            Optional<Departure> departure = record.use(Departures.class).find(happened.subject());
            if (council.isPresent() && departure.isPresent()) {
                plan(departure.get(), council.get(), record, happened.at());
            } else {
                record.use(Timetable.class).drop(KIND, happened.subject());
            }
        }
    }

    /** A question whose time lies behind is not made up for; the end of a place is. */
    private void plan(Departure departure, Council council, Transaction record, Instant machineNow) {
        Instant now = council.clock().at(machineNow);
        steps(departure, council, record).stream().filter(step -> step.ask() == null || step.moment().isAfter(now))
                .map(Step::moment).findFirst()
                .ifPresentOrElse(next -> record.use(Timetable.class).set(council.id(), KIND, departure.id(),
                        council.clock().systemTimeOf(next)),
                        () -> record.use(Timetable.class).drop(KIND, departure.id()));
    }

    private List<Step> steps(Departure departure, Council council, Transaction record) {
        List<Step> steps = new ArrayList<>();
        if (sits(departure, record)) {
            steps.add(new Step(council.zone().resolve(departure.lastDay().plusDays(1).atStartOfDay()).orNearest(),
                    null));
        }
        if (departure.open()) {
            // A council is of no single government: by the federal list.
            BusinessDays days = new BusinessDays(holidays.except(record.use(OwnDays.class).of(council.id())),
                    Jurisdiction.FEDERAL, council.zone());
            LocalDate told = council.zone().dateAt(departure.toldAt());
            steps.add(ask(days, days.after(told, WAIT), "told." + told));
            steps.add(ask(days, days.after(departure.lastDay(), 1), "left." + departure.lastDay()));
        }
        steps.sort(Comparator.comparing(Step::moment));
        return steps;
    }

    private static Step ask(BusinessDays days, LocalDate date, String step) {
        return new Step(days.zone().resolve(date.atTime(EARLY)).orNearest(), step);
    }

    /** Whether the place still has to end: of somebody who was followed only what was left to them until the last day. */
    private static boolean sits(Departure departure, Transaction record) {
        return record.use(Directory.class).member(departure.councilId(), departure.personId())
                .filter(member -> departure.open() || looksOn(member)).isPresent();
    }

    private static boolean looksOn(Member member) {
        return member.role() == Role.OBSERVER && member.office() == Office.NONE;
    }

    @Override
    public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
        Departure departure = record.use(Departures.class).find(entry.subject()).orElse(null);
        Council council = record.use(Directory.class).council(entry.councilId()).orElse(null);
        if (departure == null || council == null) {
            return null;
        }
        Instant now = council.clock().at(machineNow);
        List<Step> steps = steps(departure, council, record);
        List<Step> come = steps.stream().filter(step -> !step.moment().isAfter(now)).toList();
        if (come.stream().anyMatch(step -> step.ask() == null)) {
            ends(departure, record, machineNow);
        }
        // After a long stop only the last question is asked, not each that was missed.
        come.stream().map(Step::ask).filter(ask -> ask != null).reduce((earlier, later) -> later)
                .ifPresent(ask -> ask(departure, ask, record, now));
        return steps.stream().map(Step::moment).filter(moment -> moment.isAfter(now)).findFirst()
                .map(council.clock()::systemTimeOf).orElse(null);
    }

    private static void ends(Departure departure, Transaction record, Instant machineNow) {
        record.use(Persons.class).unseat(departure.councilId(), departure.personId());
        record.use(AuditLog.class).append(departure.councilId(), "member.removed", departure.personId(), null,
                departure.role() + "/" + departure.office(), machineNow);
        record.use(Outbox.class).refresh(DepartureView.NAME, departure.id());
    }

    private static void ask(Departure departure, String step, Transaction record, Instant now) {
        Reminders reminders = record.use(Reminders.class);
        Leaving.officers(record, departure.councilId()).stream()
                .filter(person -> !person.equals(departure.personId()))
                .forEach(person -> reminders.ask(new Asked(departure.councilId(), person, DepartureReminder.KIND,
                        departure.id(), step, null, now)));
    }
}
