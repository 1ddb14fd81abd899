package org.entente.app;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.entente.store.Database;
import org.entente.web.WebAdapter;
import org.entente.web.inbound.Boards;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/** The board on the wall, whatever platform is connected. */
@Configuration(proxyBeanMethods = false)
class BoardWiring {

    /** Where screens reach this machine; beside the console that is the machine itself. */
    record Reached(Supplier<Optional<URI>> address) {}

    @Bean
    Reached reached(Settings settings, ObjectProvider<WebAdapter> console, Environment environment) {
        return new Reached(() -> Optional.ofNullable(settings.publicUrl())
                .or(() -> console.stream().findAny().flatMap(_ -> here(environment))));
    }

    /** Known once it listens. */
    private static Optional<URI> here(Environment environment) {
        return Optional.ofNullable(environment.getProperty("local.server.port"))
                .map(port -> URI.create("http://127.0.0.1:" + port));
    }

    @Bean(destroyMethod = "close")
    Boards boards(Database database, InstantSource clock) {
        return new Boards(database.ledger(), clock);
    }

    /** A stream that stays open is a request that never ends: without this the machine would wait for all of them. */
    @Bean
    ApplicationListener<ContextClosedEvent> boardsEnd(Boards boards) {
        return _ -> boards.close();
    }
}
