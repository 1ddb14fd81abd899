package org.entente.app;

import jakarta.servlet.http.HttpFilter;
import java.time.InstantSource;
import java.util.Optional;
import org.entente.store.Database;
import org.entente.store.secret.Signatures;
import org.entente.web.WebAdapter;
import org.entente.web.inbound.Console;
import org.entente.web.inbound.Seal;
import org.entente.web.inbound.WebInbound;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** The console, where it is on. */
@Configuration(proxyBeanMethods = false)
class ConsoleWiring {

    @Bean
    WebAdapter web(Database database) {
        return new WebAdapter(database.ledger());
    }

    @Bean
    WebInbound consoleInbound(WebAdapter web, Bot bot, Settings settings, InstantSource clock) {
        return web.receive(bot.dispatcher()::dispatch, bot.registry().all(),
                sealedBy(settings.signatures("console")), clock);
    }

    private static Seal sealedBy(Signatures signatures) {
        return new Seal() {

            @Override
            public String sign(String text) {
                return signatures.sign(text);
            }

            @Override
            public Optional<String> read(String signed) {
                return signatures.read(signed);
            }
        };
    }

    /** A stream that stays open is a request that never ends: without this the machine would wait for all of them. */
    @Bean
    ApplicationListener<ContextClosedEvent> consoleEnds(WebInbound inbound) {
        return _ -> inbound.close();
    }

    @Bean
    Console console(WebInbound inbound) {
        return inbound.console();
    }

    @Bean
    FilterRegistrationBean<HttpFilter> consoleGuard(WebInbound inbound) {
        FilterRegistrationBean<HttpFilter> registration = new FilterRegistrationBean<>(inbound.guard());
        registration.addUrlPatterns("/", Console.PATH + "*");
        registration.setAsyncSupported(true);
        return registration;
    }
}
