package org.entente.core.meeting;

import java.time.Instant;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member.Office;
import org.entente.core.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a meeting's list, with name, organisation and office as they were at the time: one row, so that they
 * can never be printed apart (E-42).
 *
 * @param personId or null for an outsider who presents or speaks (P-04)
 * @param name as printed
 * @param organisation as printed, or null when none is known
 * @param jurisdiction for which government they speak; outside for guests
 * @param part under which heading they are listed (P-01)
 * @param office held besides, printed beside the name
 * @param substituteFor the person's id whose seat they take, or null (P-03)
 * @param remote whether they join from elsewhere (M-03)
 * @param state what is known
 * @param arrivedAt council time, or null
 * @param leftAt council time, or null
 */
public record Attendee(String id, String meetingId, @Nullable String personId, String name,
        @Nullable Bilingual organisation, Jurisdiction jurisdiction, Part part, Office office,
        @Nullable String substituteFor, boolean remote, State state, @Nullable Instant arrivedAt,
        @Nullable Instant leftAt, int version) {

    /** The headings of the attendance list, in their order. */
    public enum Part {
        CO_CHAIR, MEMBER, OBSERVER, SECRETARIAT, PRESENTER, GUEST
    }

    /** What is known of their coming. */
    public enum State {
        INVITED, ACCEPTED, REGRETS, PRESENT, LEFT
    }

    public boolean here() {
        return state == State.PRESENT;
    }

    /** Whether they were there at that council time: between their first coming and their last going. */
    boolean wasHere(Instant then) {
        return attended() && arrivedAt != null && !arrivedAt.isAfter(then)
                && (leftAt == null || leftAt.isAfter(then));
    }

    /** Whether they were there at any time: what the record prints. */
    public boolean attended() {
        return state == State.PRESENT || state == State.LEFT;
    }

    /** Whether this row holds or takes a seat that counts for the quorum. */
    public boolean seated() {
        return part == Part.CO_CHAIR || part == Part.MEMBER;
    }

    Attendee arrived(Instant at) {
        return new Attendee(id, meetingId, personId, name, organisation, jurisdiction, part, office, substituteFor,
                remote, State.PRESENT, arrivedAt == null ? at : arrivedAt, null, version);
    }

    Attendee left(Instant at) {
        return new Attendee(id, meetingId, personId, name, organisation, jurisdiction, part, office, substituteFor,
                remote, State.LEFT, arrivedAt, at, version);
    }

    /** Back to what was known before the roll call. */
    Attendee notHere() {
        return new Attendee(id, meetingId, personId, name, organisation, jurisdiction, part, office, substituteFor,
                remote, State.INVITED, null, null, version);
    }

    Attendee answered(State answer, boolean fromElsewhere) {
        return new Attendee(id, meetingId, personId, name, organisation, jurisdiction, part, office, substituteFor,
                fromElsewhere, answer, arrivedAt, leftAt, version);
    }

    /** A substitute speaks for the organisation of the member, unless they have one of their own. */
    Attendee sittingFor(Attendee member) {
        boolean none = organisation == null;
        return new Attendee(id, meetingId, personId, name, none ? member.organisation : organisation,
                none ? member.jurisdiction : jurisdiction, Part.MEMBER, office, member.personId, remote, state,
                arrivedAt, leftAt, version);
    }

    Attendee sittingForNobody(Part own) {
        return new Attendee(id, meetingId, personId, name, organisation, jurisdiction, own, office, null, remote,
                State.INVITED, null, null, version);
    }
}
