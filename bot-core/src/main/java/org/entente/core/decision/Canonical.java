package org.entente.core.decision;

import java.util.Map;
import org.entente.core.card.Voice;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.MeetingLabel;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.Texts;
import org.entente.core.time.TimeText;

/**
 * The one wording of approvals of records and agendas: council, mode, date and place come from the register, never
 * from somebody's fingers (D-02, D-03, D-16; E-02 to E-04).
 */
final class Canonical {

    private Canonical() {}

    /** What is asked: "Approve the record of decisions of ...". */
    static Bilingual motion(Transaction record, MotionKind kind, Meeting meeting) {
        return both(record, meeting, "wording." + kind.name());
    }

    /** What was decided: for other motions their own words. */
    static Bilingual wording(Transaction record, Motion motion, Outcome outcome) {
        Meeting meeting = motion.refersTo() == null ? null
                : record.use(Meetings.class).find(motion.refersTo()).orElse(null);
        String key = "wording." + motion.kind().name() + "." + outcome.name();
        return meeting == null || !motion.kind().ofRegister() || !Texts.has(key) ? motion.text()
                : both(record, meeting, key);
    }

    private static Bilingual both(Transaction record, Meeting meeting, String key) {
        Council council = record.use(Directory.class).council(meeting.councilId())
                .orElseThrow(() -> new IllegalStateException("no council " + meeting.councilId()));
        return Bilingual.of(in(Language.ENGLISH, key, council, meeting), in(Language.FRENCH, key, council, meeting));
    }

    private static String in(Language language, String key, Council council, Meeting meeting) {
        return Texts.in(language, key, Map.of("meeting", called(language, council, meeting)));
    }

    /** "the in-person PSSDC meeting of September 27, 2018 in Whitehorse"; in French with its "de". */
    private static String called(Language language, Council council, Meeting meeting) {
        String city = meeting.city();
        return Texts.in(language, "wording.meeting", Map.of("mode", meeting.mode().name(), "council",
                Voice.in(language).plainText(MeetingLabel.ofCouncil(council)), "date",
                TimeText.date(meeting.date(), language), "place", city == null ? "none" : "city", "city",
                city == null ? "" : city));
    }
}
