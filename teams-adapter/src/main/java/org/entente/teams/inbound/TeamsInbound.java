package org.entente.teams.inbound;

import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.core.command.Invocation;
import org.entente.core.command.Patience;
import org.entente.core.command.Reply;
import org.entente.core.command.Workers;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.LiveMessages;
import org.entente.core.delivery.Offers;
import org.entente.core.delivery.Redrawing;
import org.entente.core.delivery.Remembered;
import org.entente.core.people.Identity;
import org.entente.teams.api.TeamsAnswers;
import org.entente.teams.api.TeamsEndpoint;
import org.entente.teams.api.TeamsFiles;
import org.entente.teams.api.TeamsProfiles;
import org.entente.teams.api.TeamsRoutes;
import org.entente.teams.api.TeamsWeb;
import org.entente.teams.render.TeamsCards;

/** The door through which Teams comes in. */
public final class TeamsInbound implements AutoCloseable {

    private static final int AT_ONCE = 512;
    private static final Duration WAIT_FOR_PROFILE = Duration.ofSeconds(1);

    private final Workers workers = new Workers(AT_ONCE);
    private final Reception reception;
    private final InstantSource clock;

    /**
     * What the door opens to.
     *
     * @param dispatcher the core
     * @param known whether the core knows the person behind an account, and their language
     * @param redrawing what a live message shows now
     * @param offers files that are asked about before they are handed over
     * @param remembered what Teams said of accounts
     */
    public record Core(Function<Invocation, Reply> dispatcher, Predicate<Identity> known,
            LiveMessages redrawing, Offers offers, Remembered remembered) {}

    /** @param clock the machine's clock: tokens know no other */
    public TeamsInbound(TeamsWeb web, TeamsRoutes routes, TeamsCards cards, TeamsFiles files, Carrier carrier,
            Core core, InstantSource clock) {
        this(web, routes, cards, files, carrier, core, clock, Desk.PATIENCE);
    }

    TeamsInbound(TeamsWeb web, TeamsRoutes routes, TeamsCards cards, TeamsFiles files, Carrier carrier, Core core,
            InstantSource clock, Duration patience) {
        this.clock = clock;
        TeamsProfiles profiles = new TeamsProfiles(web, routes, core.remembered(), clock, workers, WAIT_FOR_PROFILE);
        Function<Asked, Optional<Redrawing.Drawn>> pressed = asked -> asked.where().message() == null
                ? Optional.empty()
                : core.redrawing().of(asked.who(), asked.where().message());
        Answering answering = new Answering(new TeamsAnswers(web, routes, cards, carrier), cards, pressed, workers);
        Desk desk = new Desk(core.dispatcher(), core.known(), profiles, clock, answering,
                new Patience(workers, patience, clock));
        this.reception = new Reception(desk, routes, profiles, new Consents(files, core.offers(), carrier, workers),
                new Fetching(core.redrawing(), cards));
    }

    /**
     * The door, for {@code POST /api/messages}.
     *
     * @param tenants whose activities are taken; empty: of every tenant
     */
    public HttpServlet servlet(String appId, Set<String> tenants, TeamsEndpoint endpoint) {
        TokenCheck check = new TokenCheck(appId, tenants, endpoint, clock, workers);
        workers.execute(check::prepare);
        return new TeamsServlet(check, reception);
    }

    @Override
    public void close() {
        workers.close();
    }
}
