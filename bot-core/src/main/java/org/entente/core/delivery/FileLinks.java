package org.entente.core.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.entente.core.people.Platform;
import org.entente.core.text.RoomLanguages;

/** Addresses under which one file can be fetched for a while, by whoever has the address. They open nothing else. */
public interface FileLinks {

    /** For a machine that has no address of its own. */
    FileLinks NONE = new FileLinks() {

        @Override
        public boolean instead(Platform platform) {
            return false;
        }

        @Override
        public Optional<Link> to(Wanted file, Instant now) {
            return Optional.empty();
        }
    };

    /**
     * A file of the record.
     *
     * @param document the name of a {@link Document}
     * @param subject the id of what it is made from
     */
    record Wanted(String councilId, String document, String subject, RoomLanguages languages) {}

    /** @param until the machine's clock; from then on the address opens nothing */
    record Link(URI address, Instant until) {}

    /** Whether nobody can be handed a file on this platform, not even alone. */
    boolean instead(Platform platform);

    /** @param now the machine's clock; @return empty where this machine has no address of its own */
    Optional<Link> to(Wanted file, Instant now);
}
