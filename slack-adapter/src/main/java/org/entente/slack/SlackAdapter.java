package org.entente.slack;

import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.entente.core.command.Invocation;
import org.entente.core.command.Reply;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Remembered;
import org.entente.core.people.Identity;
import org.entente.slack.api.SlackCarrier;
import org.entente.slack.api.SlackEndpoint;
import org.entente.slack.api.SlackInstallations;
import org.entente.slack.api.SlackTokens;
import org.entente.slack.api.SlackWeb;
import org.entente.slack.inbound.InstallClient;
import org.entente.slack.inbound.SlackInbound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack as a whole: what is carried there, and what comes in. */
public final class SlackAdapter implements AutoCloseable {

    /** Where the servlet belongs. */
    public static final String PATH = "/slack/events";

    /** Where somebody begins to install the bot in their workspace, and where Slack sends them back. */
    public static final String INSTALL_PATH = InstallClient.INSTALL;
    public static final String REDIRECT_PATH = InstallClient.REDIRECT;

    private static final Logger LOG = LoggerFactory.getLogger(SlackAdapter.class);

    private final SlackSettings settings;
    private final SlackWeb web;
    private final SlackCarrier carrier;
    private final List<AutoCloseable> opened = new ArrayList<>();

    private SlackAdapter(SlackSettings settings, SlackEndpoint endpoint, SlackTokens tokens) {
        this.settings = settings;
        this.web = new SlackWeb(endpoint, tokens);
        this.carrier = new SlackCarrier(web);
    }

    /** For one workspace. */
    public static Optional<SlackAdapter> of(SlackSettings settings) {
        return of(settings, () -> {
            throw new IllegalArgumentException("several workspaces need a place for their tokens");
        });
    }

    /**
     * The adapter, or empty when Slack is not connected. Calls nothing yet.
     *
     * @param installations asked for only where several workspaces are served
     */
    public static Optional<SlackAdapter> of(SlackSettings settings, Supplier<SlackInstallations> installations) {
        return switch (settings) {
            case SlackSettings.Off off -> Optional.empty();
            case SlackSettings.Http http ->
                    Optional.of(new SlackAdapter(http, http.endpoint(), SlackTokens.single(http.botToken())));
            case SlackSettings.Socket socket ->
                    Optional.of(new SlackAdapter(socket, socket.endpoint(), SlackTokens.single(socket.botToken())));
            case SlackSettings.OAuth oauth ->
                    Optional.of(new SlackAdapter(oauth, oauth.endpoint(), installations.get()));
        };
    }

    public Carrier carrier() {
        return carrier;
    }

    /**
     * Begins to receive.
     *
     * @param known whether the core knows the person behind an account, and their language
     * @param remembered what Slack said of accounts
     * @param clock the machine's clock
     * @return the servlet to be registered at {@link #PATH}, or empty where a socket brings everything
     */
    public synchronized Optional<HttpServlet> receive(Function<Invocation, Reply> dispatcher,
            Predicate<Identity> known, Remembered remembered, InstantSource clock) {
        SlackInbound inbound = new SlackInbound(web, carrier, dispatcher, known, remembered, clock);
        opened.addFirst(inbound);
        return switch (settings) {
            case SlackSettings.Off off -> Optional.empty();
            case SlackSettings.Http http -> Optional.of(inbound.servlet(http.signingSecret()));
            case SlackSettings.Socket socket -> {
                opened.addFirst(inbound.socket(socket.appToken()));
                yield Optional.empty();
            }
            case SlackSettings.OAuth oauth -> Optional.of(inbound.servlet(oauth.signingSecret()));
        };
    }

    /**
     * The pages for who installs the bot, or empty where it serves one workspace only.
     *
     * @param clock the machine's clock
     * @return to be registered at {@link #INSTALL_PATH} and {@link #REDIRECT_PATH}
     */
    public Optional<HttpServlet> installing(InstantSource clock) {
        return settings instanceof SlackSettings.OAuth oauth && web.tokens() instanceof SlackInstallations installations
                ? Optional.of(SlackInbound.installing(web, installations,
                        new InstallClient(oauth.clientId(), oauth.clientSecret(),
                                String.join(",", SlackManifest.scopes()), oauth.publicUrl()),
                        clock))
                : Optional.empty();
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
