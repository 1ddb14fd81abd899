package org.entente.app;

import java.time.InstantSource;
import java.util.Collection;
import org.entente.core.command.Dispatcher;
import org.entente.core.command.Registry;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Courier;
import org.entente.core.delivery.RateLimits;
import org.entente.core.delivery.Wakeups;
import org.entente.core.ledger.FollowedLedger;
import org.entente.core.ledger.Ledger;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Administrators;

/**
 * The core, wired: what comes in goes to {@link #dispatcher}, what goes out is brought by {@link #courier}. The same
 * for the running program and for the scenarios that test it.
 */
public final class Bot implements AutoCloseable {

    private final Ledger ledger;
    private final Registry registry;
    private final Dispatcher dispatcher;
    private final Courier courier;

    /**
     * @param administrators who may begin without a set-up code
     * @param clock the machine's clock
     */
    public Bot(Ledger ledger, Administrators administrators, Collection<Carrier> carriers, RateLimits limits,
            Wakeups wakeups, InstantSource clock) {
        this.ledger = new FollowedLedger(ledger, Features.followers());
        this.registry = Features.registry(administrators);
        this.dispatcher = new Dispatcher(this.ledger, registry,
                (record, councilId) -> record.use(Meetings.class).running(councilId).isPresent());
        this.courier = new Courier(ledger, Features.views(), carriers, limits, wakeups, clock);
    }

    /** The ledger in which features follow each other: whatever changes something goes through it. */
    public Ledger ledger() {
        return ledger;
    }

    public Registry registry() {
        return registry;
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    public Courier courier() {
        return courier;
    }

    @Override
    public void close() {
        courier.close();
    }
}
