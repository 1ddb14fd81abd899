package org.entente.app;

import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.entente.core.delivery.Carrier;
import org.entente.core.delivery.RateLimits;
import org.entente.core.delivery.Wakeups;
import org.entente.slack.SlackAdapter;
import org.entente.slack.SlackSettings;
import org.entente.store.Database;
import org.entente.store.delivery.LocalRateLimits;
import org.entente.store.delivery.LocalWakeups;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/** How the parts of the running program are put together; what each does is said where it is. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Wiring {

    @Bean
    InstantSource machineClock() {
        return InstantSource.system();
    }

    @Bean
    Wakeups wakeups() {
        return new LocalWakeups();
    }

    @Bean
    RateLimits rateLimits(InstantSource clock) {
        return new LocalRateLimits(LocalRateLimits.USUAL, clock);
    }

    @Bean(destroyMethod = "close")
    Database database(Settings settings, Wakeups wakeups, InstantSource clock) {
        return settings.databaseUrl() == null ? Database.inFolder(settings.dataFolder(), wakeups, clock)
                : Database.at(settings.databaseUrl(), wakeups, clock);
    }

    @Bean(destroyMethod = "close")
    Slack slack(SlackSettings settings) {
        return new Slack(SlackAdapter.of(settings));
    }

    /** Slack, or its absence. */
    record Slack(Optional<SlackAdapter> adapter) implements AutoCloseable {
        @Override
        public void close() {
            adapter.ifPresent(SlackAdapter::close);
        }
    }

    @Bean(destroyMethod = "close")
    Bot bot(Database database, Slack slack, RateLimits limits, Wakeups wakeups, InstantSource clock) {
        List<Carrier> carriers = slack.adapter().map(SlackAdapter::carrier).stream().toList();
        return new Bot(database.ledger(), carriers, limits, wakeups, clock);
    }
}
