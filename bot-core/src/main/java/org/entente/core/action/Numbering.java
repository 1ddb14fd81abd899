package org.entente.core.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which number an action gets (S-01, design "Numbers"): the next one of the meeting for each agenda item that has any,
 * with letters from the second action of an item on. Numbers that were settled with the record never change again.
 */
final class Numbering {

    private Numbering() {}

    /**
     * The number of a new action.
     *
     * @param there all actions of the meeting, or of the year between meetings
     * @param year 0 inside a meeting
     * @param itemId null for an action that belongs to no item: it gets a number of its own
     */
    static ActionNumber next(List<ActionItem> there, int year, @Nullable String itemId) {
        List<ActionItem> sisters = itemId == null ? List.of()
                : there.stream().filter(action -> itemId.equals(action.itemId())).toList();
        if (sisters.isEmpty() || settledWithoutLetter(sisters)) {
            int last = there.stream().mapToInt(action -> action.number().ordinal()).max().orElse(0);
            return new ActionNumber(year, last + 1, 0);
        }
        int letter = sisters.stream().mapToInt(action -> action.number().letter()).max().orElse(0);
        return sisters.getLast().number().lettered(Math.max(letter, 1) + 1);
    }

    private static boolean settledWithoutLetter(List<ActionItem> sisters) {
        return sisters.stream().allMatch(action -> action.settled() && action.number().letter() == 0);
    }

    /** Whether the others would keep their numbers without a gap if it were not there. */
    static boolean isLast(ActionItem action, List<ActionItem> there) {
        ActionNumber number = action.number();
        List<ActionNumber> others = there.stream().filter(other -> !other.id().equals(action.id()))
                .map(ActionItem::number).toList();
        boolean sisters = others.stream().anyMatch(other -> other.ordinal() == number.ordinal());
        return others.stream().noneMatch(other -> sisters
                ? other.ordinal() == number.ordinal() && other.letter() > number.letter()
                : other.ordinal() > number.ordinal());
    }

    /** The number that an item's first action has once it has a sister, or once it has none any more. */
    static ActionNumber first(ActionItem first, boolean alone) {
        return first.settled() ? first.number() : first.number().lettered(alone ? 0 : 1);
    }
}
