package org.entente.teams;

import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.core.card.Button;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Routes;
import org.entente.teams.api.TeamsCarrier;
import org.entente.teams.api.TeamsFiles;
import org.entente.teams.api.TeamsRoutes;
import org.entente.teams.api.TeamsTokens;
import org.entente.teams.api.TeamsWeb;
import org.entente.teams.inbound.TeamsInbound;
import org.entente.teams.render.TeamsCards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Teams as a whole: what is carried there, and what comes in. */
public final class TeamsAdapter implements AutoCloseable {

    /** Where the servlet belongs. */
    public static final String PATH = "/api/messages";

    private static final Logger LOG = LoggerFactory.getLogger(TeamsAdapter.class);

    private final TeamsSettings.On settings;
    private final TeamsWeb web;
    private final TeamsRoutes routes;
    private final TeamsCards cards;
    private final TeamsFiles files;
    private final TeamsCarrier carrier;
    private final List<AutoCloseable> opened = new ArrayList<>();

    private TeamsAdapter(TeamsSettings.On settings, Routes kept, Predicate<Button> opensForm, InstantSource clock) {
        this.settings = settings;
        this.web = new TeamsWeb(settings.endpoint(),
                new TeamsTokens(settings.endpoint(), settings.loginTenant(), settings.appId(), settings.appPassword(),
                        clock),
                settings.appId());
        this.routes = new TeamsRoutes(kept, settings.endpoint());
        this.cards = new TeamsCards(opensForm);
        this.files = new TeamsFiles(web, routes);
        this.carrier = new TeamsCarrier(web, routes, cards, files, clock);
    }

    /**
     * The adapter, or empty when Teams is not connected. Calls nothing yet.
     *
     * @param kept how rooms and people are reached; each call is a transaction of its own
     * @param opensForm see {@link org.entente.teams.render.OpensForm}
     * @param clock the machine's clock
     */
    public static Optional<TeamsAdapter> of(TeamsSettings settings, Routes kept, Predicate<Button> opensForm,
            InstantSource clock) {
        return switch (settings) {
            case TeamsSettings.Off off -> Optional.empty();
            case TeamsSettings.On on -> Optional.of(new TeamsAdapter(on, kept, opensForm, clock));
        };
    }

    public Carrier carrier() {
        return carrier;
    }

    /**
     * Begins to receive.
     *
     * @param clock the machine's clock
     * @return the servlet to be registered at {@link #PATH}
     */
    public synchronized HttpServlet receive(TeamsInbound.Core core, InstantSource clock) {
        TeamsInbound inbound = new TeamsInbound(web, routes, cards, files, carrier, core, clock);
        opened.addFirst(inbound);
        return inbound.servlet(settings.appId(), settings.tenants(), settings.endpoint());
    }

    @Override
    public synchronized void close() {
        for (AutoCloseable each : opened) {
            try {
                each.close();
            } catch (Exception e) {
                LOG.warn("Teams was not left in order: {}", e.getClass().getSimpleName());
            }
        }
        web.close();
    }
}
