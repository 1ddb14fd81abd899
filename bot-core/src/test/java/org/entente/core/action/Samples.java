package org.entente.core.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.entente.core.meeting.Meeting;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.time.Due;
import org.entente.core.time.DueReader;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/** Actions and meetings of the autumn of 2018 to try rules on. */
final class Samples {

    static final Zone TORONTO = Zone.of("America/Toronto");
    /** In the afternoon of the meeting of 27 September 2018. */
    static final Instant SAID_AT = Instant.parse("2018-09-27T18:00:00Z");

    private Samples() {}

    static Due due(String words) {
        if (DueReader.read(words, SAID_AT, TORONTO, Language.ENGLISH) instanceof Due due) {
            return due;
        }
        throw new IllegalArgumentException("no due: " + words);
    }

    static Meeting meeting(String id, Meeting.Mode mode, String date) {
        return Meeting.scheduled(id, "c1", mode, LocalDate.parse(date), LocalTime.of(9, 0), TORONTO, null);
    }

    /** The meeting in the state it has while or after it is held. */
    static Meeting held(Meeting meeting, Meeting.State state, @Nullable Instant adjournedAt) {
        return new Meeting(meeting.id(), meeting.councilId(), null, meeting.mode(), meeting.date(), meeting.time(),
                meeting.zone(), null, null, state, meeting.startsAt(), adjournedAt, meeting.next(), false, 1);
    }

    static Owner members() {
        return new Owner(Owner.Kind.ALL_MEMBERS, "", Bilingual.of("all members", "tous les membres"),
                Owner.Part.OWNER);
    }

    static ActionItem action(String id, @Nullable String itemId, int ordinal, int letter, Due due) {
        return new ActionItem(id, "c1", "m1", itemId, new ActionNumber(0, ordinal, letter),
                Bilingual.of("Report back", "Faire rapport"), List.of(members()), List.of(),
                new Deadline(due, null, null), ActionItem.Progress.open(), null, List.of(), null,
                new Source(Source.Kind.COMMAND, null, null, "p1"), SAID_AT, false, 0);
    }

    static ActionItem action(String id, @Nullable String itemId, int ordinal, int letter) {
        return action(id, itemId, ordinal, letter, Due.none(SAID_AT, TORONTO));
    }

    static ActionItem settled(ActionItem action) {
        return new ActionItem(action.id(), action.councilId(), action.meetingId(), action.itemId(), action.number(),
                action.text(), action.owners(), action.parts(), action.deadline(), action.progress(), action.remark(),
                action.topics(), action.decision(), action.source(), action.createdAt(), true, action.version());
    }
}
