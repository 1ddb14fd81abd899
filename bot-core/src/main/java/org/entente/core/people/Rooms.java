package org.entente.core.people;

import java.util.List;
import java.util.Optional;

/** The channels where councils sit. */
public interface Rooms {

    /** Opens a room, or opens it again with these languages. */
    void open(Room room);

    Optional<Room> find(String councilId, Platform platform, String workspace, String conversation);

    /** Nothing is said there any more, in one council's name. */
    void close(String roomId);

    /** The channel is gone: every council leaves it. */
    void closeAll(Platform platform, String workspace, String conversation);

    /**
     * The channel is back: every council that left it because it was gone sits there again. One that left by itself
     * does not.
     *
     * @return the rooms that are open again
     */
    List<Room> reopenAll(Platform platform, String workspace, String conversation);

    /** The workspace is gone: every council leaves all its channels. */
    void closeAll(Platform platform, String workspace);
}
