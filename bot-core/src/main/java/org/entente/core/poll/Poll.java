package org.entente.core.poll;

import java.time.Instant;
import java.util.List;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A question to the table. Its answers are in the box of the same id.
 *
 * @param meetingId the meeting it was asked in, or null between meetings
 * @param itemId the agenda item it belongs to, or null
 * @param options the choices, numbered from 0; empty for open answers
 * @param askedBy the person's id
 * @param openedAt council time
 * @param closesAt council time after which no answer is counted, or null when it is closed by hand
 * @param closedAt council time, or null while it is open
 * @param version rises with every change
 */
public record Poll(String id, String councilId, @Nullable String meetingId, @Nullable String itemId, Kind kind,
        Bilingual question, List<Bilingual> options, Names names, String askedBy, Instant openedAt,
        @Nullable Instant closesAt, @Nullable Instant closedAt, int version) {

    public Poll {
        options = List.copyOf(options);
    }

    /** What kind of answer it wants. */
    public enum Kind {
        /** One choice. */
        SINGLE,
        /** Any number of choices. */
        MULTIPLE,
        /** From 1 to 5. */
        SCALE,
        /** Words (V-02). */
        OPEN,
        /** A quick sense of the table: names who is in favour, never a decision (V-07). */
        SIGNAL,
        /** A call for volunteers, where "nobody" is a result too (V-08). */
        VOLUNTEERS
    }

    /** Who may know who answered what (V-13). */
    public enum Names {
        /** The card names them. */
        SHOWN,
        /** Only numbers are shown; the record keeps who answered what until it is closed. */
        ANONYMOUS
    }

    public boolean open() {
        return closedAt == null;
    }

    /** The same poll, closed. */
    public Poll closed(Instant at) {
        return new Poll(id, councilId, meetingId, itemId, kind, question, options, names, askedBy, openedAt, closesAt,
                at, version);
    }

    /** The same poll with its question and choices in one more language. */
    public Poll translated(Bilingual newQuestion, List<Bilingual> newOptions) {
        return new Poll(id, councilId, meetingId, itemId, kind, newQuestion, newOptions, names, askedBy, openedAt,
                closesAt, closedAt, version);
    }
}
