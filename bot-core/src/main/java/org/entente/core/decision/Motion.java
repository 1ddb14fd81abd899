package org.entente.core.decision;

import java.time.Instant;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A text put to a council.
 *
 * @param meetingId the meeting it belongs to, or null between meetings
 * @param itemId the agenda item, or null
 * @param parentId the motion of another council that was deferred or referred to this one, or null (D-13, D-14)
 * @param kind what it is about; approvals of records and agendas have their own wording
 * @param mover the person's id, or null (D-06: optional)
 * @param seconder the person's id, never the mover's, or null
 * @param funds the amount asked for, or null
 * @param refersTo the meeting whose record or agenda is approved, picked from the register (D-02), or null
 * @param opening null before it is opened
 * @param decision null before it has an outcome
 * @param proposedBy the person's id
 * @param proposedAt council time
 * @param version rises with every change
 */
public record Motion(String id, String councilId, @Nullable String meetingId, @Nullable String itemId,
        @Nullable String parentId, MotionKind kind, Bilingual text, @Nullable String mover, @Nullable String seconder,
        @Nullable Funds funds, @Nullable String refersTo, State state, @Nullable Opening opening,
        @Nullable Decision decision, String proposedBy, Instant proposedAt, int version) {

    /** Where it stands. */
    public enum State {
        /** Put to the table; its words can still be changed. */
        PROPOSED,
        /** Being voted on. */
        OPEN,
        /** Counted; the table still has to say what came of it. */
        CLOSED,
        /** It has its outcome. */
        DECIDED, WITHDRAWN
    }

    /** Whether something still has to happen before it is done with. */
    public boolean undecided() {
        return state == State.PROPOSED || state == State.OPEN || state == State.CLOSED;
    }

    /** Of everything that is voted on: which words, about how much, on which meeting. */
    public String fingerprint() {
        Funds money = funds;
        Bilingual payer = money == null ? null : money.payer();
        return Fingerprint.of(kind.name(), orEmpty(text.english()), orEmpty(text.french()),
                money == null ? "" : Long.toString(money.amount().cents()),
                money == null ? "" : money.amount().currency(), money == null ? "" : money.tax().name(),
                money == null ? "" : Boolean.toString(money.included()),
                payer == null ? "" : orEmpty(payer.english()), payer == null ? "" : orEmpty(payer.french()),
                money == null ? "" : Boolean.toString(money.estimate()), orEmpty(refersTo));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    Motion withText(Bilingual other) {
        return new Motion(id, councilId, meetingId, itemId, parentId, kind, other, mover, seconder, funds, refersTo,
                state, opening, decision, proposedBy, proposedAt, version);
    }

    Motion withFunds(@Nullable Funds other) {
        return new Motion(id, councilId, meetingId, itemId, parentId, kind, text, mover, seconder, other, refersTo,
                state, opening, decision, proposedBy, proposedAt, version);
    }

    Motion withMovers(@Nullable String moves, @Nullable String seconds) {
        return new Motion(id, councilId, meetingId, itemId, parentId, kind, text, moves, seconds, funds, refersTo,
                state, opening, decision, proposedBy, proposedAt, version);
    }

    Motion in(@Nullable String meeting) {
        return new Motion(id, councilId, meeting, itemId, parentId, kind, text, mover, seconder, funds, refersTo,
                state, opening, decision, proposedBy, proposedAt, version);
    }

    Motion opened(Opening how) {
        return new Motion(id, councilId, meetingId, itemId, parentId, kind, text, mover, seconder, funds, refersTo,
                State.OPEN, how, decision, proposedBy, proposedAt, version);
    }

    Motion closed(Opening counted) {
        return new Motion(id, councilId, meetingId, itemId, parentId, kind, text, mover, seconder, funds, refersTo,
                State.CLOSED, counted, decision, proposedBy, proposedAt, version);
    }

    Motion decided(Decision what) {
        return new Motion(id, councilId, meetingId, itemId, parentId, kind, text, mover, seconder, funds, refersTo,
                what.outcome() == Outcome.WITHDRAWN ? State.WITHDRAWN : State.DECIDED, opening, what, proposedBy,
                proposedAt, version);
    }

    /** The same with the version that the store gave it. */
    public Motion at(int newVersion) {
        return new Motion(id, councilId, meetingId, itemId, parentId, kind, text, mover, seconder, funds, refersTo,
                state, opening, decision, proposedBy, proposedAt, newVersion);
    }
}
