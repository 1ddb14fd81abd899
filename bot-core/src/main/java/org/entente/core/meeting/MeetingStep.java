package org.entente.core.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/**
 * What is done before a meeting, and when: so many days of the calendar before it, at nine in the morning of its own zone
 * and a quarter of an hour before its beginning.
 */
enum MeetingStep {
    /** The rooms are asked for items. */
    CALL_FOR_ITEMS(28),
    /** Whoever presents an item that has no paper yet is reminded. */
    PAPERS(10),
    /** The agenda is sent to the rooms. */
    AGENDA(7),
    /** Whoever has not said whether they come is asked. */
    REPLIES(5),
    /** Who runs the meeting is told what has to be reviewed and approved there. */
    REVIEW(3),
    /** The rooms are told that it begins. */
    SOON(0);

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final int daysBefore;

    MeetingStep(int daysBefore) {
        this.daysBefore = daysBefore;
    }

    /** A step and its moment, council time. */
    record At(MeetingStep step, Instant moment) {}

    /** The steps of a meeting in the order of their moments; the last one only where its hour is known. */
    static List<At> of(Meeting meeting) {
        return Arrays.stream(values()).filter(step -> step != SOON || meeting.time() != null)
                .map(step -> new At(step, step.moment(meeting))).toList();
    }

    private Instant moment(Meeting meeting) {
        return this == SOON ? meeting.startsAt().minus(QUARTER)
                : meeting.zone().resolve(date(meeting).atTime(MORNING)).orNearest();
    }

    LocalDate date(Meeting meeting) {
        return meeting.date().minusDays(daysBefore);
    }
}
