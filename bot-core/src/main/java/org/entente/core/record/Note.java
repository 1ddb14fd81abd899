package org.entente.core.record;

import java.time.Instant;
import org.entente.core.people.Member.Office;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Something taken down for the record.
 *
 * @param itemId the agenda item, or null for the meeting as a whole
 * @param replyTo the note it replies to, or null
 * @param speaker who said it, or null where it is attributed to nobody (N-03)
 * @param link the address of the chat message it was taken from, or null
 * @param at council time
 * @param by the id of the person who took it down
 * @param removed whether it was taken out again; it is kept, so that this can be undone
 * @param version rises with every change
 */
public record Note(String id, String councilId, String meetingId, @Nullable String itemId, Kind kind,
        @Nullable String replyTo, @Nullable Speaker speaker, Bilingual text, @Nullable String link, Instant at,
        String by, boolean removed, int version) {

    /** What kind of thing it is. */
    public enum Kind {
        COMMENT, QUESTION, REPLY,
        /** A message of the chat (N-02). */
        CHAT,
        /** A retirement, a new title, thanks. */
        NOTICE,
        /** Added after the meeting. */
        REMARK
    }

    /**
     * Who said it, as they were called that day: name, office and whom they spoke for (P-09).
     *
     * @param personId or null for somebody outside the register
     * @param organisation as printed, or null when none is known
     */
    public record Speaker(@Nullable String personId, String name, @Nullable Bilingual organisation, Office office) {}

    Note withText(Bilingual other) {
        return new Note(id, councilId, meetingId, itemId, kind, replyTo, speaker, other, link, at, by, removed,
                version);
    }

    Note withSpeaker(@Nullable Speaker other) {
        return new Note(id, councilId, meetingId, itemId, kind, replyTo, other, text, link, at, by, removed, version);
    }

    Note removed(boolean out) {
        return new Note(id, councilId, meetingId, itemId, kind, replyTo, speaker, text, link, at, by, out, version);
    }

    /** The same at another version, as stores give it back. */
    public Note at(int other) {
        return new Note(id, councilId, meetingId, itemId, kind, replyTo, speaker, text, link, at, by, removed, other);
    }
}
