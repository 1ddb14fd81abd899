package org.entente.app.play;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.entente.app.Bot;
import org.entente.core.delivery.Budget;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.RateLimits;
import org.entente.core.delivery.Wakeups;
import org.entente.core.people.Administrators;
import org.entente.slack.SlackAdapter;
import org.entente.slack.SlackSettings;
import org.entente.store.Database;
import org.entente.store.delivery.LocalWakeups;

/** The whole bot behind its HTTP door, on the real store, with Slack's patience left out. */
final class RunningBot implements AutoCloseable {

    private final Path folder;
    private final Database database;
    private final SlackAdapter slack;
    private final Bot bot;
    private final Tomcat tomcat = new Tomcat();

    RunningBot(String slackApi, String token, String secret, String administrator, int port) {
        InstantSource clock = InstantSource.system();
        Wakeups wakeups = new LocalWakeups();
        try {
            folder = Files.createTempDirectory("entente-play");
            database = Database.inFolder(folder, wakeups, clock);
            slack = SlackAdapter.of(SlackSettings.read(Map.of("SLACK_BOT_TOKEN", token, "SLACK_SIGNING_SECRET",
                    secret, "SLACK_API_URL", slackApi))).orElseThrow();
            bot = new Bot(database.ledger(), Administrators.of(List.of(administrator), false),
                    List.<Carrier>of(slack.carrier()), new Unlimited(), wakeups, clock);
            bot.courier().start();
            HttpServlet servlet = slack.receive(bot.dispatcher()::dispatch, bot.dispatcher()::knows, clock)
                    .orElseThrow();
            tomcat.setBaseDir(folder.toString());
            tomcat.setHostname("127.0.0.1");
            tomcat.setPort(port);
            Context context = tomcat.addContext("", folder.toString());
            Tomcat.addServlet(context, "slack", servlet);
            context.addServletMappingDecoded(SlackAdapter.PATH, "slack");
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            tomcat.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    URI door() {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + SlackAdapter.PATH);
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        } finally {
            bot.close();
            slack.close();
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

    /** Slack's own limits are another test's matter: a meeting of a day is played in a minute here. */
    private static final class Unlimited implements RateLimits {

        @Override
        public Duration take(List<Budget> budgets) {
            return Duration.ZERO;
        }

        @Override
        public void spent(Budget budget, Duration pause) {
            // nothing to remember
        }
    }
}
