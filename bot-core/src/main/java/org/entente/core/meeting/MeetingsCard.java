package org.entente.core.meeting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.people.Council;

/** The meetings to come, each with weekday, date, hour and zone (M-07); and those that are over. */
final class MeetingsCard {

    private static final int PAGE = 15;

    private MeetingsCard() {}

    static Card upcoming(Council council, Meetings meetings, Instant now) {
        List<Meeting> coming = meetings.all(council.id()).stream()
                .filter(meeting -> meeting.state() == Meeting.State.SCHEDULED || meeting.running()).toList();
        Card.Builder card = Card.titled(Content.words("meetings.title").with("council",
                MeetingLabel.ofCouncil(council)));
        if (coming.isEmpty()) {
            card.paragraph(Content.words("meetings.none"));
        } else {
            card.paragraph(Content.lines(coming.stream().limit(PAGE).map(meeting -> line(meeting, now)).toList()));
        }
        if (coming.size() > PAGE) {
            card.note(Content.words("meetings.more").with("count", coming.size() - PAGE));
        }
        long undated = coming.stream().filter(meeting -> meeting.time() == null).count();
        if (undated > 0) {
            card.note(Content.words("meetings.unfinished").with("count", undated));
        }
        return card.actions(List.of(Button.of(Content.words("meeting.button.plan"), "meeting.schedule", Map.of()),
                Button.of(Content.words("meeting.button.past"), "meeting.past", Map.of()))).build();
    }

    private static Content line(Meeting meeting, Instant now) {
        String state = meeting.running() ? "running"
                : meeting.date().isBefore(meeting.zone().dateAt(now)) ? "missed" : "planned";
        String city = meeting.city();
        Content.Words words = Content.words("meetings.line." + state + (city == null ? "" : ".place"))
                .with("when", MeetingLabel.when(meeting)).with("mode", Content.words("choice.Mode." + meeting.mode()));
        return city == null ? words : words.with("place", city);
    }

    static Card past(Council council, Meetings meetings, int page) {
        List<Meeting> over = meetings.all(council.id()).stream()
                .filter(meeting -> meeting.state() == Meeting.State.ADJOURNED)
                .sorted(Comparator.comparing(Meeting::date).reversed()).toList();
        List<Content> lines = over.stream().skip((page - 1L) * PAGE).limit(PAGE)
                .<Content>map(
                        meeting -> Content.words(meeting.enteredAfterwards() ? "meetings.entered" : "meetings.held")
                                .with("meeting", MeetingLabel.heading(meeting, council)))
                .toList();
        Card.Builder card = Card.titled(Content.words("meetings.past.title"))
                .paragraph(lines.isEmpty() ? Content.words("meetings.past.none") : Content.lines(lines));
        return over.size() <= page * PAGE ? card.build()
                : card.actions(List.of(Button.of(Content.words("meeting.button.more"), "meeting.past",
                        Map.of("page", Integer.toString(page + 1))))).build();
    }
}
