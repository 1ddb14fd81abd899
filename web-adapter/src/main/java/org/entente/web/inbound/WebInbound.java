package org.entente.web.inbound;

import jakarta.servlet.http.HttpFilter;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.Function;
import org.entente.core.command.Command;
import org.entente.core.command.Invocation;
import org.entente.core.command.Reply;
import org.entente.core.ledger.Ledger;
import org.entente.web.api.Arrivals;

/** The door through which a browser on this machine comes in: the pages of the console, and who guards them. */
public final class WebInbound implements AutoCloseable {

    private final Keys keys;
    private final Stream stream;
    private final Console console;

    /**
     * @param seal signs sessions
     * @param clock the machine's clock
     */
    public WebInbound(Ledger ledger, Function<Invocation, Reply> dispatcher, Collection<Command> commands,
            Arrivals arrivals, Seal seal, InstantSource clock) {
        this.keys = new Keys(seal, clock);
        this.stream = new Stream(ledger, arrivals);
        this.console = new Console(ledger, new Desk(dispatcher, clock), new Scene(new Completions(commands)), stream,
                keys, clock);
    }

    /** The controller, to be registered with Spring. */
    public Console console() {
        return console;
    }

    /** Stands before {@code /} and everything below {@link Console#PATH}. */
    public HttpFilter guard() {
        return new ConsoleGuard(keys);
    }

    /** What is added to the address of this machine to open the console, once. */
    public String opening() {
        return "/?" + ConsoleGuard.KEY + "=" + keys.next();
    }

    @Override
    public void close() {
        stream.close();
    }
}
