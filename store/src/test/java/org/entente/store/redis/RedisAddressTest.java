package org.entente.store.redis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Addresses of a Redis as operators give them. */
class RedisAddressTest {

    @Test
    void aHostAloneIsEnough() {
        assertThat(RedisAddress.of("redis://cache"))
                .isEqualTo(new RedisAddress("cache", 6379, 0, false, null, null));
    }

    @Test
    void everythingCanBeSaid() {
        assertThat(RedisAddress.of("rediss://bot:p%40ss%3A+word@cache.example.org:6380/3"))
                .isEqualTo(new RedisAddress("cache.example.org", 6380, 3, true, "bot", "p@ss:+word"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://:hush@cache", "redis://hush@cache"})
    void aPasswordNeedsNoUser(String url) {
        assertThat(RedisAddress.of(url)).isEqualTo(new RedisAddress("cache", 6379, 0, false, null, "hush"));
    }

    @Test
    void thePasswordIsNotPrinted() {
        assertThat(RedisAddress.of("redis://bot:hush@cache")).hasToString("redis://cache:6379");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache", "cache:6379", "http://bot:hush@cache", "redis://", "redis://bot:hush@",
            "redis:hush",
            "redis://bot:hush@cache:port", "redis://bot:hush@cache/name", "redis://bot:hush@cache/0?timeout=1s",
            "redis://bot:hu sh@cache", "redis://bot:%hush@cache", "redis-sentinel://bot:hush@cache#main"})
    void anythingElseIsRefusedAndNotRepeated(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> RedisAddress.of(url)).withNoCause()
                .withMessage("not the address of a Redis");
    }
}
