package org.entente.core.board;

import java.time.Instant;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.decision.MotionOnScreen;
import org.entente.core.meeting.Course;
import org.entente.core.poll.PollOnScreen;
import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;

/**
 * What the screen on the wall shows now. Two boards are equal when they show the same: a clock that only went on changes
 * nothing, for whoever draws it counts down by itself.
 *
 * @param languages of the council; whoever draws it may be asked for one of them
 */
public record Board(String councilId, RoomLanguages languages, Content council, Stage stage) {

    /** Where the meeting is. */
    public sealed interface Stage {}

    /** No meeting is known. */
    public record Idle() implements Stage {}

    /**
     * A meeting that is still to be opened.
     *
     * @param begins by the machine's clock; null while only the date is set
     */
    public record Before(Content meeting, Content when, @Nullable Instant begins, List<Course.Coming> coming)
            implements
                Stage {
        public Before {
            coming = List.copyOf(coming);
        }
    }

    /**
     * A meeting that is going on.
     *
     * @param motion what is voted on, else what was last put to the table on this item, else null
     * @param polls those that are open, else the last one of this item where no motion stands beside it
     */
    public record Running(Content meeting, Presence presence, @Nullable Now now, @Nullable MotionOnScreen motion,
            List<PollOnScreen> polls, List<Course.Coming> coming) implements Stage {
        public Running {
            polls = List.copyOf(polls);
            coming = List.copyOf(coming);
        }
    }

    /** A meeting that was adjourned a while ago: what it decided, and when the next one is. */
    public record After(Content meeting, List<MotionOnScreen> decisions, Content next) implements Stage {
        public After {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * What the table talks about.
     *
     * @param since by the machine's clock, or null where nobody knows
     * @param until by the machine's clock, when the planned time is over; null where nothing is planned
     */
    public record Now(Course.Discussed item, @Nullable Instant since, @Nullable Instant until) {}

    /**
     * Who is at the table.
     *
     * @param quorum in words
     * @param enough whether the table may decide
     * @param seats one for each jurisdiction with a seat
     * @param others observers, presenters, secretariat and guests who are there
     */
    public record Presence(Content quorum, boolean enough, List<Place> seats, long others) {
        public Presence {
            seats = List.copyOf(seats);
        }
    }

    /**
     * A jurisdiction at the table.
     *
     * @param name as printed, short
     * @param whole its whole name
     * @param people how many speak for it now; none while its place is empty
     */
    public record Place(Content name, Content whole, long people) {

        public boolean taken() {
            return people > 0;
        }
    }
}
