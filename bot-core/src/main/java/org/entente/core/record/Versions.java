package org.entente.core.record;

import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.decision.Decision;
import org.entente.core.decision.Motion;
import org.entente.core.decision.MotionKind;
import org.entente.core.decision.Motions;
import org.entente.core.decision.Outcome;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingLabel;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Directory;
import org.entente.core.record.RecordOfDecisions.Version;

/**
 * Which version of a record is printed and how far it is. A record is approved by the decision of a later
 * meeting that refers to its meeting: nobody marks it by hand.
 */
final class Versions {

    private Versions() {}

    /** One that was given out, as it stands today. */
    static Version issued(Transaction record, Meeting meeting, Edition edition) {
        Optional<Motion> approval = approval(record, meeting, edition);
        Version.State state = approval.isPresent() ? Version.State.APPROVED
                : edition.draft() ? Version.State.DRAFT : Version.State.ISSUED;
        return new Version(edition.number(), state, meeting.zone().dateAt(edition.at()),
                edition.why() == null ? null : Content.typed(edition.why()),
                approval.map(motion -> words(record, motion)).orElse(null));
    }

    /** The next one, in the making. One that was approved without ever being given out is approved all the same. */
    static Version next(Transaction record, Meeting meeting) {
        List<Edition> editions = record.use(Records.class).editions(meeting.id());
        if (editions.isEmpty()) {
            return approvals(record, meeting).stream().findFirst()
                    .map(motion -> new Version(1, Version.State.APPROVED, null, null, words(record, motion)))
                    .orElse(new Version(1, Version.State.DRAFT, null, Content.words("record.not.issued"), null));
        }
        Edition last = editions.getLast();
        return new Version(last.number() + 1, Version.State.DRAFT, null, Content.words("record.changed.since")
                .with("number", last.number()).with("date", new Content.Day(meeting.zone().dateAt(last.at()))), null);
    }

    /** A plain approval is of what had been given out; one with a change is of the version that holds the change. */
    private static Optional<Motion> approval(Transaction record, Meeting meeting, Edition edition) {
        return approvals(record, meeting).stream().filter(motion -> {
            Decision decision = motion.decision();
            return decision != null && (decision.outcome() == Outcome.APPROVED
                    ? !edition.at().isAfter(decision.at())
                    : !edition.at().isBefore(decision.at()));
        }).findFirst();
    }

    /** Whether any version of the meeting's record was approved. */
    static boolean approved(Transaction record, Meeting meeting) {
        return !approvals(record, meeting).isEmpty();
    }

    private static List<Motion> approvals(Transaction record, Meeting meeting) {
        return record.use(Motions.class).register(meeting.councilId()).stream()
                .filter(motion -> motion.kind() == MotionKind.APPROVE_RECORD
                        && meeting.id().equals(motion.refersTo()) && motion.decision() != null
                        && motion.decision().outcome().approves())
                .toList();
    }

    private static Content words(Transaction record, Motion motion) {
        Decision decision = motion.decision();
        Integer number = decision == null ? null : decision.number();
        Optional<Meeting> where = Optional.ofNullable(motion.meetingId()).flatMap(record.use(Meetings.class)::find);
        var council = record.use(Directory.class).council(motion.councilId());
        if (where.isEmpty() || council.isEmpty()) {
            return Content.words("record.decision").with("number",
                    (decision == null ? "" : decision.year() + "-") + number);
        }
        return Content.words("record.approved.by").with("number", String.valueOf(number)).with("meeting",
                MeetingLabel.of(where.get(), council.get()));
    }
}
