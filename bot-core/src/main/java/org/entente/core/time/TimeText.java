package org.entente.core.time;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.concurrent.TimeUnit;
import org.entente.core.text.Language;

/**
 * Dates and times as each language prints them. Spaces inside a time of day are no-break spaces (U+00A0) in both languages, so that
 * a line never ends between the number and its unit.
 */
public final class TimeText {

    private static final String NO_BREAK_SPACE = "\u00a0";

    private TimeText() {}

    /** "Friday, November 2, 2018", "le vendredi 2 novembre 2018": as it stands in a sentence. */
    public static String longDate(LocalDate date, Language language) {
        String withWeekday = weekdayDate(date, language);
        return language == Language.FRENCH ? "le " + withWeekday : withWeekday;
    }

    /** "Friday, November 2, 2018", "vendredi 2 novembre 2018": as it stands in a heading or a table. */
    public static String weekdayDate(LocalDate date, Language language) {
        return format(date, language, language == Language.FRENCH ? "EEEE d MMMM y" : "EEEE, MMMM d, y");
    }

    /** "November 2, 2018", "2 novembre 2018". */
    public static String date(LocalDate date, Language language) {
        return format(date, language, language == Language.FRENCH ? "d MMMM y" : "MMMM d, y");
    }

    /** "Nov 2, 2018", "2 nov. 2018". */
    public static String shortDate(LocalDate date, Language language) {
        return format(date, language, language == Language.FRENCH ? "d MMM y" : "MMM d, y");
    }

    /** "November 2", "2 novembre": where the year is plain from what stands around it. */
    public static String dayAndMonth(LocalDate date, Language language) {
        return format(date, language, language == Language.FRENCH ? "d MMMM" : "MMMM d");
    }

    /** "February 2019", "février 2019". */
    public static String month(YearMonth month, Language language) {
        return format(month.atDay(2), language, "MMMM y");
    }

    /** "12:00 p.m.", "2:55 p.m."; "12 h", "14 h 55" (minutes only where there are any). */
    public static String time(LocalTime time, Language language) {
        if (language == Language.FRENCH) {
            String hour = time.getHour() + NO_BREAK_SPACE + "h";
            return time.getMinute() == 0 ? hour : hour + NO_BREAK_SPACE + twoDigits(time.getMinute());
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String half = time.getHour() < 12 ? "a.m." : "p.m.";
        return hour + ":" + twoDigits(time.getMinute()) + NO_BREAK_SPACE + half;
    }

    /** "Friday, November 2, 2018, at 12:00 p.m., Eastern Daylight Time", "le vendredi 2 novembre 2018, à 12 h, heure avancée de l’Est" (M-07). */
    public static String dateAndTime(ZonedMoment moment, Language language) {
        return longDate(moment.date(), language) + at(language) + timeAndZone(moment, language);
    }

    /** "Nov 2, 2018, 12:00 p.m. EDT", "2 nov. 2018, 12 h HAE": for tables and small cards. */
    public static String shortDateAndTime(ZonedMoment moment, Language language) {
        return shortDate(moment.date(), language) + ", " + shortTimeAndZone(moment, language);
    }

    /** "4:00 p.m., Pacific Daylight Time", "16 h, heure avancée du Pacifique" (M-11). */
    public static String timeAndZone(ZonedMoment moment, Language language) {
        return time(moment.time(), language) + ", " + moment.zoneName(language);
    }

    /** "4:00 p.m. PDT", "16 h HAP". */
    public static String shortTimeAndZone(ZonedMoment moment, Language language) {
        return time(moment.time(), language) + NO_BREAK_SPACE + moment.zoneAbbreviation(language);
    }

    private static String at(Language language) {
        return language == Language.FRENCH ? ", à " : ", at ";
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** ICU prints "1 novembre" where French says "1er novembre". */
    private static String format(LocalDate date, Language language, String pattern) {
        boolean first = language == Language.FRENCH && date.getDayOfMonth() == 1;
        SimpleDateFormat format = new SimpleDateFormat(first ? pattern.replace("d ", "'1er' ") : pattern,
                language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(TimeUnit.DAYS.toMillis(date.toEpochDay()));
    }
}
