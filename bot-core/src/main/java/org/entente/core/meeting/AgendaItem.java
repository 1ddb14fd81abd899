package org.entente.core.meeting;

import java.time.Instant;
import java.util.List;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * An item of an agenda, or a sub-item of one.
 *
 * @param parentId the item it belongs to, or null
 * @param position among its brothers, from 0
 * @param number as printed: {@code 3} or {@code 3B}; given when accepted, settled while nothing was moved by hand
 * @param ask what is asked of the table
 * @param tabs the binder's tabs, a range expanded: {@code 4A, 4B, 4C}
 * @param minutes planned, or null
 * @param questions for discussion, attached beforehand
 * @param proposedBy the person's id, or null for the template's items
 * @param movedWhy why and where it was moved, or null
 * @param conclusion the summary said before the motion, or null (N-06)
 * @param discussing council time since when it is discussed, or null
 * @param closedAt council time, or null
 * @param noAction whether "no action" was said (S-03)
 * @param noComment whether "no comment or question" was said (N-04)
 */
public record AgendaItem(String id, String meetingId, @Nullable String parentId, int position, String number,
        Kind kind, Bilingual title, Ask ask, List<String> tabs, List<Presenter> presenters, @Nullable Integer minutes,
        List<String> questions, State state, @Nullable String proposedBy, @Nullable Bilingual movedWhy,
        @Nullable Bilingual conclusion, @Nullable Instant discussing, @Nullable Instant closedAt, boolean noAction,
        boolean noComment, int version) {

    public AgendaItem {
        tabs = List.copyOf(tabs);
        presenters = List.copyOf(presenters);
        questions = List.copyOf(questions);
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
        PROPOSED, ACCEPTED, DISCUSSING, PARKED, CLOSED, CARRIED_OVER, DECLINED
    }

    /**
     * Who presents: a person of the register or an outsider.
     *
     * @param personId or null for an outsider
     * @param remote whether they join from elsewhere (M-03)
     */
    public record Presenter(@Nullable String personId, String name, @Nullable String organisation, boolean remote) {}
}
