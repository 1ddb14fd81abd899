package org.entente.store.schedule;

import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.OwnDays;
import org.entente.core.schedule.Timetable;
import org.entente.store.sql.Stores;

/** What this package keeps. */
public final class ScheduleStores {

    private ScheduleStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(Timetable.class, SqlTimetable::new);
        stores.add(Reminders.class, SqlReminders::new);
        stores.add(OwnDays.class, SqlOwnDays::new);
    }
}
