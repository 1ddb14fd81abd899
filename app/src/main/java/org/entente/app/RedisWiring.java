package org.entente.app;

import java.time.InstantSource;
import java.util.Optional;
import org.entente.app.watch.Healths;
import org.entente.core.delivery.RateLimits;
import org.entente.core.delivery.Remembered;
import org.entente.core.delivery.Wakeups;
import org.entente.store.delivery.LocalRateLimits;
import org.entente.store.delivery.LocalRemembered;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.redis.Redis;
import org.entente.store.redis.RedisAddress;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the nodes of a deployment share while they run: by Redis, or inside one process where there is one. */
@Configuration(proxyBeanMethods = false)
class RedisWiring {

    /** Redis, or its absence: then nothing of its client is loaded. */
    record Shared(Optional<Redis> redis) implements AutoCloseable {

        @Override
        public void close() {
            redis.ifPresent(Redis::close);
        }
    }

    @Bean(destroyMethod = "close")
    Shared shared(Settings settings, InstantSource clock) {
        RedisAddress address = settings.redis();
        return new Shared(address == null ? Optional.empty() : Optional.of(Redis.at(address, clock)));
    }

    @Bean
    Wakeups wakeups(Shared shared) {
        return shared.redis().map(Redis::wakeups).orElseGet(LocalWakeups::new);
    }

    @Bean
    RateLimits rateLimits(Shared shared, InstantSource clock) {
        return shared.redis().map(Redis::rateLimits).orElseGet(() -> new LocalRateLimits(clock));
    }

    @Bean
    Remembered remembered(Shared shared, Settings settings) {
        return shared.redis().map(redis -> redis.remembered(settings.vault())).orElseGet(LocalRemembered::new);
    }

    /** Without Redis the bot is up: it answers everybody, and only its nodes know less of each other. */
    @Bean
    HealthIndicator redisHealthIndicator(Shared shared) {
        return () -> Healths.degraded(shared.redis().flatMap(Redis::trouble).stream().map(why -> "Redis: " + why)
                .toList());
    }
}
