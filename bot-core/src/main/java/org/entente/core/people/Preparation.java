package org.entente.core.people;

/**
 * How many days of the calendar before a meeting each step of its preparation is taken.
 *
 * @param items the rooms are asked for items; they can be proposed until the day of the papers
 * @param papers whoever presents without a paper is reminded
 * @param agenda the agenda is sent to the rooms
 * @param replies whoever has not said whether they come is asked
 * @param review who runs the meeting is told what has to be reviewed there
 */
public record Preparation(int items, int papers, int agenda, int replies, int review) {

    /** What holds until a council says otherwise. */
    public static final Preparation USUAL = new Preparation(28, 10, 7, 5, 3);
}
