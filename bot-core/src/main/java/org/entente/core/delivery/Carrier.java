package org.entente.core.delivery;

import java.time.Duration;
import java.util.List;
import org.entente.core.card.Card;
import org.entente.core.card.Voice;
import org.entente.core.people.Platform;
import org.jspecify.annotations.Nullable;

/** Carries cards to one platform. Called outside any transaction; never throws for what a platform may answer. */
public interface Carrier {

    Platform platform();

    /**
     * What a delivery is taken from, first of all. The last is the one that the platform means when it asks to wait.
     *
     * @param messageId of the message to be edited, or null for a new one
     */
    List<Budget> budgets(Address address, @Nullable String messageId);

    Outcome post(Address address, Card card, Voice voice);

    /** @param messageId as {@link Sent} gave it */
    Outcome update(Address address, String messageId, Card card, Voice voice);

    /**
     * The same for a card of which single readers see more than all do. A platform whose clients can fetch a card of
     * their own has them fetch it, see {@link LiveMessages}; elsewhere all see the same.
     */
    default Outcome updateForEach(Address address, String messageId, Card card, Voice voice) {
        return update(address, messageId, card, voice);
    }

    /** @param offer what {@link Offers} knows the file by, where the platform asks first whether somebody wants it */
    Outcome file(Address address, String offer, Document.Made file, Voice voice);

    /** What came of it. */
    sealed interface Outcome {}

    /** @param messageId how the platform calls the message, with what it takes to edit it; empty where it has none */
    record Sent(String messageId) implements Outcome {}

    /**
     * All see what they shall; single readers have not been asked to fetch theirs, for that was done a moment ago. It is
     * to be drawn once more.
     *
     * @param after how long until they may be asked again; whatever changes before need not wait for that
     */
    record SentToAll(String messageId, Duration after) implements Outcome {}

    /**
     * Not now.
     *
     * @param after the platform's wish, or zero for the courier's own back-off
     * @param reason for an operator; no content, no token
     */
    record Later(Duration after, String reason) implements Outcome {}

    /**
     * Never: the channel is gone, the token revoked, the message deleted.
     *
     * @param closesRoom whether nothing at all can be delivered there any more
     */
    record Never(String reason, boolean closesRoom) implements Outcome {}
}
