package org.entente.core.meeting;

import java.util.List;
import java.util.Objects;
import org.entente.core.card.Content;

/** What was changed after the agenda was sent out: its approval is then "with a change" (A-07, D-04). */
public final class AgendaChanges {

    private AgendaChanges() {}

    /** The items that were moved, added or removed, in agenda order; empty when nothing was. */
    public static List<AgendaItem> of(Meetings meetings, String meetingId) {
        return meetings.items(meetingId).stream().filter(item -> item.change() != null).toList();
    }

    /** Whether the agenda can only be approved with a change. */
    public static boolean any(Meetings meetings, String meetingId) {
        return !of(meetings, meetingId).isEmpty();
    }

    /**
     * One change as a sentence: "Item 7 was moved to the morning: ...". It always speaks of an agenda item (E-05).
     *
     * @throws IllegalArgumentException when the item was not changed
     */
    public static Content said(AgendaItem item, Meeting meeting) {
        AgendaItem.Change change = item.change();
        if (change == null) {
            throw new IllegalArgumentException("item was not changed: " + item.id());
        }
        String why = change.why() == null ? "" : ".why";
        Content.Words words = switch (change.kind()) {
            case MOVED -> spot(Objects.requireNonNull(change.spot()), why, meeting);
            case ADDED -> Content.words("change.ADDED" + why);
            case REMOVED -> Content.words("change.REMOVED" + why);
        };
        Content.Words named = words.with("number", item.number()).with("title", item.title());
        return change.why() == null ? named : named.with("why", change.why());
    }

    private static Content.Words spot(Spot spot, String why, Meeting meeting) {
        Content.Words words = Content.words("change.MOVED." + spot.kind() + why);
        if (spot.number() != null) {
            words = words.with("other", spot.number());
        }
        return spot.time() == null ? words
                : words.with("time", new Content.Moment(
                        meeting.zone().resolve(meeting.date().atTime(spot.time())).orNearest(), meeting.zone(),
                        Content.Moment.Style.TIME));
    }
}
