package org.entente.core.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.jspecify.annotations.Nullable;

/**
 * An item that was carried over and is not dealt with yet (F-03).
 *
 * @param item as it stood on the agenda from which it was carried
 * @param from the meeting of that agenda
 * @param to the meeting on whose agenda it goes on, or null while it waits for one
 */
public record CarriedOver(AgendaItem item, Meeting from, @Nullable Meeting to) {

    /** All of a council, oldest first. */
    public static List<CarriedOver> of(Meetings meetings, String councilId) {
        List<CarriedOver> all = new ArrayList<>();
        for (AgendaItem item : meetings.carriedOver(councilId)) {
            Optional<AgendaItem> copy = meetings.successor(item.id());
            if (copy.filter(it -> it.state() == AgendaItem.State.CLOSED).isEmpty()) {
                all.add(new CarriedOver(item, meetings.find(item.meetingId()).orElseThrow(),
                        copy.flatMap(it -> meetings.find(it.meetingId())).orElse(null)));
            }
        }
        return List.copyOf(all);
    }

    Content line() {
        Content.Words line = Content.words(to == null ? "carried.line" : "carried.line.to").with("title", item.title())
                .with("from", new Content.Day(from.date()));
        return to == null ? line : line.with("to", new Content.Day(to.date()));
    }
}
