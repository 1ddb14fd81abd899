package org.entente.core.digest;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Persons.Digest;
import org.entente.core.reminder.Nudge;
import org.entente.core.schedule.BusinessDays;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How often one person in Toronto is spoken to; 23 November 2026 is a Monday, 9:00 there is 14:00 in UTC. */
class PaceTest {

    private static final Instant SUNDAY = Instant.parse("2026-11-22T18:00:00Z");
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T14:00:00Z");
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T17:00:00Z");
    private static final Instant MONDAY_NIGHT = Instant.parse("2026-11-24T03:00:00Z");
    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T14:00:00Z");

    private static Pace pace(Digest digest, @Nullable Instant last, int messages) {
        BusinessDays days = new BusinessDays((jurisdiction, date) -> false, Jurisdiction.ON,
                Zone.of("America/Toronto"));
        return new Pace(days, digest, last, null, messages);
    }

    private static Nudge ordinary(Instant from) {
        return new Nudge("o", "c", "p", "action", "x", "before", null, from, Nudge.State.WAITING, null, null);
    }

    private static Nudge closing(Instant closes) {
        return new Nudge("u", "c", "p", "poll", "y", "closing", closes, SUNDAY, Nudge.State.WAITING, null, null);
    }

    private static List<String> told(Pace pace, Instant now, Nudge... waiting) {
        return pace.step(Arrays.asList(waiting), now).told().stream().map(Nudge::id).toList();
    }

    private static @Nullable Instant next(Pace pace, Instant now, Nudge... waiting) {
        return pace.step(Arrays.asList(waiting), now).next();
    }

    @Test
    void aWeekendsRemindersWaitForMondayMorning() {
        Pace daily = pace(Digest.DAILY, null, 0);
        assertThat(told(daily, SUNDAY, ordinary(SUNDAY))).isEmpty();
        assertThat(next(daily, SUNDAY, ordinary(SUNDAY))).isEqualTo(MONDAY_MORNING);
        assertThat(told(daily, MONDAY_MORNING, ordinary(SUNDAY))).containsExactly("o");
    }

    @Test
    void thereIsOneSummaryADay() {
        Pace daily = pace(Digest.DAILY, MONDAY_MORNING, 1);
        assertThat(told(daily, MONDAY_NOON, ordinary(MONDAY_NOON))).isEmpty();
        assertThat(next(daily, MONDAY_NOON, ordinary(MONDAY_NOON))).isEqualTo(TUESDAY_MORNING);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T17:00:00Z,,true", "2026-11-24T17:00:00Z,,false",
            "2026-11-23T17:00:00Z,2026-11-23T14:00:00Z,false"})
    void aWeeklySummaryComesOnTheFirstBusinessDay(Instant now, @Nullable Instant last, boolean told) {
        Pace weekly = pace(Digest.WEEKLY, last, 0);
        assertThat(told(weekly, now, ordinary(SUNDAY)).isEmpty()).isNotEqualTo(told);
        if (!told) {
            assertThat(next(weekly, now, ordinary(SUNDAY))).isEqualTo(Instant.parse("2026-11-30T14:00:00Z"));
        }
    }

    @Test
    void whoWantsNoSummaryIsOnlyToldWhatCloses() {
        Pace.Step step = pace(Digest.NONE, null, 0).step(List.of(ordinary(SUNDAY), closing(TUESDAY_MORNING)),
                MONDAY_NOON);
        assertThat(step.told()).extracting(Nudge::id).containsExactly("u");
        assertThat(step.silent()).extracting(Nudge::id).containsExactly("o");
    }

    @Test
    void whatClosesComesAtOnceInWorkingHours() {
        Pace daily = pace(Digest.DAILY, MONDAY_MORNING, 1);
        assertThat(told(daily, MONDAY_NOON, closing(TUESDAY_MORNING))).containsExactly("u");
    }

    @Test
    void whatClosesWaitsForTheMorningWhereItStillCan() {
        Pace daily = pace(Digest.DAILY, null, 0);
        Nudge noon = closing(MONDAY_NOON);
        assertThat(next(daily, SUNDAY, noon)).isEqualTo(MONDAY_MORNING);
        Nudge atNight = closing(Instant.parse("2026-11-24T13:30:00Z"));
        assertThat(told(daily, MONDAY_NIGHT, atNight)).as("it closes before the next morning").containsExactly("u");
    }

    @Test
    void summariesLeaveTheLastMessagesOfTheWeekToWhatCloses() {
        Pace busy = pace(Digest.DAILY, null, Pace.MOST - Pace.KEPT);
        assertThat(told(busy, MONDAY_NOON, ordinary(SUNDAY), closing(TUESDAY_MORNING))).containsExactly("u");
        Pace full = pace(Digest.DAILY, null, Pace.MOST);
        assertThat(told(full, MONDAY_NOON, ordinary(SUNDAY), closing(TUESDAY_MORNING))).isEmpty();
        assertThat(next(full, MONDAY_NOON, ordinary(SUNDAY))).isEqualTo(TUESDAY_MORNING);
    }

    @Test
    void silenceIsSilence() {
        Pace quiet = new Pace(pace(Digest.DAILY, null, 0).days(), Digest.DAILY, null, TUESDAY_MORNING, 0);
        assertThat(told(quiet, MONDAY_NOON, ordinary(SUNDAY), closing(MONDAY_NIGHT))).isEmpty();
        assertThat(next(quiet, MONDAY_NOON, ordinary(SUNDAY))).isEqualTo(TUESDAY_MORNING);
    }

    @Test
    void whatWasPutOffWaitsUntilThen() {
        assertThat(next(pace(Digest.DAILY, null, 0), MONDAY_MORNING, ordinary(TUESDAY_MORNING)))
                .isEqualTo(TUESDAY_MORNING);
    }
}
