package org.entente.core.handover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.delivery.Viewing;
import org.entente.core.people.Departure;
import org.entente.core.people.Departures;
import org.entente.core.people.Directory;
import org.entente.core.people.Person;
import org.entente.core.reminder.Reminder;

/** Asks secretariat and co-chairs again who follows; tells a successor who wanted to hear nothing for a while. */
public final class DepartureReminder implements Reminder {

    static final String KIND = "departure";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Line> line(String departureId, String personId, Viewing viewing) {
        Departure departure = viewing.use(Departures.class).find(departureId).orElse(null);
        Person gone = departure == null ? null
                : viewing.use(Directory.class).person(departure.personId()).orElse(null);
        if (departure == null || gone == null) {
            return Optional.empty();
        }
        if (departure.open()) {
            return Optional.of(new Line(Content.words("departure.reminder.what").with("name", gone.name())
                    .with("place", Asking.place(departure, viewing.record())),
                    Content.words("departure.reminder.why").with("date", new Content.Day(departure.lastDay())),
                    List.of(Asking.button(departure, gone))));
        }
        return Optional.of(departure).filter(followed -> personId.equals(followed.successorId()))
                .map(followed -> new Line(Content.words("departure.yours.title").with("name", gone.name()),
                        DepartureView.passed(followed, viewing.record()),
                        List.of(Button.of(Content.words("departure.button.mine"), "me",
                                Map.of("council", followed.councilId())))));
    }
}
