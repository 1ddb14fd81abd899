package org.entente.store.redis;

import java.time.Duration;
import java.util.List;
import org.entente.core.delivery.Remembered;
import org.entente.core.ledger.Vault;
import org.entente.store.OwnRedis;
import org.entente.store.delivery.RememberedContract;
import org.entente.store.secret.AesVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What platforms said to one node, the others know; nobody reads it in Redis. */
class RememberedByAllNodesTest extends RememberedContract {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Vault VAULT = new AesVault(new byte[32]);
    @RegisterExtension
    static final SharedRedis REDIS = new SharedRedis();

    @Override
    protected Remembered remembered() {
        return by(VAULT);
    }

    private Remembered by(Vault vault) {
        return REDIS.joins().remembered(vault);
    }

    @Test
    void whatOneNodeWasToldAllKnowAndForget() {
        Remembered one = remembered();
        Remembered two = remembered();
        one.keep("shared", "said to one", LONG);
        assertThat(one.find("shared")).contains("said to one");
        assertThat(two.find("shared")).contains("said to one");
        two.forget("shared");
        two.find("shared");
        assertThat(one.find("shared")).isEmpty();
    }

    @Test
    void itLiesThereSealed() {
        Remembered one = remembered();
        one.keep("sealed", "delegate@example.org", LONG);
        assertThat(one.find("sealed")).isPresent();
        OwnRedis there = REDIS.server();
        assertThat(there.says("STRLEN entente:said:sealed")).isNotEqualTo(":0");
        for (String word : List.of("delegate", "example")) {
            assertThat(there.says("EVAL \"return string.find(redis.call('get','entente:said:sealed'),'" + word
                    + "') or 0\" 0")).isEqualTo(":0");
        }
    }

    @Test
    void aNodeWithAnotherKeyKnowsNothingOfIt() {
        remembered().keep("other", "said to one", LONG);
        byte[] key = new byte[32];
        key[0] = 1;
        assertThat(by(new AesVault(key)).find("other")).isEmpty();
    }

    @Test
    void emptiedItIsSaidAnew() {
        Remembered one = remembered();
        one.keep("flushed", "said", LONG);
        assertThat(one.find("flushed")).isPresent();
        REDIS.server().says("FLUSHALL");
        assertThat(one.find("flushed")).isEmpty();
    }

    @Test
    void whileRedisIsAwayANodeGoesByWhatItWasToldItself() throws InterruptedException {
        try (OwnRedis own = OwnRedis.started(); Nodes alone = new Nodes(own)) {
            Redis node = alone.joins();
            Remembered remembered = node.remembered(VAULT);
            remembered.keep("k", "said", LONG);
            own.killed();
            assertThat(remembered.find("k")).contains("said");
            remembered.forget("k");
            assertThat(remembered.find("k")).isEmpty();
        }
    }
}
