package org.entente.app;

import java.time.InstantSource;
import java.util.Collection;
import org.entente.core.command.Dispatcher;
import org.entente.core.command.Registry;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Courier;
import org.entente.core.delivery.LiveMessages;
import org.entente.core.delivery.Offering;
import org.entente.core.delivery.Offers;
import org.entente.core.delivery.RateLimits;
import org.entente.core.delivery.Redrawing;
import org.entente.core.delivery.Wakeups;
import org.entente.core.ledger.FollowedLedger;
import org.entente.core.ledger.Ledger;
import org.entente.core.meeting.Meetings;
import org.entente.core.schedule.Planning;
import org.entente.core.schedule.Sweep;

/**
 * The core, wired: what comes in goes to {@link #dispatcher}, what goes out is brought by {@link #courier}. The same
 * for the running program and for the scenarios that test it.
 */
public final class Bot implements AutoCloseable {

    private final Ledger ledger;
    private final Registry registry;
    private final Dispatcher dispatcher;
    private final Sweep sweep;
    private final LiveMessages liveMessages;
    private final Offers offers;
    private final Courier courier;
    private final Planning planning;
    private final InstantSource clock;

    /** @param clock the machine's clock */
    public Bot(Ledger ledger, Features features, Collection<Carrier> carriers, RateLimits limits, Wakeups wakeups,
            InstantSource clock) {
        this.ledger = new FollowedLedger(ledger, features.followers());
        this.registry = features.registry();
        this.dispatcher = new Dispatcher(this.ledger, registry,
                (record, councilId) -> record.use(Meetings.class).running(councilId).isPresent());
        this.sweep = new Sweep(this.ledger, features.occasions());
        this.liveMessages = new Redrawing(this.ledger, features.views(), clock);
        this.offers = new Offering(this.ledger, features.views(), clock);
        this.courier = new Courier(ledger, features.views(), carriers, limits, wakeups, clock);
        this.planning = features.planning();
        this.clock = clock;
    }

    /** Has everything looked at again that the zone rules of an earlier start gave another time. */
    public Bot begin() {
        planning.renew(ledger, clock.instant());
        return this;
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

    /** Does what is due. */
    public Sweep sweep() {
        return sweep;
    }

    /** What messages show now, for whoever presses something on an old copy. */
    public LiveMessages liveMessages() {
        return liveMessages;
    }

    /** Files that are asked about before they are handed over. */
    public Offers offers() {
        return offers;
    }

    public Courier courier() {
        return courier;
    }

    @Override
    public void close() {
        courier.close();
    }
}
