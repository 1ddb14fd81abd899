package org.entente.core.time;

import java.time.Month;
import org.jspecify.annotations.Nullable;

/** The pieces that dates are made of: the number of a day, a month, a year. */
final class DateParts {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Cursor cursor;

    DateParts(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Takes the full stop of an abbreviation; whether one stood here. */
    boolean fullStop() {
        return cursor.peek().glued() && cursor.take(".");
    }

    /** A day's number with or without its ending: "2", "2nd", "1er", "premier"; -1 when none stands here. */
    int dayOfMonth() {
        if (cursor.takeAny("premier", "first")) {
            return 1;
        }
        int day = cursor.number(2);
        if (day < 0 || cursor.peek(1).is(":") && cursor.peek(1).glued()) {
            return -1;
        }
        cursor.skip(1);
        if (cursor.peek().glued()) {
            cursor.takeAny("st", "nd", "rd", "th", "er", "re", "e");
        }
        return day;
    }

    @Nullable
    Month month() {
        Month month = cursor.take(Vocabulary.MONTHS);
        if (month != null) {
            fullStop();
        }
        return month;
    }

    /** A year of four digits, perhaps behind a comma or "of"; null, with nothing taken, when none stands here. */
    @Nullable
    Integer year() {
        int from = cursor.position();
        cursor.take(",");
        cursor.takeAny("of", "de");
        boolean fourDigits = cursor.peek().text().length() == 4;
        int year = cursor.number(4);
        if (!fourDigits || !isYear(year)) {
            cursor.backTo(from);
            return null;
        }
        cursor.skip(1);
        return year;
    }

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
