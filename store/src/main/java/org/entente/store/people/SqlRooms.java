package org.entente.store.people;

import java.util.List;
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
        session.update("update room set open = ?, gone = ? where id = ?", false, false, roomId);
    }

    @Override
    public void closeAll(Platform platform, String workspace, String conversation) {
        session.update("update room set open = ?, gone = ? where platform = ? and workspace = ? and conversation = ?"
                + " and open = true", false, true, platform, workspace, conversation);
    }

    @Override
    public List<Room> reopenAll(Platform platform, String workspace, String conversation) {
        List<Room> gone = PeopleTables.ROOMS.in(session).list(
                "platform = ? and workspace = ? and conversation = ? and gone = true", platform, workspace,
                conversation);
        gone.forEach(room -> session.update("update room set open = ?, gone = ? where id = ?", true, false,
                room.id()));
        return gone.stream().map(room -> new Room(room.id(), room.councilId(), room.platform(), room.workspace(),
                room.conversation(), room.languages(), true)).toList();
    }

    @Override
    public void closeAll(Platform platform, String workspace) {
        session.update("update room set open = ?, gone = ? where platform = ? and workspace = ?", false, false,
                platform,
                workspace);
    }
}
