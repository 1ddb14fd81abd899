package org.entente.core.reminder;

import java.util.List;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;

/** One kind of thing that a person can be reminded of. */
public interface Reminder {

    /** Stable and unique, for example {@code action}. */
    String kind();

    /**
     * The line as it is now, or empty when there is nothing left for this person to do: then nothing is said.
     *
     * @param viewing of the thing's council, for this person only
     */
    Optional<Line> line(String subject, String personId, Viewing viewing);

    /**
     * What is said.
     *
     * @param what the thing, in a few words
     * @param why this came to this person now
     * @param buttons to deal with it at once; the way to put it off or to stop it is added by the summary
     */
    record Line(Content what, Content why, List<Button> buttons) {
        public Line {
            buttons = List.copyOf(buttons);
        }
    }
}
