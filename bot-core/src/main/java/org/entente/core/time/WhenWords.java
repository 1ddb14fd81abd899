package org.entente.core.time;

import java.time.Instant;
import java.time.LocalDate;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The date, time of day and zone that stand at a place in a text, in any order, as said and not yet checked.
 *
 * @param zoneTyped the zone's own words; empty when none was named
 */
record WhenWords(@Nullable DateSaid date, @Nullable TimeSaid time, @Nullable NamedZone zone, String zoneTyped) {

    static WhenWords take(Cursor cursor, Instant now, LocalDate today, Language reader) {
        return new Taking(cursor, new DateGrammar(cursor, now, today), new TimeGrammar(cursor, reader)).all();
    }

    boolean nothing() {
        return date == null && time == null;
    }

    private static final class Taking {

        private final Cursor cursor;
        private final DateGrammar dates;
        private final TimeGrammar times;
        private @Nullable DateSaid date;
        private @Nullable TimeSaid time;
        private @Nullable NamedZone zone;
        private String zoneTyped = "";

        Taking(Cursor cursor, DateGrammar dates, TimeGrammar times) {
            this.cursor = cursor;
            this.dates = dates;
            this.times = times;
        }

        WhenWords all() {
            int before = cursor.position();
            while (one(joiners())) {
                before = cursor.position();
            }
            cursor.backTo(before);
            return new WhenWords(date, time, zone, zoneTyped);
        }

        private boolean one(boolean at) {
            if (date == null) {
                date = dates.read();
                if (date != null) {
                    return true;
                }
            }
            if (time == null && !(date instanceof DateSaid.FromNow)) {
                time = times.read(at);
                if (time != null) {
                    return true;
                }
            }
            return zone == null && (date != null || time != null) && zone();
        }

        private boolean zone() {
            int from = cursor.position();
            zone = ZoneWords.read(cursor, time != null);
            zoneTyped = cursor.said(from);
            return zone != null;
        }

        /** Skips what stands between the parts; whether a time by its bare hour may follow. */
        private boolean joiners() {
            boolean at = false;
            while (true) {
                if (cursor.takeAny("at", "@") || preposition()) {
                    at = true;
                } else if (cursor.takeAny(",", "on") || isoTime()) {
                    at = false;
                } else {
                    return at;
                }
            }
        }

        /** The French "à"; left alone before a zone ("à Toronto"), which takes it itself. */
        private boolean preposition() {
            return cursor.peek().is("a") && (cursor.peek(1).isNumber() || !ahead()) && cursor.take("a");
        }

        private boolean ahead() {
            int from = cursor.position();
            boolean zoneHere = time != null && ZoneWords.read(cursor, true) != null;
            cursor.backTo(from);
            return zoneHere;
        }

        /** The "T" of 2018-11-02T14:00. */
        private boolean isoTime() {
            return cursor.peek().glued() && cursor.peek(1).glued() && cursor.peek(1).isNumber() && cursor.take("t");
        }
    }
}
