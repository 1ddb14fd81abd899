package org.entente.app.play;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.entente.app.Bot;
import org.entente.app.Features;
import org.entente.app.KeptRoutes;
import org.entente.app.Unlimited;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Remembered;
import org.entente.core.delivery.Wakeups;
import org.entente.core.ledger.Ledger;
import org.entente.core.people.Administrators;
import org.entente.core.schedule.Holidays;
import org.entente.scheduler.Timekeeper;
import org.entente.slack.SlackAdapter;
import org.entente.slack.SlackSettings;
import org.entente.store.Database;
import org.entente.store.delivery.LocalWakeups;
import org.entente.teams.TeamsAdapter;
import org.entente.teams.TeamsSettings;
import org.entente.teams.inbound.TeamsInbound;
import org.entente.teams.render.OpensForm;

/** The whole bot behind its HTTP doors, on the real store, with the platforms' limits left out. */
final class RunningBot implements AutoCloseable {

    private final Path folder;
    private final Database database;
    private final Optional<SlackAdapter> slack;
    private final Optional<TeamsAdapter> teams;
    private final Bot bot;
    private final Timekeeper timekeeper;
    private final Tomcat tomcat = new Tomcat();

    /**
     * @param environment the variables of one platform or of both
     * @param port 0 for any
     */
    RunningBot(Map<String, String> environment, String administrator, int port) {
        InstantSource clock = InstantSource.system();
        Wakeups wakeups = new LocalWakeups();
        try {
            folder = Files.createTempDirectory("entente-play");
            database = Database.inFolder(folder, wakeups, clock);
            Features features = new Features(Administrators.of(List.of(administrator), false), Holidays.NONE);
            slack = SlackAdapter.of(SlackSettings.read(environment));
            teams = TeamsAdapter.of(TeamsSettings.read(environment), KeptRoutes.in(database.ledger()),
                    OpensForm.by(features.registry().all()), clock);
            List<Carrier> carriers = Stream.concat(slack.map(SlackAdapter::carrier).stream(),
                    teams.map(TeamsAdapter::carrier).stream()).toList();
            bot = new Bot(database.ledger(), features, carriers, new Unlimited(), wakeups, clock);
            bot.courier().start();
            timekeeper = Timekeeper.inMemory(bot.sweep(), clock).start();
            tomcat.setBaseDir(folder.toString());
            tomcat.setHostname("127.0.0.1");
            tomcat.setPort(port);
            Context context = tomcat.addContext("", folder.toString());
            slack.flatMap(adapter -> adapter.receive(bot.dispatcher()::dispatch, bot.dispatcher()::knows,
                    Remembered.NONE, clock))
                    .ifPresent(servlet -> opens(context, SlackAdapter.PATH, servlet));
            teams.map(adapter -> adapter.receive(
                    new TeamsInbound.Core(bot.dispatcher()::dispatch, bot.dispatcher()::knows,
                            bot.liveMessages(), bot.offers(), Remembered.NONE),
                    clock)).ifPresent(servlet -> opens(context, TeamsAdapter.PATH, servlet));
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            tomcat.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void opens(Context context, String path, HttpServlet servlet) {
        Tomcat.addServlet(context, path, servlet);
        context.addServletMappingDecoded(path, path);
    }

    /** The variables of Slack by HTTP. */
    static Map<String, String> slack(String api, String token, String secret) {
        return Map.of(SlackSettings.BOT_TOKEN, token, SlackSettings.SIGNING_SECRET, secret, SlackSettings.API_URL,
                api);
    }

    Ledger ledger() {
        return database.ledger();
    }

    URI door(String path) {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + path);
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        } finally {
            timekeeper.close();
            bot.close();
            slack.ifPresent(SlackAdapter::close);
            teams.ifPresent(TeamsAdapter::close);
            database.close();
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
