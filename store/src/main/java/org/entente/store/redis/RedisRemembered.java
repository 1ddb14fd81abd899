package org.entente.store.redis;

import io.lettuce.core.api.async.RedisAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.entente.core.delivery.Remembered;
import org.entente.core.ledger.Vault;
import org.jspecify.annotations.Nullable;

/**
 * What platforms said, remembered for all nodes. It is about persons, so it lies there sealed. While Redis is away each
 * node goes by what it was told itself.
 */
final class RedisRemembered implements Remembered {

    private final Contact contact;
    private final Remembered here;
    private final Vault vault;

    RedisRemembered(Contact contact, Remembered here, Vault vault) {
        this.contact = contact;
        this.here = here;
        this.vault = vault;
    }

    @Override
    public Optional<String> find(String key) {
        RedisAsyncCommands<String, byte[]> commands = contact.answering();
        if (commands == null) {
            return here.find(key);
        }
        try {
            byte @Nullable [] sealed = Line.within(commands.get(kept(key)), contact.patience());
            return sealed == null ? Optional.empty()
                    : Optional.of(vault.open(new String(sealed, StandardCharsets.UTF_8), kept(key)));
        } catch (Vault.WrongKey e) {
            // another node has another key: to this one nothing was said
            return Optional.empty();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            contact.failed(e);
            return here.find(key);
        }
    }

    @Override
    public void keep(String key, String value, Duration kept) {
        here.keep(key, value, kept);
        contact.tell(commands -> commands.psetex(kept(key), Math.max(1, kept.toMillis()),
                vault.seal(value, kept(key)).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void forget(String key) {
        here.forget(key);
        contact.tell(commands -> commands.del(kept(key)));
    }

    private static String kept(String key) {
        return "entente:said:" + key;
    }
}
