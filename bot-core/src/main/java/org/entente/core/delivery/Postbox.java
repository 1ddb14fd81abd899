package org.entente.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Card;
import org.entente.core.text.RoomLanguages;
import org.jspecify.annotations.Nullable;

/** Where messages lie that no platform keeps: what people read at our own pages. */
public interface Postbox {

    /**
     * A message as it is now.
     *
     * @param address where it lies
     * @param card without language, said when somebody reads it; for a file its name
     * @param fileName with its ending, or null for a card
     * @param mark greater than that of every earlier message and every earlier change of one
     * @param at the machine's clock, when it was laid down
     */
    record Message(String id, Address address, Card card, RoomLanguages languages, @Nullable String fileName, long mark,
            Instant at) {}

    /** Lays a message down; returns its id. */
    String post(Address address, Card card, RoomLanguages languages);

    /** Lays a file down, with a card that names it. */
    String file(Address address, Card card, RoomLanguages languages, Document.Made file);

    /** The message shows another card now; returns false when there is none of this id. */
    boolean change(String messageId, Card card, RoomLanguages languages);

    /** The newest messages of an address, oldest first. */
    List<Message> newest(Address address, int most);

    /**
     * What was laid down or changed at any of these addresses after a mark, in that order: looked at in one go, so that
     * whoever goes on after the last of them has missed nothing.
     *
     * @param addresses at least one
     */
    List<Message> since(List<Address> addresses, long mark, int most);

    /** The bytes of a file's message, where it lies at this address. */
    Optional<Document.Made> opened(Address address, String messageId);
}
