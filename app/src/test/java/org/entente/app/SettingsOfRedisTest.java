package org.entente.app;

import java.util.Map;
import org.entente.store.redis.RedisAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is set for several machines: right, half, or wrong. */
class SettingsOfRedisTest {

    private static final String DATABASE = "postgresql://bot@127.0.0.1/entente";

    private static void refused(Map<String, String> environment, String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> Settings.read(environment))
                .satisfies(e -> assertThat(e.getMessage()).contains("ENTENTE_REDIS_URL", line)
                        .doesNotContain("hush", "\n"));
    }

    @Test
    void whereNothingIsSetThereIsOneMachine() {
        assertThat(Settings.read(Map.of("ENTENTE_DATABASE_URL", DATABASE)).redis()).isNull();
    }

    @Test
    void theAddressIsRead() {
        Settings settings = Settings.read(
                Map.of("ENTENTE_DATABASE_URL", DATABASE, "ENTENTE_REDIS_URL", "redis://:hush@cache"));
        assertThat(settings.redis()).isEqualTo(RedisAddress.of("redis://:hush@cache"));
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void blankIsNotTheSameAsNotSet() {
        refused(Map.of("ENTENTE_DATABASE_URL", DATABASE, "ENTENTE_REDIS_URL", " "), "is blank");
    }

    @Test
    void machinesThatShareNoDatabaseShareNothing() {
        refused(Map.of("ENTENTE_REDIS_URL", "redis://:hush@cache"), "ENTENTE_DATABASE_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache:6379", "http://bot:hush@cache", "redis://bot:hush@cache:port"})
    void whatIsNoAddressIsRefusedWithOneThatIs(String url) {
        refused(Map.of("ENTENTE_DATABASE_URL", DATABASE, "ENTENTE_REDIS_URL", url), "redis://host:6379");
    }
}
