package org.entente.core.delivery;

import java.time.Duration;
import java.util.Optional;

/** What a platform said and would say again when asked, remembered for a while by all nodes. May be lost at any time. */
public interface Remembered {

    /** Nothing is remembered: whoever asks goes by what it keeps itself. */
    Remembered NONE = new Remembered() {
        @Override
        public Optional<String> find(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, String value, Duration kept) {
            // said anew
        }

        @Override
        public void forget(String key) {
            // never known
        }
    };

    Optional<String> find(String key);

    /** In place of what was kept under this key before. */
    void keep(String key, String value, Duration kept);

    /** It is not so any more. */
    void forget(String key);
}
