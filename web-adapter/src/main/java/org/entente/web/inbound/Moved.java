package org.entente.web.inbound;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.entente.core.command.Input;
import org.entente.core.command.Place;
import org.entente.core.ledger.Ids;
import org.entente.core.people.Council;
import org.entente.core.text.Language;
import org.entente.core.time.TimeText;

/** Where the clock of a council can be moved with one click; everything else is typed. */
enum Moved {
    /** An hour on. */
    HOUR,
    /** To nine o'clock of the next day. */
    DAY,
    /** To nine o'clock a week from today. */
    WEEK,
    /** Back to the real time. */
    REAL;

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    Asked asked(Cast cast, Cast.Player by, Place where, Instant now) {
        Council council = cast.council();
        Input input = this == REAL || council == null ? new Input.Pressed("council.clock.real", Map.of())
                : new Input.Pressed("council.clock", Map.of("clockAt", said(council, council.clock().at(now))));
        return new Asked("web/clock/" + Ids.untimed(), by.account(), by.language(), where, input, List.of());
    }

    /** As it is typed: the date and the time of day in the council's zone. */
    private String said(Council council, Instant shown) {
        LocalDateTime now = council.zone().localAt(shown);
        LocalDateTime to = switch (this) {
            case HOUR -> council.zone().localAt(shown.plus(Duration.ofHours(1)));
            case DAY -> now.toLocalDate().plusDays(1).atTime(MORNING);
            case WEEK -> now.toLocalDate().plusWeeks(1).atTime(MORNING);
            case REAL -> now;
        };
        return to.toLocalDate() + " " + TimeText.time(to.toLocalTime(), Language.ENGLISH);
    }
}
