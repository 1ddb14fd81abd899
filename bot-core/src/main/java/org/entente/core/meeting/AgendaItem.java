package org.entente.core.meeting;

import java.time.Instant;
import java.util.List;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * An item of an agenda, or a sub-item of one. Make a changed one with {@link #edit()}.
 *
 * @param parentId the item it belongs to, or null
 * @param position among its brothers, in the order in which they are taken
 * @param number as printed: {@code 3} or {@code 3B}; empty while it is only proposed
 * @param title {@link #UNTITLED} where only its sub-items have titles
 * @param ask what is asked of the table
 * @param tabs the binder's tabs, a range expanded: {@code 4A, 4B, 4C}
 * @param minutes planned, or null
 * @param questions for discussion, attached beforehand
 * @param proposedBy the person's id, or null for the template's items
 * @param change how the agenda was changed here after it was sent out, or null
 * @param conclusion the summary said before the motion, or null (N-06)
 * @param discussing council time since when it is discussed, or null while it is not
 * @param spentSeconds how long it was discussed before it was parked
 * @param closedAt council time, or null
 * @param noAction whether "no action" was said (S-03)
 * @param noComment whether "no comment or question" was said (N-04)
 * @param carriedFrom the id of the item of an earlier meeting that goes on here, or null
 * @param version rises with every change
 */
public record AgendaItem(String id, String meetingId, @Nullable String parentId, int position, String number,
        Kind kind, Bilingual title, Ask ask, List<String> tabs, List<Presenter> presenters, @Nullable Integer minutes,
        List<Question> questions, State state, @Nullable String proposedBy, @Nullable Change change,
        @Nullable Bilingual conclusion, @Nullable Instant discussing, int spentSeconds, @Nullable Instant closedAt,
        boolean noAction, boolean noComment, @Nullable String carriedFrom, int version) {

    /** The title of an item that has none of its own. */
    public static final Bilingual UNTITLED = Bilingual.of("", "");

    public AgendaItem {
        tabs = List.copyOf(tabs);
        presenters = List.copyOf(presenters);
        questions = List.copyOf(questions);
    }

    /** An accepted item with a title and nothing else. */
    public static AgendaItem titled(String id, String meetingId, int position, String number, Bilingual title) {
        return new AgendaItem(id, meetingId, null, position, number, Kind.PLAIN, title, Ask.NONE, List.of(), List.of(),
                null, List.of(), State.ACCEPTED, null, null, null, null, 0, null, false, false, null, 0);
    }

    /** What kind of business it is: templates and approvals know their own. */
    public enum Kind {
        PLAIN, PREVIOUS_RECORD, AGENDA_APPROVAL, TREASURER, ACTION_REVIEW, FORWARD_AGENDA, INFORMATION_SHARING,
        EVALUATION, NEXT_MEETINGS, OTHER_BUSINESS
    }

    /** What is asked of the table. */
    public enum Ask {
        NONE, INFORMATION, FEEDBACK, APPROVAL, FUNDING
    }

    /** Where it stands. */
    public enum State {
        PROPOSED, ACCEPTED, DISCUSSING, PARKED, CLOSED, CARRIED_OVER, DECLINED, REMOVED;

        /** Whether it still has to be dealt with in its meeting. */
        public boolean open() {
            return this == ACCEPTED || this == DISCUSSING || this == PARKED;
        }

        /** Whether it stands on the printed agenda. */
        public boolean listed() {
            return open() || this == CLOSED || this == CARRIED_OVER;
        }
    }

    /**
     * Who presents: a person of the register or an outsider.
     *
     * @param personId or null for an outsider
     * @param organisation as typed, or null; for a person of the register it is looked up instead
     * @param remote whether they join from elsewhere (M-03)
     */
    public record Presenter(@Nullable String personId, String name, @Nullable String organisation, boolean remote) {}

    /** A question for the table. */
    public record Question(String text, boolean answered) {}

    /**
     * What was changed after the agenda was sent out, so that its approval is "with a change" (A-07, E-05).
     *
     * @param spot where it went; null for one that was added or removed
     * @param why the reason given, or null
     */
    public record Change(Kind kind, @Nullable Spot spot, @Nullable Bilingual why) {
        /** In which way. */
        public enum Kind {
            MOVED, ADDED, REMOVED
        }
    }

    /** Whether it belongs to another item. */
    public boolean sub() {
        return parentId != null;
    }

    public boolean hasTitle() {
        return !title.equals(UNTITLED);
    }

    /** A changed copy: {@code item.edit().state(State.CLOSED).done()}. */
    public ItemEdit edit() {
        return new ItemEdit(this);
    }
}
