package org.entente.core.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.jspecify.annotations.Nullable;

/** Where a meeting is on its agenda, for whoever shows it elsewhere than on its cards. */
public final class Course {

    private Course() {}

    /**
     * What the table talks about.
     *
     * @param number as printed, may be empty
     * @param title empty where only its number is known
     * @param ask what is asked of the table, or null
     * @param presenters their names on one line, or null
     * @param since council time since when it is discussed, or null where nobody knows
     * @param until council time when the planned time is over; null where nothing is planned
     */
    public record Discussed(String itemId, String number, Content title, @Nullable Content ask,
            @Nullable Content presenters, @Nullable Instant since, @Nullable Instant until) {}

    /**
     * What still comes.
     *
     * @param details tabs, presenters, what is asked, minutes: as far as there are any
     */
    public record Coming(String itemId, String number, Content title, List<Content> details) {
        public Coming {
            details = List.copyOf(details);
        }
    }

    public static Optional<Discussed> discussed(Meeting meeting, Viewing viewing) {
        return Discussions.current(viewing.use(Meetings.class), meeting)
                .map(item -> new Discussed(item.id(), item.number(), title(item, viewing),
                        item.ask() == AgendaItem.Ask.NONE ? null : Content.words("item.ask." + item.ask()),
                        item.presenters().isEmpty() ? null : Presenters.line(item.presenters()), item.discussing(),
                        Discussions.until(item)));
    }

    /** The first items that nobody has taken up, in agenda order. */
    public static List<Coming> coming(Meeting meeting, Viewing viewing, int most) {
        List<AgendaItem> listed = viewing.use(Meetings.class).items(meeting.id()).stream()
                .filter(item -> item.state().listed()).toList();
        return listed.stream()
                .filter(item -> item.state() == AgendaItem.State.ACCEPTED && AgendaCard.leaf(item, listed))
                .limit(most).map(item -> new Coming(item.id(), item.number(), title(item, viewing),
                        AgendaCard.details(item)))
                .toList();
    }

    /** When the meetings after this one are, or what was said about them. */
    public static Content afterwards(Meeting meeting, Viewing viewing) {
        return MeetingCard.next(meeting, viewing);
    }

    private static Content title(AgendaItem item, Viewing viewing) {
        return item.hasTitle() ? ItemTitle.of(item, viewing.council(), viewing.use(Meetings.class))
                : Content.literal("");
    }
}
