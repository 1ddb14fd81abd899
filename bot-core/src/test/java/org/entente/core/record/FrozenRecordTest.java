package org.entente.core.record;

import org.entente.core.text.RoomLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A record as it is kept when it is given out. */
class FrozenRecordTest {

    @ParameterizedTest
    @EnumSource(RoomLanguages.class)
    void printsLikeTheRecordItWasMadeFrom(RoomLanguages languages) {
        RecordOfDecisions record = RecordSample.everything();
        assertThat(Markdown.of(Frozen.of(record), languages)).isEqualTo(Markdown.of(record, languages));
    }

    @Test
    void holdsNothingThatAnotherReleaseCouldSayOtherwise() {
        assertThat(Frozen.of(RecordSample.everything()).toString()).doesNotContain("Words[", "Moment[", "Day[",
                "Amount[", "Count[", "Whom[");
        assertThat(RecordSample.everything().toString()).contains("Moment[", "Words[");
    }

    @Test
    void isFrozenOnce() {
        RecordOfDecisions once = Frozen.of(RecordSample.everything());
        assertThat(Frozen.of(once)).isEqualTo(once);
    }
}
