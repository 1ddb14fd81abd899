package org.entente.core.decision;

import java.util.List;
import java.util.Set;
import org.entente.core.ballot.Boxes.Seat;
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
        assertThat(roll.attendance().present()).isEqualTo(2);
        assertThat(roll.attendance().entitled()).isEqualTo(5);
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
        assertThat(roll.attendance().roll()).isEqualTo(2);
        assertThat(roll.attendance().entitled()).isEqualTo(4);
    }

    @Test
    void aJurisdictionHasOneAnswerAndWhoeverIsNotPlacedHasTheirOwn() {
        Roll roll = freeze(room("bob", "cat", "dan", "eve"), Voters.JURISDICTIONS);
        assertThat(roll.attendance().present()).isEqualTo(2);
        assertThat(roll.seats()).extracting(Seat::voter).containsExactly("BC", "BC", "BC", "eve");
    }

    @Test
    void whoHasNoLinkedAccountCountsAsPresentAndIsAskedAloud() {
        Roll roll = Roll.freeze(COUNCIL, room("ann", "bob"), Voters.PERSONS, QuorumRule.none(),
                Set.of("bob")::contains);
        assertThat(roll.seats()).containsExactly(new Seat("bob", "bob"));
        assertThat(roll.attendance().present()).isEqualTo(2);
        assertThat(roll.attendance().unlinked()).isEqualTo(1);
    }

    @Test
    void quorumIsCountedByTheCouncilsOwnBaseWhateverTheVoteCounts() {
        QuorumRule rule = QuorumRule.moreThanHalf(Base.JURISDICTIONS);
        Attendance one = Roll.freeze(COUNCIL, room("bob", "cat", "dan"), Voters.PERSONS, rule, id -> true).attendance();
        assertThat(one.quorumPresent()).isEqualTo(1);
        assertThat(one.quorumNeeded()).isEqualTo(2);
        assertThat(one.quorate()).isFalse();
        Attendance two = Roll.freeze(COUNCIL, room("bob", "ann"), Voters.PERSONS, rule, id -> true).attendance();
        assertThat(two.quorate()).isTrue();
    }

    @Test
    void betweenMeetingsEverybodyWithALinkedAccountMayAnswer() {
        Roll roll = Roll.freeze(COUNCIL, null, Voters.PERSONS, QuorumRule.moreThanHalf(Base.MEMBERS),
                Set.of("ann", "bob")::contains);
        assertThat(roll.seats()).extracting(Seat::personId).containsExactly("ann", "bob");
        assertThat(roll.attendance().quorate()).isTrue();
        assertThat(roll.attendance().present()).isEqualTo(2);
    }

    private static Roll freeze(List<Roll.Present> room, Voters voters) {
        return Roll.freeze(COUNCIL, room, voters, QuorumRule.none(), id -> true);
    }

    private static List<Roll.Present> room(String... persons) {
        return java.util.Arrays.stream(persons).map(id -> new Roll.Present(id, null)).toList();
    }
}
