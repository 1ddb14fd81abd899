package org.entente.core.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.core.ballot.Boxes.Seat;
import org.entente.core.meeting.Quorum;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.QuorumRule.Base;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may answer when a motion is opened. */
class RollTest {

    private static final Roll.Voter ANN = new Roll.Voter("ann", "yukon", "YT");
    private static final Roll.Voter BOB = new Roll.Voter("bob", "bc-a", "BC");
    private static final Roll.Voter CAT = new Roll.Voter("cat", "bc-a", "BC");
    private static final Roll.Voter DAN = new Roll.Voter("dan", "bc-b", "BC");
    private static final Roll.Voter EVE = new Roll.Voter("eve", null, null);
    private static final List<Roll.Voter> COUNCIL = List.of(ANN, BOB, CAT, DAN, EVE);

    @Test
    void everyMemberPresentHasAnAnswer() {
        Roll roll = freeze(room("ann", "bob"), Voters.PERSONS);
        assertThat(roll.seats()).containsExactly(new Seat("ann", "ann"), new Seat("bob", "bob"));
        assertThat(roll.presence().present()).isEqualTo(2);
        assertThat(roll.presence().entitled()).isEqualTo(5);
    }

    @Test
    void whoeverArrivesLaterIsNotOnTheRoll() {
        assertThat(freeze(room("ann"), Voters.PERSONS).seats()).noneMatch(seat -> seat.personId().equals("bob"));
    }

    @Test
    void guestsAndObserversArePresentWithoutAnAnswer() {
        assertThat(freeze(room("ann", "guest"), Voters.PERSONS).seats()).containsExactly(new Seat("ann", "ann"));
    }

    @Test
    void aSubstituteTakesTheSeatOfTheMemberWhoIsAway() {
        Roll roll = freeze(List.of(new Roll.Present("sue", "ann")), Voters.PERSONS);
        assertThat(roll.seats()).containsExactly(new Seat("ann", "sue"));
    }

    @Test
    void aSubstituteWhoseMemberCameAfterAllHasNoAnswer() {
        Roll roll = freeze(List.of(new Roll.Present("sue", "ann"), new Roll.Present("ann", null)), Voters.PERSONS);
        assertThat(roll.seats()).containsExactly(new Seat("ann", "ann"));
    }

    @Test
    void aMemberWhoAlsoSubstitutesHasOneAnswerOnly() {
        Roll roll = freeze(List.of(new Roll.Present("bob", "ann")), Voters.PERSONS);
        assertThat(roll.seats()).containsExactly(new Seat("bob", "bob"));
    }

    @Test
    void aSeatHasOneAnswerHoweverManySitOnIt() {
        Roll roll = freeze(room("bob", "cat", "dan"), Voters.SEATS);
        assertThat(roll.seats()).containsExactly(new Seat("bc-a", "bob"), new Seat("bc-a", "cat"),
                new Seat("bc-b", "dan"));
        assertThat(roll.presence().roll()).isEqualTo(2);
        assertThat(roll.presence().entitled()).isEqualTo(4);
    }

    @Test
    void aJurisdictionHasOneAnswerAndWhoeverIsNotPlacedHasTheirOwn() {
        Roll roll = freeze(room("bob", "cat", "dan", "eve"), Voters.JURISDICTIONS);
        assertThat(roll.presence().present()).isEqualTo(2);
        assertThat(roll.seats()).extracting(Seat::voter).containsExactly("BC", "BC", "BC", "eve");
    }

    @Test
    void whoHasNoLinkedAccountCountsAsPresentAndIsAskedAloud() {
        Roll roll = Roll.freeze(COUNCIL, room("ann", "bob"), Voters.PERSONS, Roll.NO_QUORUM,
                Set.of("bob")::contains);
        assertThat(roll.seats()).containsExactly(new Seat("bob", "bob"));
        assertThat(roll.presence().present()).isEqualTo(2);
        assertThat(roll.presence().unlinked()).isEqualTo(1);
    }

    @Test
    void theQuorumIsTheMeetingsOwn() {
        Quorum few = new Quorum(QuorumRule.moreThanHalf(Base.JURISDICTIONS), 1, 3, 2);
        assertThat(Roll.freeze(COUNCIL, room("bob", "cat"), Voters.PERSONS, few, id -> true).presence().quorate())
                .isFalse();
        Quorum enough = new Quorum(QuorumRule.moreThanHalf(Base.JURISDICTIONS), 2, 3, 2);
        assertThat(Roll.freeze(COUNCIL, room("bob", "ann"), Voters.PERSONS, enough, id -> true).presence().quorate())
                .isTrue();
    }

    @Test
    void betweenMeetingsEverybodyWithALinkedAccountMayAnswer() {
        Roll roll = Roll.freeze(COUNCIL, null, Voters.PERSONS, Roll.NO_QUORUM,
                Set.of("ann", "bob")::contains);
        assertThat(roll.seats()).extracting(Seat::personId).containsExactly("ann", "bob");
        assertThat(roll.presence().quorate()).isTrue();
        assertThat(roll.presence().present()).isEqualTo(2);
    }

    private static Roll freeze(List<Roll.Present> room, Voters voters) {
        return Roll.freeze(COUNCIL, room, voters, Roll.NO_QUORUM, id -> true);
    }

    private static List<Roll.Present> room(String... persons) {
        return Arrays.stream(persons).map(id -> new Roll.Present(id, null)).toList();
    }
}
