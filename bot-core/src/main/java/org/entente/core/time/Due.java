package org.entente.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something is due: the words as they were said, and what they mean (S-08, S-09). It is bound to a meeting only when asked, so
 * that a meeting scheduled later still counts.
 *
 * @param asSaid the words, unchanged, with their preposition; empty for {@link Kind#NONE} when nothing was said
 * @param saidAt the council's time at which they were said: "next" counts from there
 * @param zone the zone of {@code date} and {@code time}
 * @param date the date for {@link Kind#DATE} and {@link Kind#MEETING_ON}; else null
 * @param time the time of day for a {@link Kind#DATE} that has one; else null
 * @param month the month for {@link Kind#MEETING_IN_MONTH}; else null
 * @param teleconference whether a teleconference was said; false where any meeting will do
 * @param notes what was taken for granted or corrected in reading the date
 */
public record Due(
        Kind kind,
        String asSaid,
        Instant saidAt,
        Zone zone,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable YearMonth month,
        boolean teleconference,
        List<Note> notes)
        implements
            DueReading {

    /** What kind of due date was said. */
    public enum Kind {
        DATE,
        NEXT_MEETING,
        NEXT_TELECONFERENCE,
        /** "a coming meeting or teleconference". */
        AN_UPCOMING_MEETING,
        MEETING_IN_MONTH,
        MEETING_ON,
        /** After the meeting at which it was said. */
        AFTER_MEETING,
        /** No date: once it is ready, or as soon as possible. */
        WHEN_READY,
        /** Nothing was said, or that there is no date: to be listed for review, never lost (S-09). */
        NONE
    }

    /** @throws IllegalArgumentException when the date, time or month does not fit the kind */
    public Due {
        boolean dated = kind == Kind.DATE || kind == Kind.MEETING_ON;
        if (dated != (date != null) || (kind == Kind.MEETING_IN_MONTH) != (month != null)
                || (time != null && kind != Kind.DATE)) {
            throw new IllegalArgumentException("Date, time and month must fit the kind " + kind);
        }
        notes = List.copyOf(notes);
    }

    /** Nothing said about when. */
    public static Due none(Instant saidAt, Zone zone) {
        return of(Kind.NONE, "", saidAt, zone, false);
    }

    static Due of(Kind kind, String asSaid, Instant saidAt, Zone zone, boolean teleconference) {
        return new Due(kind, asSaid, saidAt, zone, null, null, null, teleconference, List.of());
    }

    /**
     * The moment of a {@link Kind#DATE} with a time of day, by the zone rules of today's data.
     *
     * @return null for every other due
     */
    public @Nullable Instant instant() {
        return date == null || time == null ? null : zone.resolve(date.atTime(time)).orNearest();
    }

    /**
     * The meeting meant, among those known.
     *
     * @param candidates the council's meetings, in any order
     * @return the id of the slot; empty when none fits yet, and for dates, "when ready" and nothing said
     */
    public Optional<String> boundTo(List<MeetingSlot> candidates) {
        return switch (kind) {
            case DATE, WHEN_READY, NONE -> Optional.empty();
            case NEXT_MEETING -> first(candidates, this::isLater);
            case NEXT_TELECONFERENCE -> first(candidates, slot -> isLater(slot) && slot.teleconference());
            case AN_UPCOMING_MEETING ->
                    first(candidates, slot -> isLater(slot) && (slot.teleconference() || !teleconference));
            case MEETING_IN_MONTH ->
                    preferred(candidates, slot -> isLater(slot) && YearMonth.from(dateOf(slot)).equals(month));
            case MEETING_ON -> preferred(candidates, slot -> dateOf(slot).equals(date));
            case AFTER_MEETING -> running(candidates).or(() -> first(candidates, this::isLater));
        };
    }

    private boolean isLater(MeetingSlot slot) {
        return slot.start().isAfter(saidAt);
    }

    private LocalDate dateOf(MeetingSlot slot) {
        return zone.dateAt(slot.start());
    }

    /** The first that fits and is held as said; one that only fits when there is no such. */
    private Optional<String> preferred(List<MeetingSlot> candidates, Predicate<MeetingSlot> fits) {
        return first(candidates, slot -> fits.test(slot) && slot.teleconference() == teleconference)
                .or(() -> first(candidates, fits));
    }

    private static Optional<String> first(List<MeetingSlot> candidates, Predicate<MeetingSlot> fits) {
        return byStart(candidates).filter(fits).findFirst().map(MeetingSlot::id);
    }

    /** The meeting at which it was said: the last one that had begun. */
    private Optional<String> running(List<MeetingSlot> candidates) {
        return byStart(candidates).filter(slot -> !isLater(slot)).reduce((earlier, later) -> later)
                .map(MeetingSlot::id);
    }

    private static Stream<MeetingSlot> byStart(List<MeetingSlot> candidates) {
        return candidates.stream().sorted(Comparator.comparing(MeetingSlot::start).thenComparing(MeetingSlot::id));
    }
}
