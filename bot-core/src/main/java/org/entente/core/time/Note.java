package org.entente.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** What the reader of a date took for granted or corrected, to be said back so that a wrong guess is seen at once. */
public sealed interface Note {

    /** No year was said: the next such date was taken (E-08, E-09). */
    record YearAssumed(int year) implements Note {}

    /** Which day is meant was not said exactly ("next week", an hour already past today). */
    record DayAssumed(LocalDate date) implements Note {}

    /** The hour was not said exactly ("end of day"). */
    record TimeAssumed(LocalTime time) implements Note {}

    /** "Midnight" was taken as the end of the day said; the moment therefore falls on the next date. */
    record MidnightEndsTheDay(LocalDate said) implements Note {}

    /**
     * Standard time was typed where daylight time applies, or the reverse: the date decides (M-08).
     *
     * @param typed the zone as it was typed
     * @param at the moment at which {@code zone} has its other name
     */
    record OtherZoneName(String typed, Zone zone, Instant at) implements Note {}

    /** Clocks are set back in this hour: the first of the two moments was taken. */
    record HappensTwice(Instant earlier, Instant later) implements Note {}
}
