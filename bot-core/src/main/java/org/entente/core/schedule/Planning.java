package org.entente.core.schedule;

import java.time.Instant;
import java.util.List;
import org.entente.core.ledger.Follower;
import org.entente.core.ledger.Happening;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Directory;
import org.entente.core.time.Zone;

/**
 * Keeps the timetable true to what it was derived from: a meeting or deadline keeps its local time, its instant is
 * derived again whenever zone rules or a council's clock change (M-10).
 */
public final class Planning implements Follower {

    private final List<Planner> planners;

    public Planning(List<Planner> planners) {
        this.planners = List.copyOf(planners);
    }

    /**
     * Derives everything again, council by council, where the rules of the zones are others than the last time.
     *
     * @param machineNow the machine's clock
     */
    public void renew(Ledger ledger, Instant machineNow) {
        String rules = Zone.rules();
        if (ledger.read(tx -> tx.use(Timetable.class).basis()).equals(rules)) {
            return;
        }
        for (Council council : ledger.read(tx -> tx.use(Councils.class).all())) {
            ledger.change(tx -> plan(council, tx, machineNow));
        }
        ledger.change(tx -> tx.use(Timetable.class).basis(rules));
    }

    @Override
    public void follow(Happening happened, Transaction record) {
        if (happened.kind().equals("council.clock")) {
            record.use(Directory.class).council(happened.councilId())
                    .ifPresent(council -> plan(council, record, happened.at()));
        }
    }

    private void plan(Council council, Transaction record, Instant machineNow) {
        record.use(Timetable.class).dropAll(council.id());
        planners.forEach(planner -> planner.plan(council, record, machineNow));
    }
}
