package org.entente.app.scenario;

import java.time.Instant;
import java.util.Optional;
import org.entente.core.delivery.FileLinks;
import org.entente.core.delivery.Wakeups;
import org.entente.core.people.Platform;

/** The machine under a scenario: nothing there waits or has an address, unless a test says so. */
final class Machine {

    private Machine() {}

    /** Scenarios deliver when they look. */
    static final class Asleep implements Wakeups {
        @Override
        public void wake() {
            // nobody sleeps
        }

        @Override
        public void await(long millis) {
            // nobody waits
        }
    }

    /** Addresses of files, as soon as the test says how they are. */
    static final class Address implements FileLinks {

        FileLinks links = FileLinks.NONE;

        @Override
        public boolean instead(Platform platform) {
            return links.instead(platform);
        }

        @Override
        public Optional<Link> to(Wanted file, Instant now) {
            return links.to(file, now);
        }
    }
}
