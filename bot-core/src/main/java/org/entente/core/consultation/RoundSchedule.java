package org.entente.core.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.schedule.Planner;
import org.entente.core.schedule.Timetable;

/**
 * Has rounds closed on time, those who have not answered reminded before, and series open their next round. A deadline
 * keeps its local date and hour: its instant is derived again with everything else.
 */
public final class RoundSchedule implements Planner, Follower {

    @Override
    public void plan(Council council, Transaction record, Instant machineNow) {
        Rounds rounds = record.use(Rounds.class);
        for (Round round : rounds.open(council.id())) {
            Round now = round.rederived();
            plan(now.closesAt().equals(round.closesAt()) ? round : rounds.update(now), council, record, machineNow);
        }
        rounds.active(council.id()).forEach(series -> plan(series, council, record, machineNow));
    }

    @Override
    public void follow(Happening happened, Transaction record) {
        if (!happened.kind().startsWith("round.") || happened.kind().equals("round.answered")) {
            return;
        }
        Council council = record.use(Directory.class).council(happened.councilId()).orElse(null);
        Rounds rounds = record.use(Rounds.class);
        if (council == null) {
            return;
        }
        if (happened.kind().startsWith("round.series.")) {
            rounds.series(happened.subject()).ifPresent(series -> plan(series, council, record, happened.at()));
            return;
        }
        Optional<Round> round = rounds.find(happened.subject()).filter(Round::open);
        round.ifPresentOrElse(open -> plan(open, council, record, happened.at()), () -> {
            Timetable timetable = record.use(Timetable.class);
            timetable.drop(RoundEnd.KIND, happened.subject());
            timetable.drop(RoundNudge.KIND, happened.subject());
        });
    }

    private static void plan(Round round, Council council, Transaction record, Instant machineNow) {
        Timetable timetable = record.use(Timetable.class);
        timetable.set(council.id(), RoundEnd.KIND, round.id(), council.clock().systemTimeOf(round.closesAt()));
        nextNudge(round, council, machineNow).ifPresentOrElse(
                at -> timetable.set(council.id(), RoundNudge.KIND, round.id(), at),
                () -> timetable.drop(RoundNudge.KIND, round.id()));
    }

    private static void plan(Series series, Council council, Transaction record, Instant machineNow) {
        Timetable timetable = record.use(Timetable.class);
        nextOpening(series, council, machineNow).ifPresentOrElse(
                at -> timetable.set(council.id(), RoundRecurring.KIND, series.id(), at),
                () -> timetable.drop(RoundRecurring.KIND, series.id()));
    }

    /** By the machine's clock. */
    static Optional<Instant> nextOpening(Series series, Council council, Instant machineNow) {
        return series.next(council.clock().at(machineNow), council.zone())
                .map(next -> council.clock().systemTimeOf(next.opensAt()));
    }

    /** The next time before the deadline at which the missing are reminded, by the machine's clock. */
    static Optional<Instant> nextNudge(Round round, Council council, Instant machineNow) {
        return nudges(round).map(nudge -> council.clock().systemTimeOf(nudge.at()))
                .filter(at -> at.isAfter(machineNow)).findFirst();
    }

    /** @param at council time */
    record Nudge(int daysBefore, Instant at) {}

    /** A week and a day before, in the morning; not where the questions had only just been sent. */
    static Stream<Nudge> nudges(Round round) {
        return Stream.of(7, 1).map(days -> new Nudge(days, round.deadline().morning(days)))
                .filter(nudge -> nudge.at().minus(Duration.ofDays(1)).isAfter(round.openedAt()));
    }
}
