package org.entente.store.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Optional;
import org.entente.core.delivery.Remembered;

/** What platforms said, in the memory of one process. */
public final class LocalRemembered implements Remembered {

    private static final int MOST = 20_000;

    private final Cache<String, Entry> entries = Caffeine.newBuilder().maximumSize(MOST)
            .expireAfter(Expiry.<String, Entry>writing((key, entry) -> entry.kept())).build();

    private record Entry(String value, Duration kept) {}

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(entries.getIfPresent(key)).map(Entry::value);
    }

    @Override
    public void keep(String key, String value, Duration kept) {
        entries.put(key, new Entry(value, kept));
    }

    @Override
    public void forget(String key) {
        entries.invalidate(key);
    }
}
