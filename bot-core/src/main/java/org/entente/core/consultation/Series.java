package org.entente.core.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.core.text.Bilingual;
import org.entente.core.time.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Rounds that come back every year: what is asked, of whom, when it is due, and how long before that it opens.
 *
 * @param addressees whom each round is put to; empty for every jurisdiction with a seat, or every group
 * @param tab as in {@link Round#tab}
 * @param leadDays how many days before the due date a round opens
 * @param lastDue the due date of the newest round that it opened, or null
 * @param active whether it goes on
 * @param version rises with every change
 */
public record Series(String id, String councilId, RoundKind kind, Bilingual title, List<Question> questions,
        List<Addressee> addressees, int tab, List<YearlyDue> dues, int leadDays, @Nullable LocalDate lastDue,
        String startedBy,
        boolean active, int version) {

    private static final LocalTime OPENING = LocalTime.of(9, 0);

    public Series {
        questions = List.copyOf(questions);
        addressees = List.copyOf(addressees);
        dues = List.copyOf(dues);
    }

    /**
     * The next round.
     *
     * @param opensAt council time; past where the bot was away when it should have opened
     */
    record Next(YearlyDue yearly, LocalDate due, Instant opensAt) {}

    /**
     * What comes next: a due date that is over by then is passed over, so that no storm follows a long stop.
     *
     * @param zone the council's
     */
    Optional<Next> next(Instant councilNow, Zone zone) {
        if (!active) {
            return Optional.empty();
        }
        LocalDate today = zone.dateAt(councilNow);
        LocalDate from = lastDue != null && lastDue.isAfter(today) ? lastDue : today;
        return dues.stream().map(yearly -> next(yearly, yearly.after(from), zone))
                .min(Comparator.comparing(Next::due));
    }

    private Next next(YearlyDue yearly, LocalDate due, Zone zone) {
        return new Next(yearly, due, zone.resolve(due.minusDays(leadDays).atTime(OPENING)).orNearest());
    }

    Series opened(LocalDate due) {
        return new Series(id, councilId, kind, title, questions, addressees, tab, dues, leadDays, due, startedBy,
                active,
                version);
    }

    Series stopped() {
        return new Series(id, councilId, kind, title, questions, addressees, tab, dues, leadDays, lastDue, startedBy,
                false,
                version);
    }
}
