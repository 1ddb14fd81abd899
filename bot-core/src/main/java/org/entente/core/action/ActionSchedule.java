package org.entente.core.action;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
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

/** Has open actions looked at when they fall due, and those asked who can do something about it. */
public final class ActionSchedule implements Occasion, Planner, Follower {

    private static final String KIND = "action.due";
    private static final String ACTION = "action.";

    private final Holidays holidays;

    public ActionSchedule(Holidays holidays) {
        this.holidays = holidays;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void plan(Council council, Transaction record, Instant machineNow) {
        BusinessDays days = days(council, record);
        record.use(Actions.class).openOf(council.id())
                .forEach(action -> plan(action, council, days, record, machineNow));
    }

    @Override
    public void follow(Happening happened, Transaction record) {
        if (happened.kind().startsWith(ACTION)) {
            record.use(Actions.class).find(happened.subject()).ifPresentOrElse(
                    action -> plan(action, record, happened.at()),
                    () -> record.use(Timetable.class).drop(KIND, happened.subject()));
        } else if (happened.kind().equals(OwnDays.CHANGED)) {
            record.use(Directory.class).council(happened.councilId())
                    .ifPresent(council -> planAgain(council, record, happened.at()));
        }
    }

    private void planAgain(Council council, Transaction record, Instant machineNow) {
        BusinessDays days = days(council, record);
        record.use(Actions.class).openOf(council.id()).stream()
                .filter(action -> !record.use(Timetable.class).due(KIND, action.id(), machineNow))
                .forEach(action -> plan(action, council, days, record, machineNow));
    }

    void plan(ActionItem action, Transaction record, Instant machineNow) {
        record.use(Directory.class).council(action.councilId())
                .ifPresent(council -> plan(action, council, days(council, record), record, machineNow));
    }

    /** The next step that is still to come; what lies behind is not made up for. */
    private static void plan(ActionItem action, Council council, BusinessDays days, Transaction record,
            Instant machineNow) {
        Instant now = council.clock().at(machineNow);
        Chasing.At next = steps(action, days).stream().filter(step -> step.moment().isAfter(now)).findFirst()
                .orElse(null);
        if (next == null) {
            record.use(Timetable.class).drop(KIND, action.id());
        } else {
            record.use(Timetable.class).set(council.id(), KIND, action.id(),
                    council.clock().systemTimeOf(next.moment()));
        }
    }

    /** A council is of no single government: its days are those of the federal list and its own. */
    private BusinessDays days(Council council, Transaction record) {
        return new BusinessDays(holidays.except(record.use(OwnDays.class).of(council.id())), Jurisdiction.FEDERAL,
                council.zone());
    }

    private static List<Chasing.At> steps(ActionItem action, BusinessDays days) {
        Instant due = action.deadline().nextAt();
        return !action.open() || due == null ? List.of()
                : Chasing.of(due, action.createdAt(), days);
    }

    @Override
    public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
        ActionItem action = record.use(Actions.class).find(entry.subject()).orElse(null);
        Council council = record.use(Directory.class).council(entry.councilId()).orElse(null);
        if (action == null || council == null) {
            return null;
        }
        Instant now = council.clock().at(machineNow);
        List<Chasing.At> steps = steps(action, days(council, record));
        // After a long stop only the last step is taken, not each that was missed.
        steps.stream().filter(step -> !step.moment().isAfter(now)).reduce((earlier, later) -> later)
                .ifPresent(step -> ask(action, step.step(), record, now));
        return steps.stream().map(Chasing.At::moment).filter(moment -> moment.isAfter(now)).findFirst()
                .map(council.clock()::systemTimeOf).orElse(null);
    }

    private static void ask(ActionItem action, Chasing step, Transaction record, Instant now) {
        Set<String> asked = Ladder.of(action, record).reached(step.rung());
        String counted = step.name() + "/" + action.deadline().nextAt();
        Reminders reminders = record.use(Reminders.class);
        asked.forEach(person -> reminders.ask(new Asked(action.councilId(), person, ActionReminder.KIND, action.id(),
                counted, null, now)));
    }
}
