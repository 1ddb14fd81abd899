package org.entente.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.http.HttpFilter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.entente.app.watch.Backlogs;
import org.entente.app.watch.Connections;
import org.entente.app.watch.Healths;
import org.entente.app.watch.Measures;
import org.entente.app.watch.Requests;
import org.entente.slack.SlackAdapter;
import org.entente.store.Backlog;
import org.entente.store.Database;
import org.entente.teams.TeamsAdapter;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What an operator sees: health, measures, marks in the log. */
@Configuration(proxyBeanMethods = false)
class WatchWiring {

    @Bean
    Measures measures(MeterRegistry registry) {
        return new Measures(registry);
    }

    @Bean
    Connections connections(Measures measures, InstantSource clock) {
        return new Connections(measures, clock);
    }

    @Bean
    Backlogs backlogs(Database database, InstantSource clock) {
        return new Backlogs(database.ledger(), clock);
    }

    /** Before every other filter: what they log belongs to the request as well. */
    @Bean
    FilterRegistrationBean<HttpFilter> requests(Measures measures) {
        FilterRegistrationBean<HttpFilter> registration = new FilterRegistrationBean<>(
                new Requests(measures, Map.of(SlackAdapter.PATH, "slack", TeamsAdapter.PATH, "teams")));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    MeterBinder backlogGauges(Backlogs backlogs) {
        return registry -> {
            gauge(registry, backlogs, "entente.outbox.waiting", "Messages and edits not yet delivered",
                    Backlog::waiting);
            seconds(registry, backlogs, "entente.outbox.oldest", "How long the oldest of them has waited",
                    Backlog::oldest);
            gauge(registry, backlogs, "entente.deliveries.dead", "What was given up and can be tried again",
                    Backlog::dead);
            seconds(registry, backlogs, "entente.sweep.lag", "By how much what is due is late", Backlog::late);
        };
    }

    private static void gauge(MeterRegistry registry, Backlogs backlogs, String name, String description,
            ToDoubleFunction<Backlog> number) {
        Gauge.builder(name, backlogs, looked -> Healths.number(looked.now(), number)).description(description)
                .register(registry);
    }

    private static void seconds(MeterRegistry registry, Backlogs backlogs, String name, String description,
            Function<Backlog, Duration> length) {
        Gauge.builder(name, backlogs,
                looked -> Healths.number(looked.now(), backlog -> length.apply(backlog).toMillis() / 1_000.0))
                .baseUnit("seconds").description(description).register(registry);
    }

    @Bean
    HealthIndicator recordHealthIndicator(Database database) {
        return Healths.record(database);
    }

    @Bean
    HealthIndicator deliveriesHealthIndicator(Backlogs backlogs) {
        return Healths.deliveries(backlogs);
    }

    @Bean
    HealthIndicator dueThingsHealthIndicator(Backlogs backlogs) {
        return Healths.dueThings(backlogs);
    }

    @Bean
    HealthIndicator platformsHealthIndicator(Connections connections) {
        return Healths.platforms(connections);
    }
}
