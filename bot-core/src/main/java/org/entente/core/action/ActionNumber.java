package org.entente.core.action;

import java.util.Comparator;

/**
 * The number that people know an action by: {@code 1}, {@code 2A}, and {@code 2018-3} for one of that year between
 * meetings (S-01).
 *
 * @param year the council's year for an action between meetings; 0 for one of a meeting
 * @param ordinal from 1
 * @param letter 0 for none, 1 for A
 */
public record ActionNumber(int year, int ordinal, int letter) implements Comparable<ActionNumber> {

    private static final int LETTERS = 26;
    private static final Comparator<ActionNumber> ORDER = Comparator.comparingInt(ActionNumber::year)
            .thenComparingInt(ActionNumber::ordinal).thenComparingInt(ActionNumber::letter);

    public ActionNumber {
        if (year < 0 || ordinal < 1 || letter < 0) {
            throw new IllegalArgumentException("no such number: " + year + " " + ordinal + " " + letter);
        }
    }

    /** As it is printed, always in this one form (E-07). */
    public String printed() {
        return (year == 0 ? "" : year + "-") + ordinal + letters();
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int left = letter; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }

    ActionNumber lettered(int other) {
        return new ActionNumber(year, ordinal, other);
    }

    @Override
    public int compareTo(ActionNumber other) {
        return ORDER.compare(this, other);
    }
}
