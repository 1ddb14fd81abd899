package org.entente.store.delivery;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.entente.core.card.Card;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Document;
import org.entente.core.delivery.Postbox;
import org.entente.core.people.Platform;
import org.entente.core.text.RoomLanguages;
import org.entente.store.json.Json;
import org.entente.store.sql.Null;
import org.entente.store.sql.Row;
import org.entente.store.sql.Session;

/** Messages in SQL; a file's bytes are text, which both databases keep alike. */
final class SqlPostbox implements Postbox {

    private static final String COLUMNS = "select id, card, languages, file_name, mark, laid_at, workspace,"
            + " kind, target from postbox_message";

    private final Session session;

    SqlPostbox(Session session) {
        this.session = session;
    }

    @Override
    public String post(Address address, Card card, RoomLanguages languages) {
        return lay(address, card, languages, Null.TEXT, Null.TEXT, Null.TEXT);
    }

    @Override
    public String file(Address address, Card card, RoomLanguages languages, Document.Made file) {
        return lay(address, card, languages, file.fileName(), file.mediaType(),
                Base64.getEncoder().encodeToString(file.bytes()));
    }

    private String lay(Address address, Card card, RoomLanguages languages, Object name, Object type, Object bytes) {
        String id = session.nextId();
        session.update(
                "insert into postbox_message (id, workspace, kind, target, card, languages, mark, laid_at, file_name,"
                        + " media_type, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id, address.workspace(), address.kind(), address.target(), Json.write(Card.class, card), languages,
                mark(), session.now(), name, type, bytes);
        return id;
    }

    /** The row is held until the end of the transaction: marks are seen in the order in which they were given. */
    private long mark() {
        return session.number("insert into postbox_mark (id, n) values (1, 1)"
                + " on conflict (id) do update set n = postbox_mark.n + 1 returning n");
    }

    @Override
    public boolean change(String messageId, Card card, RoomLanguages languages) {
        return session.update("update postbox_message set card = ?, languages = ?, mark = ? where id = ?",
                Json.write(Card.class, card), languages, mark(), messageId) == 1;
    }

    @Override
    public List<Message> newest(Address address, int most) {
        return session.list(COLUMNS + " where workspace = ? and kind = ? and target = ? order by id desc limit ?",
                SqlPostbox::read, address.workspace(), address.kind(), address.target(), most).reversed();
    }

    @Override
    public List<Message> since(List<Address> addresses, long mark, int most) {
        String anyOfThem = String.join(" or ",
                Collections.nCopies(addresses.size(), "(workspace = ? and kind = ? and target = ?)"));
        List<Object> values = new ArrayList<>(List.of(mark));
        addresses.forEach(address -> values.addAll(List.of(address.workspace(), address.kind(), address.target())));
        values.add(most);
        return session.list(COLUMNS + " where mark > ? and (" + anyOfThem + ") order by mark limit ?",
                SqlPostbox::read, values.toArray());
    }

    @Override
    public Optional<Document.Made> opened(Address address, String messageId) {
        return session.one(
                "select file_name, media_type, bytes from postbox_message"
                        + " where id = ? and workspace = ? and kind = ? and target = ? and file_name is not null",
                row -> new Document.Made(row.text(1), row.text(2), Base64.getDecoder().decode(row.text(3))),
                messageId, address.workspace(), address.kind(), address.target());
    }

    private static Message read(Row row) throws SQLException {
        Address address = new Address(Platform.WEB, row.text(7), Address.Kind.valueOf(row.text(8)), row.text(9));
        return new Message(row.text(1), address, Json.read(Card.class, row.text(2)), RoomLanguages.valueOf(row.text(3)),
                row.textOrNull(4), row.number(5), row.instant(6));
    }
}
