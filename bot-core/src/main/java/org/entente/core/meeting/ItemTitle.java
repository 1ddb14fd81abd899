package org.entente.core.meeting;

import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.people.Council;

/**
 * What an item is called: its own title, but for approvals, which name their meeting from the register (D-02), never
 * from what somebody typed (E-02, E-03).
 */
public final class ItemTitle {

    private ItemTitle() {}

    public static Content of(AgendaItem item, Council council, Meetings meetings) {
        Optional<Meeting> meeting = meetings.find(item.meetingId());
        return switch (item.kind()) {
            case PREVIOUS_RECORD -> meeting.flatMap(meetings::previous)
                    .<Content>map(previous -> Content.words("item.title.PREVIOUS_RECORD").with("meeting",
                            MeetingLabel.of(previous, council)))
                    .orElseGet(() -> Content.typed(item.title()));
            case AGENDA_APPROVAL -> meeting.<Content>map(its -> Content.words("item.title.AGENDA_APPROVAL")
                    .with("meeting", MeetingLabel.of(its, council))).orElseGet(() -> Content.typed(item.title()));
            case PLAIN, TREASURER, ACTION_REVIEW, FORWARD_AGENDA, INFORMATION_SHARING, EVALUATION, NEXT_MEETINGS,
                    OTHER_BUSINESS ->
                    Content.typed(item.title());
        };
    }

    /** Its number and what it is called; the number alone where it has no title. */
    public static Content numbered(AgendaItem item, Council council, Meetings meetings) {
        if (!item.hasTitle()) {
            return Content.words("item.number.only").with("number", item.number());
        }
        return item.number().isEmpty() ? of(item, council, meetings)
                : Content.words("item.option").with("number", item.number()).with("title", of(item, council, meetings));
    }

    /** The same at the head of a card, the number once for both languages. */
    static Content heading(AgendaItem item, Council council, Meetings meetings) {
        return !item.hasTitle() || item.number().isEmpty() ? numbered(item, council, meetings)
                : new Content.Joined(List.of(Content.literal(item.number()), of(item, council, meetings)),
                        Content.Joined.Joint.DOT);
    }

    /** "item 7": an agenda item is never called an action (E-05). */
    public static Content called(AgendaItem item) {
        return Content.words("item.called").with("number", item.number());
    }
}
