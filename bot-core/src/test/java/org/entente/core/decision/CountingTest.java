package org.entente.core.decision;

import java.util.List;
import org.entente.core.ballot.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which answers make which result, by which rules. */
class CountingTest {

    private static final Presence TWENTY = new Presence(19, 24, 19, 19, 13);

    @ParameterizedTest
    @CsvSource({
            // agree, reservation, aside, object -> result
            "12, 0, 0, 0, Consensus", "11, 1, 0, 0, Consensus", "0, 1, 0, 0, Consensus", "1, 0, 18, 0, Consensus",
            "18, 0, 0, 1, NoConsensus", "0, 0, 0, 1, NoConsensus", "9, 3, 3, 4, NoConsensus",
            "0, 0, 0, 0, NoSupport", "0, 0, 5, 0, NoSupport"})
    void consensusHoldsUnlessSomebodyObjectsOrNobodyAgrees(long agree, long reservation, long aside, long object,
            String result) {
        Tally tally = new Tally(Method.CONSENSUS, List.of(agree, reservation, aside, object));
        assertThat(kind(Counting.result(Rules.consensus(), TWENTY, tally))).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
            // numerator, denominator, more than, base, yes, no, abstain -> result, base counted, needed
            "1, 2, true, WITHOUT_ABSTENTIONS, 10, 9, 0, Carried, 19, 10",
            "1, 2, true, WITHOUT_ABSTENTIONS, 9, 9, 1, Tied, 18, 10",
            "1, 2, true, WITHOUT_ABSTENTIONS, 8, 9, 2, Defeated, 17, 9",
            "1, 2, true, WITHOUT_ABSTENTIONS, 1, 0, 18, Carried, 1, 1",
            "1, 2, true, CAST, 9, 5, 5, Defeated, 19, 10", "1, 2, true, CAST, 10, 5, 4, Carried, 19, 10",
            "1, 2, true, CAST, 1, 1, 17, Tied, 19, 10",
            "1, 2, true, PRESENT, 9, 0, 0, Defeated, 19, 10", "1, 2, true, PRESENT, 10, 1, 0, Carried, 19, 10",
            "1, 2, true, ENTITLED, 12, 0, 0, Defeated, 24, 13", "1, 2, true, ENTITLED, 13, 6, 0, Carried, 24, 13",
            "2, 3, false, WITHOUT_ABSTENTIONS, 12, 6, 1, Carried, 18, 12",
            "2, 3, false, WITHOUT_ABSTENTIONS, 12, 7, 0, Defeated, 19, 13",
            "2, 3, false, ENTITLED, 16, 3, 0, Carried, 24, 16", "3, 4, false, PRESENT, 15, 4, 0, Carried, 19, 15",
            "3, 4, false, PRESENT, 14, 4, 1, Defeated, 19, 15",
            "1, 1, false, WITHOUT_ABSTENTIONS, 5, 0, 14, Carried, 5, 5",
            "1, 1, false, WITHOUT_ABSTENTIONS, 18, 1, 0, Defeated, 19, 19",
            "1, 1, false, CAST, 18, 0, 1, Defeated, 19, 19", "1, 1, false, PRESENT, 19, 0, 0, Carried, 19, 19"})
    void aVoteIsCarriedByAFractionOfItsBase(int numerator, int denominator, boolean moreThan, Majority.Base base,
            long yes, long no, long abstain, String result, long counted, long needed) {
        Rules rules = vote(new Majority(numerator, denominator, moreThan, base));
        Tally tally = new Tally(Method.VOTE, List.of(yes, no, abstain));
        Result actual = Counting.result(rules, TWENTY, tally);
        assertThat(kind(actual)).isEqualTo(result);
        assertThat(numbers(actual)).containsExactly(counted, needed);
    }

    @Test
    void abstentionsAloneSupportNothing() {
        Tally tally = new Tally(Method.VOTE, List.of(0L, 0L, 7L));
        assertThat(Counting.result(vote(Majority.moreThanHalf()), TWENTY, tally)).isEqualTo(new Result.NoSupport(7));
    }

    @Test
    void withoutQuorumAtOpeningNothingIsCarriedWhateverTheAnswers() {
        Presence few = new Presence(6, 24, 6, 6, 13);
        Tally all = new Tally(Method.CONSENSUS, List.of(6L, 0L, 0L, 0L));
        Result result = Counting.result(Rules.consensus(), few, all);
        assertThat(result).isEqualTo(new Result.NoQuorum(6, 13));
        assertThat(result.carries()).isFalse();
    }

    @Test
    void onlyConsensusAndCarriedVotesMayBeCalledApproved() {
        assertThat(List.of(new Result.Consensus(1, 0, 0), new Result.Carried(1, 1, 1))).allMatch(Result::carries);
        assertThat(List.of(new Result.NoConsensus(1, 9), new Result.NoSupport(0), new Result.Defeated(1, 2, 3, 2),
                new Result.Tied(1, 2, 2), new Result.NoQuorum(1, 2))).noneMatch(Result::carries);
    }

    @ParameterizedTest
    @CsvSource({"0, 2, true", "3, 2, false", "1, 1, true", "1, 0, false"})
    void aFractionThatIsNoneIsNoMajority(int numerator, int denominator, boolean moreThan) {
        assertThatThrownBy(() -> new Majority(numerator, denominator, moreThan, Majority.Base.CAST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void consensusIsNeverSecret() {
        assertThatThrownBy(() -> new Rules(Method.CONSENSUS, Majority.moreThanHalf(), Box.Secrecy.SECRET,
                Voters.PERSONS, Dissent.TABLE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Rules vote(Majority majority) {
        return new Rules(Method.VOTE, majority, Box.Secrecy.NAMED, Voters.PERSONS, Dissent.TABLE);
    }

    private static String kind(Result result) {
        return result.getClass().getSimpleName();
    }

    private static List<Long> numbers(Result result) {
        return switch (result) {
            case Result.Carried carried -> List.of(carried.base(), carried.needed());
            case Result.Defeated defeated -> List.of(defeated.base(), defeated.needed());
            case Result.Tied tied -> List.of(tied.base(), tied.needed());
            case Result.Consensus other -> List.of();
            case Result.NoConsensus other -> List.of();
            case Result.NoSupport other -> List.of();
            case Result.NoQuorum other -> List.of();
        };
    }
}
