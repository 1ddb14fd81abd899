package org.entente.core.people;

import java.util.List;
import org.entente.core.text.Bilingual;

/** With what a council opens and closes its meetings. */
public interface OrderOfBusiness {

    /** In the order of the meeting. */
    List<Item> of(String councilId, Part part);

    /** Replaces a part as a whole. */
    void set(String councilId, Part part, List<Item> items);

    /** Before and after the meeting's own items. */
    enum Part {
        OPENING, CLOSING
    }

    /** One standing item. */
    record Item(Kind kind, Bilingual title) {}

    /** What a standing item does, beyond being listed. */
    enum Kind {
        PREVIOUS_RECORD, AGENDA_APPROVAL, TREASURER, ACTION_REVIEW, FORWARD_AGENDA, INFORMATION_SHARING, EVALUATION,
        NEXT_MEETINGS, OTHER_BUSINESS,
        /** Listed only. */
        PLAIN
    }
}
