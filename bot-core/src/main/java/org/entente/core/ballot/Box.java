package org.entente.core.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A box into which answers are put: the one mechanism under votes, polls and forms.
 *
 * @param subject the id of what is asked (a motion, a poll)
 * @param choices how many choices there are, numbered from 0; zero for open answers only
 * @param most how many choices one answer may hold
 * @param rolled whether only voters on the roll may answer; the roll is frozen at opening
 * @param closesAt council time after which nothing is counted, or null; enforced where an answer is written
 * @param open false once closed
 */
public record Box(String id, String councilId, String subject, Secrecy secrecy, int choices, int most, boolean rolled,
        @Nullable Instant closesAt, boolean open) {

    /** Who may know what. */
    public enum Secrecy {
        /** Everybody may see who chose what. */
        NAMED,
        /** Irrevocable: who took part is a row, the choice only a counter. */
        SECRET,
        /**
         * Changeable until the close: rows keyed by an HMAC under a key of the box, which is destroyed at the close
         * while the rows are rewritten in random order.
         */
        ANONYMOUS
    }
}
