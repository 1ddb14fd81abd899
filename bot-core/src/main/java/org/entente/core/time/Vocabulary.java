package org.entente.core.time;

import java.time.DayOfWeek;
import java.time.Month;

/** The calendar's words in both languages. Accents, case and the full stop of an abbreviation do not matter. */
final class Vocabulary {

    static final Phrases<Month> MONTHS = new Phrases<Month>()
            .with(Month.JANUARY, "january", "jan", "janvier", "janv")
            .with(Month.FEBRUARY, "february", "feb", "février", "févr", "fév")
            .with(Month.MARCH, "march", "mar", "mars")
            .with(Month.APRIL, "april", "apr", "avril", "avr")
            .with(Month.MAY, "may", "mai")
            .with(Month.JUNE, "june", "jun", "juin")
            .with(Month.JULY, "july", "jul", "juillet", "juil", "juill")
            .with(Month.AUGUST, "august", "aug", "août")
            .with(Month.SEPTEMBER, "september", "sept", "sep", "septembre")
            .with(Month.OCTOBER, "october", "oct", "octobre")
            .with(Month.NOVEMBER, "november", "nov", "novembre")
            .with(Month.DECEMBER, "december", "dec", "décembre");

    /** Weekdays that stand for themselves: no other word of either language looks like them. */
    static final Phrases<DayOfWeek> PLAIN_WEEKDAYS = new Phrases<DayOfWeek>()
            .with(DayOfWeek.MONDAY, "monday", "lundi")
            .with(DayOfWeek.TUESDAY, "tuesday", "tue", "tues", "mardi")
            .with(DayOfWeek.WEDNESDAY, "wednesday", "wed", "mercredi")
            .with(DayOfWeek.THURSDAY, "thursday", "thu", "thur", "thurs", "jeudi")
            .with(DayOfWeek.FRIDAY, "friday", "fri", "vendredi")
            .with(DayOfWeek.SATURDAY, "saturday", "samedi")
            .with(DayOfWeek.SUNDAY, "sunday", "dimanche");

    /** Abbreviations that are also other words ("mon", "sun", "mer"): weekdays only beside a date or a word such as "next". */
    static final Phrases<DayOfWeek> SHORT_WEEKDAYS = new Phrases<DayOfWeek>()
            .with(DayOfWeek.MONDAY, "mon", "lun")
            .with(DayOfWeek.TUESDAY, "mar")
            .with(DayOfWeek.WEDNESDAY, "mer")
            .with(DayOfWeek.THURSDAY, "jeu")
            .with(DayOfWeek.FRIDAY, "ven")
            .with(DayOfWeek.SATURDAY, "sat", "sam")
            .with(DayOfWeek.SUNDAY, "sun", "dim");

    /** Days from today. */
    static final Phrases<Integer> DAYS_FROM_TODAY = new Phrases<Integer>()
            .with(-2, "the day before yesterday", "day before yesterday", "avant-hier")
            .with(-1, "yesterday", "hier")
            .with(0, "today", "aujourd’hui", "aujourdhui", "ce jour")
            .with(1, "tomorrow", "demain")
            .with(2, "the day after tomorrow", "day after tomorrow", "after-tomorrow", "after tomorrow", "après-demain",
                    "après demain");

    private Vocabulary() {}
}
