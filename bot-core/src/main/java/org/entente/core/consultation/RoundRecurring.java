package org.entente.core.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.delivery.Outbox;
import org.entente.core.delivery.Showing;
import org.entente.core.ledger.Ids;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Occasion;
import org.jspecify.annotations.Nullable;

/** Opens the next round of a series (I-01, G-09). After a long stop it opens one, and only while it is not over. */
public final class RoundRecurring implements Occasion {

    static final String KIND = "round.series";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Instant come(Entry entry, Transaction record, Instant machineNow) {
        Rounds rounds = record.use(Rounds.class);
        Council council = record.use(Directory.class).council(entry.councilId()).orElse(null);
        Series series = rounds.series(entry.subject()).orElse(null);
        if (council == null || series == null) {
            return null;
        }
        Instant now = council.clock().at(machineNow);
        Optional<Series.Next> next = series.next(now, council.zone()).filter(each -> !each.opensAt().isAfter(now));
        Series then = next.isPresent() ? open(record, council, series, next.get(), machineNow) : series;
        return RoundSchedule.nextOpening(then, council, machineNow).orElse(null);
    }

    private static Series open(Transaction record, Council council, Series series, Series.Next next,
            Instant machineNow) {
        Instant now = council.clock().at(machineNow);
        List<Party> parties = Parties.of(record, council.id()).meantBy(series.addressees(), series.kind());
        if (parties.isEmpty()) {
            nobody(record, council, series, next, machineNow);
        } else {
            Deadline deadline = new Deadline(next.due(), null, council.zone());
            Round round = new Round(Ids.next(machineNow.toEpochMilli()), council.id(), series.kind(),
                    Repeating.title(series, next.yearly(), next.due()), series.questions(), parties, series.tab(),
                    null, now, deadline.date(), deadline.time(), deadline.zone(), deadline.at(), null, series.id(), 0);
            Opening.open(record, round, machineNow, null);
        }
        return record.use(Rounds.class).update(series.opened(next.due()));
    }

    /** Nobody could be asked: the secretariat hears of it rather than nobody. */
    private static void nobody(Transaction record, Council council, Series series, Series.Next next,
            Instant machineNow) {
        for (String secretary : Telling.in(record).secretariat(council.id())) {
            record.use(Outbox.class).tell(council.id(), secretary,
                    new Showing.Once(Card.titled(Content.words("round.series.nobody.title"))
                            .paragraph(Content.words("round.series.nobody").with("title", series.title()).with("due",
                                    new Content.Day(next.due())))
                            .build()),
                    "round.series:" + series.id() + ":" + next.due() + ":" + secretary);
        }
    }
}
