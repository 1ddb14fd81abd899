package org.entente.core.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.entente.core.people.Preparation;

/**
 * What is done before a meeting, and when: so many days of the calendar before it as the council wants, at nine in the morning
 * of its own zone, and a quarter of an hour before its beginning.
 */
enum MeetingStep {
    /** The rooms are asked for items. */
    CALL_FOR_ITEMS,
    /** Whoever presents an item that has no paper yet is reminded. */
    PAPERS,
    /** The agenda is sent to the rooms. */
    AGENDA,
    /** Whoever has not said whether they come is asked. */
    REPLIES,
    /** Who runs the meeting is told what has to be reviewed and approved there. */
    REVIEW,
    /** The rooms are told that it begins. */
    SOON;

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** A step and its moment, council time. */
    record At(MeetingStep step, Instant moment) {}

    /** The steps of a meeting in the order of their moments; its beginning only where its hour is known. */
    static List<At> of(Meeting meeting, Preparation preparation) {
        return Arrays.stream(values()).filter(step -> step != SOON || meeting.time() != null)
                .map(step -> new At(step, step.moment(meeting, preparation))).sorted(Comparator.comparing(At::moment))
                .toList();
    }

    private Instant moment(Meeting meeting, Preparation preparation) {
        return this == SOON ? meeting.startsAt().minus(QUARTER)
                : meeting.zone().resolve(date(meeting, preparation).atTime(MORNING)).orNearest();
    }

    LocalDate date(Meeting meeting, Preparation preparation) {
        return meeting.date().minusDays(switch (this) {
            case CALL_FOR_ITEMS -> preparation.items();
            case PAPERS -> preparation.papers();
            case AGENDA -> preparation.agenda();
            case REPLIES -> preparation.replies();
            case REVIEW -> preparation.review();
            case SOON -> 0;
        });
    }
}
