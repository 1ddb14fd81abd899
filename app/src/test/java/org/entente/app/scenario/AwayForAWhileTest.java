package org.entente.app.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.core.delivery.Carrier;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Platform;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.Zone;
import org.entente.store.Line;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On the morning of Friday 28 September 2018 much is due: at nine the summaries of three people and the call for items of
 * a meeting, at ten past nine the close of one poll, at twenty past that of another. Somebody is away just then.
 */
class AwayForAWhileTest {

    private static final Carrier.Outcome NO_CONNECTION = new Carrier.Later(Duration.ZERO, "no connection");
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** The council and its people, on both platforms. */
    private record Morning(CouncilScenario council, List<Player> reminded) {

        static Morning of(CouncilScenario council) {
            council.sitsInTeamsToo(RoomLanguages.ENGLISH);
            Player chair = council.coChair("Federal Chair", Jurisdiction.FEDERAL);
            Player clerk = council.secretary("Institute Clerk");
            List<Player> owners = List.of(council.slack().member("Yukon Member", Jurisdiction.YT),
                    council.slack().member("Ontario Member", Jurisdiction.ON),
                    council.teams().member("Nova Scotia Member", Jurisdiction.NS),
                    council.teams().member("Manitoba Member", Jurisdiction.MB));
            clerk.says("/meeting schedule Friday 26 October 2018 at 13:00 Eastern, by teleconference");
            for (Player owner : owners) {
                clerk.says("/action add Publish the toolkit for " + owner.mention() + " by 5 October 2018");
            }
            chair.says("/poll \"Which day?\" \"Monday\" \"Tuesday\" until 28 September 2018 at 9:10");
            chair.says("/poll \"Which week?\" \"First\" \"Last\" until 28 September 2018 at 9:20");
            for (Player owner : owners) {
                owner.says("/council settings zone Toronto");
            }
            council.clockGoesOnTo(LocalDateTime.parse("2018-09-28T08:50"));
            return new Morning(council, owners);
        }

        /** What the morning brought to a room, in its order. */
        private static List<String> news(Side side) {
            return side.standing().stream().flatMap(text -> text.contains("Call for agenda items") ? List.of("call")
                    .stream()
                    : text.contains("Poll – closed") ? List.of(text.contains("Which day?") ? "day" : "week").stream()
                            : List.<String>of().stream())
                    .toList();
        }

        long summaries(Player player) {
            return council.direct(player).stream().filter(text -> text.contains("Publish the toolkit")
                    && text.contains("One thing waits for you")).count();
        }

        /** Everything came once, and in its order: the polls' cards stand first, then come call and results. */
        void everythingCameOnceAndInOrder(Side side) {
            assertThat(news(side)).as("in the room of %s", side.workspace())
                    .containsExactly("day", "week", "call", "day", "week");
            assertThat(reminded.stream().filter(player -> player.identity().platform() == platform(side)))
                    .allSatisfy(player -> assertThat(summaries(player)).isEqualTo(1));
        }

        private Platform platform(Side side) {
            return side == council.teams() ? Platform.TEAMS : Platform.SLACK;
        }
    }

    private static CouncilScenario begins() {
        return CouncilScenario.begins(Zone.of("America/Toronto"), RoomLanguages.ENGLISH);
    }

    @Test
    void whereNobodyIsAwayEverythingComesAtItsTime() {
        try (CouncilScenario council = begins()) {
            Morning morning = Morning.of(council);
            council.clockGoesOnTo(LocalDateTime.parse("2018-09-28T09:21"));
            morning.everythingCameOnceAndInOrder(council.slack());
            morning.everythingCameOnceAndInOrder(council.teams());
        }
    }

    /** @param through how many calls still come through, so that it goes away in the middle of a sweep's work */
    @ParameterizedTest
    @CsvSource({"SLACK, 0", "SLACK, 1", "SLACK, 2", "TEAMS, 0", "TEAMS, 1", "TEAMS, 2"})
    @Tag("F7")
    void aPlatformThatIsAwayForAnHourGetsEverythingOnceAndInOrderWhenItIsBack(Platform platform, int through) {
        try (CouncilScenario council = begins()) {
            Morning morning = Morning.of(council);
            Side away = council.side(platform);
            Side other = platform == Platform.SLACK ? council.teams() : council.slack();
            away.goesDownAfter(through, NO_CONNECTION);
            for (int minute = 0; minute < 60; minute++) {
                council.clockPasses(Duration.ofMinutes(1));
            }
            morning.everythingCameOnceAndInOrder(other);
            assertThat(away.everywhere("Poll – closed")).isZero();
            away.isUp();
            council.clockPasses(Duration.ofMinutes(4));
            morning.everythingCameOnceAndInOrder(away);
            morning.everythingCameOnceAndInOrder(other);
        }
    }

    @Test
    @Tag("F9")
    void aDatabaseThatIsAwayForTenMinutesPutsEverythingOffAndLosesNothing() {
        try (Line line = new Line(); CouncilScenario council = CouncilScenario.beginsBehind(line)) {
            Morning morning = Morning.of(council);
            council.clockPasses(Duration.ofMinutes(9));
            line.cut();
            for (int minute = 0; minute < 10; minute += 2) {
                assertThat(council.looks(Duration.ofMinutes(2))).isFalse();
            }
            line.mend();
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (!council.looks(Duration.ofSeconds(2))) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
            council.clockGoesOnTo(LocalDateTime.parse("2018-09-28T10:00"));
            morning.everythingCameOnceAndInOrder(council.slack());
            morning.everythingCameOnceAndInOrder(council.teams());
        }
    }
}
