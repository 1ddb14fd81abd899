package org.entente.web;

import java.time.InstantSource;
import java.util.Collection;
import java.util.function.Function;
import org.entente.core.command.Command;
import org.entente.core.command.Invocation;
import org.entente.core.command.Reply;
import org.entente.core.delivery.Carrier;
import org.entente.core.ledger.Ledger;
import org.entente.web.api.Arrivals;
import org.entente.web.api.WebCarrier;
import org.entente.web.inbound.Seal;
import org.entente.web.inbound.WebInbound;

/** The browser as a whole: what is carried there, and what comes in. */
public final class WebAdapter {

    private final Ledger ledger;
    private final Arrivals arrivals = new Arrivals();
    private final WebCarrier carrier;

    public WebAdapter(Ledger ledger) {
        this.ledger = ledger;
        this.carrier = new WebCarrier(ledger, arrivals);
    }

    public Carrier carrier() {
        return carrier;
    }

    /**
     * Begins to receive.
     *
     * @param commands what can be typed
     * @param seal signs sessions
     * @param clock the machine's clock
     */
    public WebInbound receive(Function<Invocation, Reply> dispatcher, Collection<Command> commands, Seal seal,
            InstantSource clock) {
        return new WebInbound(ledger, dispatcher, commands, arrivals, seal, clock);
    }
}
