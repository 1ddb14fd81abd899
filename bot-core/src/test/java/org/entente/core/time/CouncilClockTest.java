package org.entente.core.time;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CouncilClockTest {

    private static final Instant TODAY = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant IN_2018 = Instant.parse("2018-09-27T16:00:00Z");

    @Test
    void aClockThatWasNotMovedShowsRealTime() {
        assertThat(CouncilClock.real().at(TODAY)).isEqualTo(TODAY);
        assertThat(CouncilClock.real().systemTimeOf(TODAY)).isEqualTo(TODAY);
    }

    @Test
    void aMovedClockRunsOnAtTheSamePace() {
        CouncilClock clock = CouncilClock.real().movedTo(IN_2018, TODAY);
        assertThat(clock.at(TODAY)).isEqualTo(IN_2018);
        assertThat(clock.at(TODAY.plusSeconds(90))).isEqualTo(IN_2018.plusSeconds(90));
        assertThat(clock.systemTimeOf(IN_2018.plusSeconds(90))).isEqualTo(TODAY.plusSeconds(90));
    }

    @Test
    void aClockCanBeMovedAgain() {
        CouncilClock clock = CouncilClock.real().movedTo(IN_2018, TODAY).movedTo(IN_2018.plusSeconds(3600),
                TODAY.plusSeconds(5));
        assertThat(clock.at(TODAY.plusSeconds(6))).isEqualTo(IN_2018.plusSeconds(3601));
    }

    @Test
    void halfAMoveIsNoClock() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CouncilClock(TODAY, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new CouncilClock(null, TODAY));
    }
}
