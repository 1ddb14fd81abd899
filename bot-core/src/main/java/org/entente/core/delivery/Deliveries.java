package org.entente.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;

/** The courier's side of the outbox. All times are the machine's clock. */
public interface Deliveries {

    /**
     * Something to be delivered.
     *
     * @param messageId how the platform calls the message to be edited, or null for a new one
     * @param attempts how often it was tried before
     */
    record Delivery(String id, String councilId, Address address, What what, @Nullable String messageId,
            int attempts) {}

    /** What is to be delivered. */
    sealed interface What {}

    /** A new message. */
    record Post(Showing showing) implements What {}

    /** A live message to be drawn again. */
    record Edit(Showing.Live showing) implements What {}

    /** A file. */
    record FileOf(String document, String subject) implements What {}

    /**
     * Claims what is due: of each address the oldest only, and nothing of an address that is already being served.
     * What a courier that died had claimed comes back when its lease has run out.
     */
    List<Delivery> claimPosts(Instant now, Duration lease, int most);

    /** Claims live messages to be drawn again, final states first; a message is never claimed twice at once. */
    List<Delivery> claimEdits(Instant now, Duration lease, int most);

    void delivered(Delivery delivery, String messageId, Instant now);

    /** The edit was delivered and shall be drawn once more then; whatever changes before does not wait for that. */
    void onceMore(Delivery delivery, Instant now, Instant next);

    /**
     * What a live message shows, by the id that its platform gave it; empty for a message that is not live or not ours.
     */
    Optional<Shown> shown(Platform platform, String workspace, String messageId);

    /** A live message, delivered. */
    record Shown(String councilId, Address address, Showing.Live showing) {}

    /**
     * A file that was handed to this account.
     *
     * @param offer the id of its delivery, or whatever somebody says that it is
     * @return empty for what was not handed to them, or so long ago that it is forgotten
     */
    Optional<Handed> handed(Identity to, String offer);

    /** @param taken whether they have it */
    record Handed(String councilId, FileOf file, boolean taken) {}

    /** They have it, or do not want it. */
    void taken(Identity by, String offer);

    /** Not now, for want of budget; this does not count as an attempt. */
    void postpone(Delivery delivery, Instant next);

    /** It was tried and shall be tried again. */
    void again(Delivery delivery, Instant next, String reason);

    /** It stays visible to an operator and can be tried again; it does not block what comes after it. */
    void dead(Delivery delivery, String reason, Instant now);

    /** Nothing can be delivered there any more: its room is closed, what waits for it is dead. */
    void closeAddress(Address address, String reason, Instant now);

    /** When the next thing is due, or null when nothing waits. */
    @Nullable
    Instant nextDue();
}
