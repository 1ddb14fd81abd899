package org.entente.store.people;

import java.util.Optional;
import org.entente.core.people.Platform;
import org.entente.core.people.Room;
import org.entente.core.people.Rooms;
import org.entente.store.sql.Session;

final class SqlRooms implements Rooms {

    private final Session session;

    SqlRooms(Session session) {
        this.session = session;
    }

    @Override
    public void open(Room room) {
        PeopleTables.ROOMS.in(session).upsert(room);
    }

    @Override
    public Optional<Room> find(String councilId, Platform platform, String workspace, String conversation) {
        return PeopleTables.ROOMS.in(session).one(
                "council_id = ? and platform = ? and workspace = ? and conversation = ?", councilId, platform,
                workspace, conversation);
    }

    @Override
    public void close(String roomId) {
        session.update("update room set open = ? where id = ?", false, roomId);
    }

    @Override
    public void closeAll(Platform platform, String workspace, String conversation) {
        session.update("update room set open = ? where platform = ? and workspace = ? and conversation = ?", false,
                platform, workspace, conversation);
    }

    @Override
    public void closeAll(Platform platform, String workspace) {
        session.update("update room set open = ? where platform = ? and workspace = ?", false, platform, workspace);
    }
}
