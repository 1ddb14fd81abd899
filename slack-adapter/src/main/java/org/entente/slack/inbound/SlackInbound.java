package org.entente.slack.inbound;

import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.core.command.Invocation;
import org.entente.core.command.Patience;
import org.entente.core.command.Reply;
import org.entente.core.command.Workers;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Remembered;
import org.entente.core.people.Identity;
import org.entente.slack.api.ResponseUrls;
import org.entente.slack.api.SlackAnswers;
import org.entente.slack.api.SlackInstallations;
import org.entente.slack.api.SlackProfiles;
import org.entente.slack.api.SlackWeb;

/** The doors through which Slack comes in: one by HTTP, one by Socket Mode, the same room behind both. */
public final class SlackInbound implements AutoCloseable {

    private static final int AT_ONCE = 512;
    private static final Duration WAIT_FOR_PROFILE = Duration.ofSeconds(1);

    private final Workers workers = new Workers(AT_ONCE);
    private final Afterwards afterwards = new Afterwards(workers::inHand);
    private final BoltReception reception;
    private final InstantSource clock;

    /**
     * @param known whether the core knows the person behind an account, and their language
     * @param remembered what Slack said of accounts
     * @param clock the machine's clock: signatures know no other
     */
    public SlackInbound(SlackWeb web, Carrier carrier, Function<Invocation, Reply> dispatcher,
            Predicate<Identity> known, Remembered remembered, InstantSource clock) {
        this(web, carrier, dispatcher, known, remembered, clock, Desk.PATIENCE);
    }

    SlackInbound(SlackWeb web, Carrier carrier, Function<Invocation, Reply> dispatcher, Predicate<Identity> known,
            Remembered remembered, InstantSource clock, Duration patience) {
        this.clock = clock;
        SlackProfiles profiles = new SlackProfiles(web, remembered, clock, workers, WAIT_FOR_PROFILE);
        Answering answering = new Answering(new SlackAnswers(web, carrier), new ResponseUrls(web), afterwards);
        Desk desk = new Desk(dispatcher, known, profiles, clock, answering, new Patience(workers, patience, clock));
        this.reception = new BoltReception(web, desk, profiles);
    }

    /**
     * The door by HTTP, for {@code POST /slack/events}.
     *
     * @throws IllegalArgumentException when the secret is blank
     */
    public HttpServlet servlet(String signingSecret) {
        return new SlackServlet(new Signature(signingSecret, clock), reception);
    }

    /** The pages for who installs the bot, at {@link InstallClient#INSTALL} and {@link InstallClient#REDIRECT}. */
    public static HttpServlet installing(SlackWeb web, SlackInstallations installations, InstallClient client,
            InstantSource clock) {
        return new InstallServlet(new InstallApp(web, installations, client, clock), new InstallPages(client));
    }

    /** Opens the door by Socket Mode, and again whenever it falls shut, until the answer is closed. */
    public AutoCloseable socket(String appToken) {
        SocketDoor door = new SocketDoor(reception, appToken);
        door.start();
        return door;
    }

    @Override
    public void close() {
        workers.close();
        afterwards.close();
    }
}
