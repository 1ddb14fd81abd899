package org.entente.core.time;

import java.time.Instant;
import java.util.List;
import org.entente.core.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Said during the meeting of 27 September 2018; the meetings that follow are as that meeting announced them. */
class DueBindingTest {

    private static final Zone TORONTO = Zone.of("America/Toronto");
    private static final Instant NOW = Instant.parse("2018-09-27T17:00:00Z");
    private static final List<MeetingSlot> MEETINGS = List.of(
            new MeetingSlot("february", Instant.parse("2019-02-27T14:00:00Z"), false),
            new MeetingSlot("february call", Instant.parse("2019-02-06T19:00:00Z"), true),
            new MeetingSlot("november", Instant.parse("2018-11-02T16:00:00Z"), true),
            new MeetingSlot("september", Instant.parse("2018-09-27T16:00:00Z"), false),
            new MeetingSlot("spring", Instant.parse("2018-05-01T16:00:00Z"), false),
            new MeetingSlot("october", Instant.parse("2018-10-10T16:00:00Z"), false),
            new MeetingSlot("late", Instant.parse("2018-12-11T02:30:00Z"), true));

    private static Due due(String text) {
        return (Due) DueReader.read(text, NOW, TORONTO, Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            next meeting                             | october
            next teleconference                      | november
            at an upcoming meeting or teleconference | october
            at an upcoming teleconference            | november
            la réunion de février                    | february
            la téléconférence de février             | february call
            the November meeting                     | november
            the September meeting                    |
            the 2 November meeting                   | november
            la réunion du 10 décembre                | late
            the 11 December meeting                  |
            after the meeting                        | september
            when ready                               |
            2 November 2018                          |
            none                                     |
            """)
    void aDueIsBoundToTheMeetingItMeans(String text, String id) {
        assertThat(due(text).boundTo(MEETINGS).orElse(null)).isEqualTo(id);
    }

    @Test
    void nothingIsBoundBeforeAMeetingIsScheduled() {
        assertThat(due("next meeting").boundTo(List.of())).isEmpty();
        assertThat(due("after the meeting").boundTo(List.of())).isEmpty();
        assertThat(due("next teleconference").boundTo(List.of(new MeetingSlot("a", NOW.plusSeconds(1), false))))
                .isEmpty();
        assertThat(due("next meeting").boundTo(List.of(new MeetingSlot("a", NOW, false)))).isEmpty();
    }

    @Test
    void betweenMeetingsAfterTheMeetingIsTheLastOneThatBegan() {
        List<MeetingSlot> onlyLater = List.of(new MeetingSlot("later", NOW.plusSeconds(60), false));
        assertThat(due("après la réunion").boundTo(onlyLater)).contains("later");
    }
}
