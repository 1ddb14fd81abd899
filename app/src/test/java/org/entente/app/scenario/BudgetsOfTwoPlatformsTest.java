package org.entente.app.scenario;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.core.people.Jurisdiction;
import org.entente.core.text.RoomLanguages;
import org.entente.store.delivery.LocalRateLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The real budgets, by a clock under the test's hand: one live card in one room of each platform, and many. */
class BudgetsOfTwoPlatformsTest {

    private static final Duration STEP = Duration.ofMillis(250);
    private static final List<String> OPTIONS = List.of("Monday", "Tuesday");

    private final CouncilScenario council = CouncilScenario
            .beginsWithin(LocalRateLimits::new)
            .sitsInTeamsToo(RoomLanguages.ENGLISH);
    private final Side slack = council.slack();
    private final Side teams = council.teams();
    private final Player chair = slack.coChair("Federal Chair", Jurisdiction.FEDERAL);
    private final Player member = teams.member("Northern Member", Jurisdiction.YT);
    private final Player secretary = slack.secretary("Council Secretary");

    @AfterEach
    void ends() {
        council.close();
    }

    /** How long it takes until a text stands in so many messages of a platform; at most a minute. */
    private Duration until(Side side, String text, int messages) {
        Duration passed = Duration.ZERO;
        while (side.everywhere(text) < messages) {
            assertThat(passed).as("%s in %s messages", text, messages).isLessThan(Duration.ofMinutes(1));
            council.clockPasses(STEP);
            passed = passed.plus(STEP);
        }
        return passed;
    }

    @Test
    void anAnswerOnOneSideShowsOnTheOtherWithinTwoSeconds() {
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        council.clockPasses(Duration.ofSeconds(5));
        for (int i = 0; i < 20; i++) {
            String choice = OPTIONS.get(i % 2);
            member.clicks(choice);
            String shown = choice + ": 1";
            Duration first = until(slack, shown, 1);
            assertThat(first.plus(until(teams, shown, 1))).as("answer " + i)
                    .isLessThanOrEqualTo(Duration.ofSeconds(2));
            council.clockPasses(Duration.ofMillis(250L * (i % 4)));
        }
    }

    @Test
    void moreRoomsShareTheBudgetSlowVisiblyAndEndRight() {
        IntStream.range(0, 9).forEach(i -> secretary.saysIn("C-more-" + i, "/council channel link"));
        council.clockPasses(Duration.ofSeconds(5));
        chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\"");
        until(slack, "Which day?", 10);
        council.clockPasses(Duration.ofSeconds(30));
        for (int i = 0; i < 12; i++) {
            chair.clicks(OPTIONS.get(i % 2));
            member.clicks(OPTIONS.get((i + 1) % 2));
            council.clockPasses(STEP);
        }
        chair.clicks("Monday");
        assertThat(until(teams, "Monday: 2", 1)).isLessThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(until(slack, "Monday: 2", 10)).isGreaterThan(Duration.ofSeconds(2));
        chair.clicks("Close the poll");
        until(slack, "Poll – closed", 10);
        assertThat(slack.everywhere("Poll – open")).isZero();
    }
}
