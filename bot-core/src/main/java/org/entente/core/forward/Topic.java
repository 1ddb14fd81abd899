package org.entente.core.forward;

import java.time.Instant;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Something that the council may speak of at a coming meeting (F-03), with where it came from (F-04).
 *
 * @param number by which people name it, from 1 in each council; 0 until the store gave it one
 * @param at council time at which it was put on the list
 * @param itemId the agenda item that it became, or null; what that item is called is always looked up
 * @param why it was set aside, or null
 * @param version rises with every change
 */
public record Topic(String id, String councilId, int number, Bilingual text, Source source, Instant at, State state,
        @Nullable String itemId, @Nullable Bilingual why, int version) {

    /** Where it stands. */
    public enum State {
        WAITING,
        /** On the agenda of a meeting, or proposed for it. */
        PLACED, DISCUSSED, SET_ASIDE
    }

    /**
     * Where a topic came from.
     *
     * @param subject the id of the poll, form, round, item or message, or null where there is none
     * @param words what it is called, as typed: the poll's question, the round's name; null where that is looked up
     * @param meetingId the meeting that it goes back to, or null
     * @param personId whose words it was; always null where answers are anonymous
     */
    public record Source(Kind kind, @Nullable String subject, @Nullable Bilingual words, @Nullable String meetingId,
            @Nullable String personId) {

        /** The ways in which a topic comes about. */
        public enum Kind {
            MEMBER, TALK, POLL, EVALUATION, ROUND
        }

        public static Source member(String personId) {
            return new Source(Kind.MEMBER, null, null, null, personId);
        }

        /** From the answers to the form about a meeting: never with a name. */
        public static Source evaluation(String formId, String meetingId) {
            return new Source(Kind.EVALUATION, formId, null, meetingId, null);
        }

        /** From the answers to a round of questions. */
        public static Source round(String roundId, Bilingual name) {
            return new Source(Kind.ROUND, roundId, name, null, null);
        }
    }

    /** A new one, which waits. */
    public static Topic waiting(String id, String councilId, Bilingual text, Source source, Instant at) {
        return new Topic(id, councilId, 0, text, source, at, State.WAITING, null, null, 0);
    }

    /** The same, with the number by which people name it. */
    public Topic numbered(int given) {
        return new Topic(id, councilId, given, text, source, at, state, itemId, why, version);
    }

    Topic worded(Bilingual words) {
        return new Topic(id, councilId, number, words, source, at, state, itemId, why, version);
    }

    Topic placed(String item) {
        return new Topic(id, councilId, number, text, source, at, State.PLACED, item, null, version);
    }

    Topic waits() {
        return new Topic(id, councilId, number, text, source, at, State.WAITING, null, null, version);
    }

    Topic discussed(String item) {
        return new Topic(id, councilId, number, text, source, at, State.DISCUSSED, item, null, version);
    }

    Topic setAside(Bilingual reason) {
        return new Topic(id, councilId, number, text, source, at, State.SET_ASIDE, null, reason, version);
    }
}
