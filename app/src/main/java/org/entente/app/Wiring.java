package org.entente.app;

import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.app.files.FileServlet;
import org.entente.app.files.SignedLinks;
import org.entente.app.watch.Connections;
import org.entente.app.watch.Measures;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.Downloads;
import org.entente.core.delivery.FileLinks;
import org.entente.core.delivery.RateLimits;
import org.entente.core.delivery.Remembered;
import org.entente.core.delivery.Wakeups;
import org.entente.core.people.Administrators;
import org.entente.core.people.Platform;
import org.entente.core.schedule.Holidays;
import org.entente.documents.CalendarIcs;
import org.entente.scheduler.StatutoryHolidays;
import org.entente.scheduler.Timekeeper;
import org.entente.slack.SlackAdapter;
import org.entente.slack.SlackSettings;
import org.entente.slack.api.SlackInstallations;
import org.entente.store.Database;
import org.entente.store.Housekeeping;
import org.entente.store.Sealer;
import org.entente.teams.TeamsAdapter;
import org.entente.teams.TeamsSettings;
import org.entente.teams.inbound.TeamsInbound;
import org.entente.teams.render.OpensForm;
import org.entente.web.WebAdapter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** How the parts of the running program are put together; what each does is said where it is. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({BoardWiring.class, HttpWiring.class, RedisWiring.class, WatchWiring.class})
class Wiring {

    @Bean
    InstantSource machineClock() {
        return InstantSource.system();
    }

    @Bean(destroyMethod = "close")
    Database database(Settings settings, Wakeups wakeups, InstantSource clock) {
        return open(settings, wakeups, clock);
    }

    static Database open(Settings settings, Wakeups wakeups, InstantSource clock) {
        String url = settings.databaseUrl();
        return url == null ? Database.inFolder(settings.dataFolder(), wakeups, clock)
                : Database.at(url, wakeups, clock);
    }

    /** Slack, or its absence. */
    record Slack(Optional<SlackAdapter> adapter) implements AutoCloseable {

        @Override
        public void close() {
            adapter.ifPresent(SlackAdapter::close);
        }
    }

    @Bean(destroyMethod = "close")
    Slack slack(SlackSettings slack, Settings settings, Database database) {
        return new Slack(SlackAdapter.of(slack, () -> new SlackInstallations(database.ledger(), settings.vault())));
    }

    /** Teams, or its absence. */
    record Teams(Optional<TeamsAdapter> adapter) implements AutoCloseable {

        @Override
        public void close() {
            adapter.ifPresent(TeamsAdapter::close);
        }
    }

    @Bean
    Administrators administrators(Settings settings, SlackSettings slack) {
        return Administrators.of(settings.administrators(), slack instanceof SlackSettings.OAuth);
    }

    @Bean
    Features features(Administrators administrators, Holidays holidays, Settings settings, Files files,
            BoardWiring.Reached boards) {
        return new Features(administrators, holidays, settings.passwords(), files.orNone(), settings.publicUrl(),
                boards.address());
    }

    @Bean
    Holidays holidays() {
        return new StatutoryHolidays();
    }

    /** Addresses of files, or their absence: a machine without an address of its own gives none. */
    record Files(Optional<SignedLinks> links) {

        FileLinks orNone() {
            return links.<FileLinks>map(signed -> signed).orElse(FileLinks.NONE);
        }
    }

    @Bean
    Files files(Settings settings, TeamsSettings teams) {
        URI address = settings.publicUrl();
        return new Files(address == null ? Optional.empty()
                : Optional.of(new SignedLinks(address, settings.signatures(SignedLinks.PURPOSE),
                        teams.handsFiles() ? Set.of() : Set.of(Platform.TEAMS))));
    }

    @Bean
    ServletRegistrationBean<HttpServlet> fileServlet(Files files, Features features, Bot bot, InstantSource clock) {
        Optional<HttpServlet> servlet = files.links().map(links -> new FileServlet(links,
                new Downloads(bot.ledger(), features.views(), clock), clock));
        ServletRegistrationBean<HttpServlet> registration = new ServletRegistrationBean<>(
                servlet.orElseGet(NothingHere::new), SignedLinks.PATH + "*");
        registration.setName("files");
        registration.setEnabled(servlet.isPresent());
        return registration;
    }

    @Bean(destroyMethod = "close")
    Teams teams(TeamsSettings teams, Features features, Database database, InstantSource clock) {
        return new Teams(TeamsAdapter.of(teams, KeptRoutes.in(database.ledger()),
                OpensForm.by(features.registry().all()), clock));
    }

    @Bean(destroyMethod = "close")
    Bot bot(Features features, Database database, Slack slack, Teams teams, ObjectProvider<WebAdapter> web,
            RateLimits limits, Wakeups wakeups, InstantSource clock, Measures measures, Connections connections) {
        List<Carrier> carriers = Stream.of(slack.adapter().map(SlackAdapter::carrier),
                teams.adapter().map(TeamsAdapter::carrier), web.stream().map(WebAdapter::carrier).findAny())
                .flatMap(Optional::stream).map(connections::of).toList();
        Bot bot = new Bot(database.ledger(), features, carriers, measures.of(limits), wakeups, clock).begin();
        database.takeOver();
        bot.courier().start();
        return bot;
    }

    /** Begins to receive; over HTTP that is a servlet, over a socket nothing is served. */
    @Bean
    ServletRegistrationBean<HttpServlet> slackServlet(Slack slack, Bot bot, Remembered remembered,
            InstantSource clock, Measures measures) {
        Optional<HttpServlet> servlet = slack.adapter()
                .flatMap(adapter -> adapter.receive(measures.of(bot.dispatcher()::dispatch),
                        bot.dispatcher()::knows, remembered, clock));
        ServletRegistrationBean<HttpServlet> registration = new ServletRegistrationBean<>(
                servlet.orElseGet(NothingHere::new), SlackAdapter.PATH);
        registration.setEnabled(servlet.isPresent());
        return registration;
    }

    /** Begins to receive from Teams. */
    @Bean
    ServletRegistrationBean<HttpServlet> teamsServlet(Teams teams, Bot bot, Remembered remembered,
            InstantSource clock, Measures measures) {
        Optional<HttpServlet> servlet = teams.adapter()
                .map(adapter -> adapter.receive(new TeamsInbound.Core(measures.of(bot.dispatcher()::dispatch),
                        bot.dispatcher()::knows, bot.liveMessages(), bot.offers(), remembered), clock));
        ServletRegistrationBean<HttpServlet> registration = new ServletRegistrationBean<>(
                servlet.orElseGet(NothingHere::new), TeamsAdapter.PATH);
        registration.setName("teams");
        registration.setEnabled(servlet.isPresent());
        return registration;
    }

    /** The pages for who installs the bot, where it serves several workspaces. */
    @Bean
    ServletRegistrationBean<HttpServlet> slackInstallServlet(Slack slack, InstantSource clock) {
        Optional<HttpServlet> servlet = slack.adapter().flatMap(adapter -> adapter.installing(clock));
        ServletRegistrationBean<HttpServlet> registration = new ServletRegistrationBean<>(
                servlet.orElseGet(NothingHere::new), SlackAdapter.INSTALL_PATH, SlackAdapter.REDIRECT_PATH);
        registration.setName("slackInstall");
        registration.setEnabled(servlet.isPresent());
        return registration;
    }

    /** The meetings of councils for people's own calendars. */
    @Bean
    ServletRegistrationBean<HttpServlet> calendarServlet(Database database, InstantSource clock) {
        ServletRegistrationBean<HttpServlet> registration = new ServletRegistrationBean<>(
                new CalendarServlet(database.ledger(), CalendarIcs::of, clock), CalendarServlet.PATTERN);
        registration.setName("calendar");
        return registration;
    }

    /** Stands where no platform is connected; never registered. */
    private static final class NothingHere extends HttpServlet {
        private static final long serialVersionUID = 1L;
    }

    /** Folds ballots into counters and the audit log into its chain. */
    @Bean(destroyMethod = "close")
    Sealer sealer(Database database) {
        Sealer sealer = new Sealer(database.ledger());
        sealer.start();
        return sealer;
    }

    /** Does what is due; begins last, when everything that it may call is there. */
    @Bean(destroyMethod = "close")
    Timekeeper timekeeper(Bot bot, Database database, InstantSource clock) {
        return database.shared().map(connections -> Timekeeper.clustered(bot.sweep(), clock, connections))
                .orElseGet(() -> Timekeeper.inMemory(bot.sweep(), clock)).start();
    }

    @Bean(destroyMethod = "close")
    Clockwork clockwork(Database database, InstantSource clock) {
        return new Clockwork()
                .every(Duration.ofHours(1), "tidying",
                        () -> new Housekeeping(database.ledger()).tidy(clock.instant()))
                .every(Duration.ofMinutes(1), "sweeping", () -> new Housekeeping(database.ledger()).sweep());
    }
}
