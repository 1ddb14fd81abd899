package org.entente.core.delivery;

import org.entente.core.people.Identity;
import org.entente.core.people.Room;

/**
 * What others shall see, written in the transaction that decides it and delivered afterwards. A dedupe key makes the
 * same message impossible to enqueue twice.
 */
public interface Outbox {

    /** A message in a room. */
    void post(Room room, Showing showing, String dedupe);

    /** A message in every open room of the council. */
    void postEverywhere(String councilId, Showing showing, String dedupe);

    /** A message to one person alone, wherever they can be reached. */
    void tell(String councilId, String personId, Showing showing, String dedupe);

    /** Every live message of this subject is drawn again; many calls become one edit. */
    void refresh(String view, String subject);

    /** Like {@link #refresh}, ahead of others: a final state. */
    void refreshFinally(String view, String subject);

    /**
     * A file in a room.
     *
     * @param document the name of a {@link Document}
     * @param subject the id of what it is made from
     */
    void file(Room room, String document, String subject, String dedupe);

    /** The same to one account alone, on the platform where they asked for it. */
    void hand(String councilId, Identity to, String document, String subject, String dedupe);
}
