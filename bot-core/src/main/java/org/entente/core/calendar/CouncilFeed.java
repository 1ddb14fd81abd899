package org.entente.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.card.Voice;
import org.entente.core.ledger.SecretAddress;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;

/** The meetings of a council for whoever has the secret address. */
public final class CouncilFeed {

    /** How far back it goes; what was earlier stays in the calendars that have it. */
    private static final Period BACK = Period.ofYears(1);
    private static final Duration READ_AGAIN = Duration.ofHours(1);

    private CouncilFeed() {}

    static String secret() {
        return SecretAddress.drawn();
    }

    static String hash(String secret) {
        return SecretAddress.hash("calendar", secret);
    }

    /**
     * What the feed says now.
     *
     * @param languages in which it is wanted, or null for those of the council
     * @param machineNow the machine's clock
     * @return empty for a secret that opens nothing, whether it never did or does no longer
     */
    public static Optional<CalendarPage> read(Transaction record, String secret, @Nullable RoomLanguages languages,
            Instant machineNow) {
        return record.use(Feeds.class).find(hash(secret))
                .flatMap(feed -> record.use(Directory.class).council(feed.councilId()))
                .map(council -> page(record, council, languages == null ? council.languages() : languages,
                        council.clock().at(machineNow)));
    }

    private static CalendarPage page(Transaction record, Council council, RoomLanguages languages, Instant now) {
        LocalDate since = council.zone().dateAt(now).minus(BACK);
        Events events = new Events(record, council, languages, now);
        List<CalendarPage.Event> all = record.use(Meetings.class).all(council.id()).stream()
                .filter(meeting -> meeting.date().isAfter(since))
                .filter(meeting -> !(meeting.enteredAfterwards() && meeting.state() == Meeting.State.CANCELLED))
                .map(meeting -> events.of(meeting, null)).toList();
        String title = new Voice(languages, id -> null).plainLabel(Content.words("calendar.title").with("council",
                council.acronym()));
        return new CalendarPage(CalendarPage.Method.PUBLISH, title, all, READ_AGAIN);
    }
}
