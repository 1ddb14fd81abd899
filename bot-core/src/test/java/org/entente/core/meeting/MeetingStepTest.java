package org.entente.core.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.entente.core.people.Preparation;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done before a meeting on Tuesday 10 November 2026 in Toronto, where the clocks fall back on the first. */
class MeetingStepTest {

    private static List<String> of(@Nullable LocalTime time, Preparation preparation) {
        Zone toronto = Zone.of("America/Toronto");
        return MeetingStep.of(Meeting.scheduled("m", "c", Meeting.Mode.VIRTUAL, LocalDate.of(2026, 11, 10), time,
                toronto, null), preparation).stream().map(at -> at.step() + " " + at.moment()).toList();
    }

    @Test
    void eachStepHasItsMorningAndTheLastItsQuarterOfAnHour() {
        assertThat(of(LocalTime.of(13, 0), Preparation.USUAL)).containsExactly("CALL_FOR_ITEMS 2026-10-13T13:00:00Z",
                "PAPERS 2026-10-31T13:00:00Z", "AGENDA 2026-11-03T14:00:00Z", "REPLIES 2026-11-05T14:00:00Z",
                "REVIEW 2026-11-07T14:00:00Z", "SOON 2026-11-10T17:45:00Z");
    }

    @Test
    void whatHasNoHourYetDoesNotBeginSoon() {
        assertThat(of(null, Preparation.USUAL)).noneMatch(step -> step.startsWith(MeetingStep.SOON + " ")).hasSize(5);
    }

    @Test
    void aCouncilHasItsOwnDaysAndTheStepsComeInTheOrderOfTheirMoments() {
        assertThat(of(LocalTime.of(13, 0), new Preparation(40, 7, 14, 20, 1))).containsExactly(
                "CALL_FOR_ITEMS 2026-10-01T13:00:00Z", "REPLIES 2026-10-21T13:00:00Z", "AGENDA 2026-10-27T13:00:00Z",
                "PAPERS 2026-11-03T14:00:00Z", "REVIEW 2026-11-09T14:00:00Z", "SOON 2026-11-10T17:45:00Z");
    }
}
