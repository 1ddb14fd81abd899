package org.entente.store.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Deliveries.Delivery;
import org.entente.core.delivery.Deliveries.FileOf;
import org.entente.core.delivery.Deliveries.Handed;
import org.entente.core.delivery.Deliveries.What;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Platform;
import org.entente.store.json.Json;
import org.entente.store.sql.Row;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;

/** New messages and files, in the order of their queues. */
final class Posts {

    /** After so many leases that ran out without a word, something is wrong with the delivery itself. */
    static final int MOST_LOST = 20;

    /** The oldest open row of each queue: what is behind it waits, even while the oldest one backs off. */
    private static final String HEADS = " from delivery d join"
            + " (select min(id) as id from delivery where open group by queue) h on h.id = d.id";

    private static final String TAKEN = "taken";

    private final Session session;

    Posts(Session session) {
        this.session = session;
    }

    /**
     * A row that is due.
     *
     * @param personId whose account is looked up now, or null where the address is known
     */
    private record Due(String id, String councilId, @Nullable String personId, @Nullable Address known, What what,
            @Nullable String liveId, boolean lost, int attempts, int losses) {

        static Due read(Row row) throws SQLException {
            String person = row.textOrNull(3);
            Address known = person == null
                    ? new Address(Platform.valueOf(row.text(4)), row.text(5), Address.Kind.valueOf(row.text(2)),
                            row.text(6))
                    : null;
            return new Due(row.text(1), row.text(7), person, known,
                    Json.read(What.class, row.text(8)), row.textOrNull(9), row.text(10).equals("RUNNING"),
                    row.small(11), row.small(12));
        }
    }

    List<Delivery> claim(Instant now, Duration lease, int most) {
        List<Due> due = session.list("select d.id, d.kind, d.person_id, d.platform, d.workspace, d.target,"
                + " d.council_id, d.what, d.live_id, d.state, d.attempts, d.losses" + HEADS
                + " where d.open and d.next_at <= ? order by d.id limit ?"
                + session.dialect().skipLocked().replace("update", "update of d"), Due::read, now, most);
        List<Delivery> claimed = new ArrayList<>();
        for (Due one : due) {
            claim(one, now, now.plus(lease)).ifPresent(claimed::add);
        }
        return claimed;
    }

    private Optional<Delivery> claim(Due due, Instant now, Instant until) {
        Address address = due.known() == null ? addressOf(due) : due.known();
        int attempts = due.attempts() + (due.lost() ? 1 : 0);
        int losses = due.lost() ? due.losses() + 1 : 0;
        if (address == null || losses >= MOST_LOST) {
            end(due.id(), "DEAD", address == null ? "no account" : "given up without an answer", now);
            return Optional.empty();
        }
        Claim claim = new Claim(Claim.Kind.POST, due.id(), session.nextId());
        session.update(
                "update delivery set state = 'RUNNING', claim = ?, next_at = ?, attempts = ?, losses = ?, platform = ?,"
                        + " workspace = ?, target = ? where id = ?",
                claim.mark(), until, attempts, losses, address.platform(), address.workspace(), address.target(),
                due.id());
        if (due.liveId() != null) {
            session.update("update live_message set platform = ?, workspace = ?, target = ? where id = ?",
                    address.platform(), address.workspace(), address.target(), due.liveId());
            // What was marked until now is seen by the drawing that follows this commit.
            Edits.unmark(session, due.liveId());
        }
        return Optional.of(new Delivery(claim.id(), due.councilId(), address, due.what(), null, attempts));
    }

    /** Where a person is reached now: by the account that was linked last, by our own pages only where there is no other. */
    private @Nullable Address addressOf(Due due) {
        String personId = due.personId();
        if (personId == null) {
            return null;
        }
        List<Identity> accounts = session.use(Directory.class).identitiesOf(personId).reversed();
        return accounts.stream().filter(identity -> identity.platform() != Platform.WEB).findFirst()
                .or(() -> accounts.stream().findFirst()).map(identity -> new Address(identity.platform(),
                        identity.workspace(), Address.Kind.PERSON, identity.user()))
                .orElse(null);
    }

    void delivered(Claim claim, String messageId, Instant now) {
        Optional<String> live = session.one(
                "select coalesce(live_id, '') from delivery where id = ? and claim = ? and state = 'RUNNING'",
                row -> row.text(1), claim.row(), claim.mark());
        if (live.isEmpty()) {
            return;
        }
        end(claim.row(), "DONE", "", now);
        if (!live.get().isEmpty()) {
            if (messageId.isEmpty()) {
                session.update("update live_message set open = false where id = ?", live.get());
            } else {
                session.update("update live_message set message_id = ?, edited_at = ? where id = ?", messageId, now,
                        live.get());
            }
        }
    }

    /** A question may be answered before it is written down that it was asked: then it is still on its way. */
    Optional<Handed> handed(Claim claim, Identity to) {
        return session.<Optional<Handed>>one(
                "select council_id, what, coalesce(reason, '') from delivery where id = ? and kind = 'PERSON'"
                        + " and state in ('RUNNING', 'DONE') and platform = ? and workspace = ? and target = ?",
                row -> Json.read(What.class, row.text(2)) instanceof FileOf file
                        ? Optional.of(new Handed(row.text(1), file, row.text(3).equals(TAKEN)))
                        : Optional.empty(),
                claim.row(), to.platform(), to.workspace(), to.user()).flatMap(handed -> handed);
    }

    void taken(Claim claim, Identity by) {
        session.update("update delivery set reason = ? where id = ? and kind = 'PERSON' and state = 'DONE'"
                + " and platform = ? and workspace = ? and target = ?", TAKEN, claim.row(), by.platform(),
                by.workspace(), by.user());
    }

    void waitUntil(Claim claim, Instant next, int attempt, String reason) {
        session.update("update delivery set state = 'WAITING', next_at = ?, attempts = attempts + ?, reason = ?"
                + " where id = ? and claim = ? and state = 'RUNNING'", next, attempt, reason, claim.row(),
                claim.mark());
    }

    void dead(Claim claim, String reason, Instant now) {
        if (session.exists("select 1 from delivery where id = ? and claim = ? and state = 'RUNNING'", claim.row(),
                claim.mark())) {
            end(claim.row(), "DEAD", reason, now);
        }
    }

    private void end(String id, String state, String reason, Instant now) {
        session.update("update delivery set state = ?, open = false, reason = ?, ended_at = ? where id = ?", state,
                reason, now, id);
    }

    /** In a room everything that waits; of a person's only what was on its way to this account. */
    void closeAddress(Address address, String reason, Instant now) {
        session.update(
                "update delivery set state = 'DEAD', open = false, reason = ?, ended_at = ? where open and"
                        + " (queue = ? or (kind = 'PERSON' and state = 'RUNNING' and platform = ? and workspace = ?"
                        + " and target = ?))",
                reason, now, Queues.of(address), address.platform(), address.workspace(), address.target());
    }

    @Nullable
    Instant nextDue() {
        return session.one("select d.next_at" + HEADS + " order by d.next_at limit 1", row -> row.instant(1))
                .orElse(null);
    }
}
