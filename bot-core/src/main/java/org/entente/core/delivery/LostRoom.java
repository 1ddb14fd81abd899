package org.entente.core.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Platform;
import org.entente.core.people.Role;
import org.entente.core.people.Room;
import org.entente.core.people.Rooms;

/**
 * Rooms in which nothing can be delivered any more: the channel is gone, or the bot was removed from it. Every council
 * leaves them at once, so that nothing is tried there again, and its secretariat is told elsewhere.
 */
public final class LostRoom {

    private LostRoom() {}

    /**
     * One room is lost.
     *
     * @param reason for an operator; no content
     * @param now the machine's clock
     */
    public static void close(Transaction record, Platform platform, String workspace, String conversation,
            String reason, Instant now) {
        Directory directory = record.use(Directory.class);
        for (Council council : directory.councilsIn(platform, workspace, conversation)) {
            tell(record, council, directory.rooms(council.id()).stream()
                    .filter(room -> room.is(platform, workspace, conversation)).toList(), now);
        }
        leave(record, new Address(platform, workspace, Address.Kind.ROOM, conversation), reason, now);
    }

    /** The bot was uninstalled: all rooms of the workspace are lost. */
    public static void closeAll(Transaction record, Platform platform, String workspace, String reason, Instant now) {
        Map<Council, List<Room>> lost = new LinkedHashMap<>();
        for (Council council : record.use(Councils.class).all()) {
            lost.put(council, record.use(Directory.class).rooms(council.id()).stream()
                    .filter(room -> room.platform() == platform && room.workspace().equals(workspace)).toList());
        }
        lost.forEach((council, rooms) -> {
            rooms.forEach(room -> leave(record, new Address(platform, workspace, Address.Kind.ROOM,
                    room.conversation()), reason, now));
            tell(record, council, rooms, now);
        });
        // Nothing of it comes back by itself.
        record.use(Rooms.class).closeAll(platform, workspace);
    }

    private static void leave(Transaction record, Address address, String reason, Instant now) {
        record.use(Deliveries.class).closeAddress(address, reason, now);
    }

    /** Each of the secretariat privately; where none of them has an account, in the rooms that are left. */
    private static void tell(Transaction record, Council council, List<Room> lost, Instant now) {
        if (lost.isEmpty()) {
            return;
        }
        Room first = lost.getFirst();
        lost.forEach(room -> record.use(AuditLog.class).append(council.id(), "channel.lost", room.id(), null, "", now));
        Content where = Content
                .commas(lost.stream().<Content>map(room -> Content.literal(room.conversation())).toList());
        Showing said = new Showing.Once(Card.titled(Content.words("channel.lost.title"))
                .paragraph(Content.words("channel.lost").with("name", council.name())
                        .with("platform", Content.words("platform." + first.platform().name())).with("channel", where))
                .paragraph(Content.words("channel.lost.instead")).build());
        String dedupe = "lost/" + first.id() + "/" + now.toEpochMilli();
        Directory directory = record.use(Directory.class);
        List<String> secretariat = directory.members(council.id()).stream()
                .filter(member -> member.role() == Role.SECRETARIAT).map(Member::personId)
                .filter(id -> !directory.identitiesOf(id).isEmpty())
                .toList();
        Outbox outbox = record.use(Outbox.class);
        secretariat.forEach(id -> outbox.tell(council.id(), id, said, dedupe + "/" + id));
        if (secretariat.isEmpty()) {
            directory.rooms(council.id()).stream().filter(room -> lost.stream().noneMatch(room::equals))
                    .forEach(room -> outbox.post(room, said, dedupe + "/" + room.id()));
        }
    }
}
