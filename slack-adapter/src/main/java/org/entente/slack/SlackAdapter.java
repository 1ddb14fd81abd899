package org.entente.slack;

import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.core.command.Invocation;
import org.entente.core.command.Reply;
import org.entente.core.delivery.Carrier;
import org.entente.slack.api.SlackCarrier;
import org.entente.slack.api.SlackEndpoint;
import org.entente.slack.api.SlackTokens;
import org.entente.slack.api.SlackWeb;
import org.entente.slack.inbound.SlackInbound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack as a whole: what is carried there, and what comes in. */
public final class SlackAdapter implements AutoCloseable {

    /** Where the servlet belongs. */
    public static final String PATH = "/slack/events";

    private static final Logger LOG = LoggerFactory.getLogger(SlackAdapter.class);

    private final SlackSettings settings;
    private final SlackWeb web;
    private final SlackCarrier carrier;
    private final List<AutoCloseable> opened = new ArrayList<>();

    private SlackAdapter(SlackSettings settings, SlackEndpoint endpoint, String botToken) {
        this.settings = settings;
        this.web = new SlackWeb(endpoint, SlackTokens.single(botToken));
        this.carrier = new SlackCarrier(web);
    }

    /** The adapter, or empty when Slack is not connected. Calls nothing yet. */
    public static Optional<SlackAdapter> of(SlackSettings settings) {
        return switch (settings) {
            case SlackSettings.Off off -> Optional.empty();
            case SlackSettings.Http http -> Optional.of(new SlackAdapter(http, http.endpoint(), http.botToken()));
            case SlackSettings.Socket socket ->
                    Optional.of(new SlackAdapter(socket, socket.endpoint(), socket.botToken()));
        };
    }

    public Carrier carrier() {
        return carrier;
    }

    /**
     * Begins to receive.
     *
     * @param clock the machine's clock
     * @return the servlet to be registered at {@link #PATH}, or empty where a socket brings everything
     */
    public synchronized Optional<HttpServlet> receive(Function<Invocation, Reply> dispatcher, InstantSource clock) {
        SlackInbound inbound = new SlackInbound(web, carrier, dispatcher, clock);
        opened.addFirst(inbound);
        return switch (settings) {
            case SlackSettings.Off off -> Optional.empty();
            case SlackSettings.Http http -> Optional.of(inbound.servlet(http.signingSecret()));
            case SlackSettings.Socket socket -> {
                opened.addFirst(inbound.socket(socket.appToken()));
                yield Optional.empty();
            }
        };
    }

    @Override
    public synchronized void close() {
        for (AutoCloseable each : opened) {
            try {
                each.close();
            } catch (Exception e) {
                LOG.warn("Slack was not left in order: {}", e.getClass().getSimpleName());
            }
        }
        web.close();
    }
}
