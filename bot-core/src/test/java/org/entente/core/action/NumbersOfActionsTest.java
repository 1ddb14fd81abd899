package org.entente.core.action;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which number an action gets (S-01). */
class NumbersOfActionsTest {

    private static String next(List<ActionItem> there, String itemId) {
        return Numbering.next(there, 0, itemId).printed();
    }

    @Test
    void theFirstActionOfAMeetingIsOne() {
        assertThat(next(List.of(), "3B")).isEqualTo("1");
    }

    @Test
    void eachItemThatHasAnyGetsTheNextNumber() {
        assertThat(next(List.of(Samples.action("a1", "3B", 1, 0)), "4")).isEqualTo("2");
    }

    @Test
    void theSecondActionOfAnItemIsBAndTheFirstBecomesA() {
        ActionItem first = Samples.action("a2", "4", 2, 0);
        assertThat(next(List.of(Samples.action("a1", "3B", 1, 0), first), "4")).isEqualTo("2B");
        assertThat(Numbering.first(first, false).printed()).isEqualTo("2A");
    }

    @Test
    void theThirdActionOfAnItemIsCEvenAfterAnotherItemHadOne() {
        assertThat(next(List.of(Samples.action("a1", "4", 1, 1), Samples.action("a2", "4", 1, 2),
                Samples.action("a3", "5", 2, 0)), "4")).isEqualTo("1C");
    }

    @Test
    void anActionWithoutAnItemHasANumberOfItsOwn() {
        List<ActionItem> there = List.of(Samples.action("a1", null, 1, 0));
        assertThat(Numbering.next(there, 0, null).printed()).isEqualTo("2");
    }

    @Test
    void numbersOfAnIssuedRecordNeverChange() {
        ActionItem first = Samples.settled(Samples.action("a1", "4", 1, 0));
        assertThat(next(List.of(first), "4")).isEqualTo("2");
        assertThat(Numbering.first(first, false).printed()).isEqualTo("1");
    }

    @Test
    void betweenMeetingsTheYearStandsInFront() {
        assertThat(Numbering.next(List.of(), 2018, null).printed()).isEqualTo("2018-1");
    }

    @Test
    void aFirstActionThatIsAloneAgainLosesItsLetter() {
        assertThat(Numbering.first(Samples.action("a1", "4", 2, 1), true).printed()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, false", "2, 1, false", "2, 2, true", "3, 0, true"})
    void onlyWhatLeavesNoGapCanBeTakenBack(int ordinal, int letter, boolean last) {
        List<ActionItem> there = List.of(Samples.action("a1.0", "3", 1, 0), Samples.action("a2.1", "4", 2, 1),
                Samples.action("a2.2", "4", 2, 2), Samples.action("a3.0", "5", 3, 0));
        ActionItem action = there.stream().filter(a -> a.id().equals("a" + ordinal + "." + letter)).findFirst()
                .orElseThrow();
        assertThat(Numbering.isLast(action, there)).isEqualTo(last);
    }

    @DisplayName("E-07 one form of number, whatever was typed")
    @ParameterizedTest
    @CsvSource({"1, 0, 1", "2, 1, 2A", "2, 26, 2Z", "2, 27, 2AA"})
    void aNumberIsAlwaysPrintedInOneForm(int ordinal, int letter, String printed) {
        assertThat(new ActionNumber(0, ordinal, letter).printed()).isEqualTo(printed);
    }
}
