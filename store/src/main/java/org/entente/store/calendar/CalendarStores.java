package org.entente.store.calendar;

import org.entente.core.calendar.Feeds;
import org.entente.store.sql.Stores;

/** What this package keeps. */
public final class CalendarStores {

    private CalendarStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(Feeds.class, SqlFeeds::new);
    }
}
