package org.entente.slack.inbound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import org.entente.core.card.Card;
import org.entente.core.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Answers that many are given, drawn once: the help page, and in a vote the same few words to everybody who answers the
 * same. An answer is kept only when it is given again soon, so that what one person alone is told (a code, an address)
 * is never kept.
 */
final class Repeated {

    private static final int MOST = 64;
    private static final int REMEMBERED = 1024;

    /** @param hash of a whole card: not to be counted again under the lock */
    private record Key(Card card, Language language, int hash) {

        static Key of(Card card, Language language) {
            return new Key(card, language, 31 * card.hashCode() + language.ordinal());
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** The hashes of what was drawn lately; one that falls on the place of another puts it out. */
    private final AtomicIntegerArray lately = new AtomicIntegerArray(REMEMBERED);
    private final Map<Key, String> drawn = new LinkedHashMap<>(2 * MOST, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
            return size() > MOST;
        }
    };

    /** @param draw the same for the same card and language, whoever asks */
    String draw(Card card, Language language, Supplier<String> draw) {
        Key key = Key.of(card, language);
        String before = find(key);
        if (before != null) {
            return before;
        }
        String now = draw.get();
        if (lately.getAndSet(Math.floorMod(key.hash(), REMEMBERED), key.hash()) == key.hash()) {
            keep(key, now);
        }
        return now;
    }

    private synchronized @Nullable String find(Key key) {
        return drawn.get(key);
    }

    synchronized int kept() {
        return drawn.size();
    }

    private synchronized void keep(Key key, String now) {
        drawn.put(key, now);
    }
}
