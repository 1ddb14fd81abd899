package org.entente.store.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.delivery.Address;
import org.entente.core.delivery.Deliveries.Delivery;
import org.entente.core.delivery.Deliveries.Edit;
import org.entente.core.delivery.Deliveries.Shown;
import org.entente.core.delivery.Showing;
import org.entente.core.people.Platform;
import org.entente.store.sql.Row;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;

/**
 * Live messages to be drawn again. Marks collapse: claiming a message takes all marks that are there, and a mark made
 * after that waits for the next claim. So a change is drawn at least once after it was committed.
 */
final class Edits {

    /** Marked messages and those that wait to be tried again or whose lease ran out, with what holds them back. */
    private static final String CANDIDATES = " from (select message, rank, true as marked from live_pending"
            + " union all select message, rank, false as marked from live_edit) c"
            + " join live_message m on m.id = c.message left join live_edit e on e.message = m.id"
            + " where m.open and m.message_id is not null";

    private final Session session;

    Edits(Session session) {
        this.session = session;
    }

    /** A message that is due. */
    private record Due(String id, String councilId, Address address, Showing.Live showing,
            @Nullable String messageId, int rank) {

        static Due read(Row row) throws SQLException {
            return new Due(row.text(1), row.text(2),
                    new Address(Platform.valueOf(row.text(4)), row.text(5), Address.Kind.valueOf(row.text(3)),
                            row.text(6)),
                    new Showing.Live(row.text(7), row.text(8)), row.textOrNull(9), row.small(10));
        }
    }

    /** @param losses how often running after another its lease ran out without a word */
    private record Tries(int attempts, int losses) {}

    List<Delivery> claim(Instant now, Duration lease, int most) {
        List<Due> due = session.list(
                "select m.id, m.council_id, m.kind, m.platform, m.workspace, m.target, m.view, m.subject, m.message_id,"
                        + " min(c.rank)" + CANDIDATES
                        + " and (e.message is null or e.next_at <= ? or (e.once_more and c.marked))"
                        + " group by m.id, m.council_id, m.kind, m.platform, m.workspace, m.target, m.view, m.subject,"
                        + " m.message_id, m.edited_at order by min(c.rank), m.edited_at, m.id limit ?",
                Due::read, now, most);
        List<Delivery> claimed = new ArrayList<>();
        for (Due one : due) {
            claim(one, now, now.plus(lease)).ifPresent(claimed::add);
        }
        return claimed;
    }

    private Optional<Delivery> claim(Due due, Instant now, Instant until) {
        Claim claim = new Claim(Claim.Kind.EDIT, due.id(), session.nextId());
        Optional<Tries> tries = session.one(
                "insert into live_edit (message, state, claim, rank, next_at, attempts, losses)"
                        + " values (?, 'RUNNING', ?, ?, ?, 0, 0)"
                        + " on conflict (message) do update set state = 'RUNNING', claim = excluded.claim,"
                        + " rank = excluded.rank, next_at = excluded.next_at, once_more = false,"
                        + " attempts = live_edit.attempts"
                        + " + case when live_edit.state = 'RUNNING' then 1 else 0 end,"
                        + " losses = case when live_edit.state = 'RUNNING' then live_edit.losses + 1 else 0 end"
                        + " where live_edit.next_at <= ? or live_edit.once_more returning attempts, losses",
                row -> new Tries(row.small(1), row.small(2)), due.id(), claim.mark(), due.rank(), until, now);
        if (tries.isEmpty()) {
            return Optional.empty();
        }
        unmark(session, due.id());
        if (tries.get().losses() >= Posts.MOST_LOST) {
            dead(claim, "given up without an answer", now);
            return Optional.empty();
        }
        return Optional.of(new Delivery(claim.id(), due.councilId(), due.address(), new Edit(due.showing()),
                due.messageId(), tries.get().attempts()));
    }

    /** Takes the marks that are there. One being made right now stays: what it stands for may not be drawn yet. */
    static void unmark(Session session, String message) {
        session.update("delete from live_pending where (message, slot) in"
                + " (select message, slot from live_pending where message = ?" + session.dialect().skipLocked() + ")",
                message);
    }

    void delivered(Claim claim, Instant now) {
        if (session.update("delete from live_edit where message = ? and claim = ? and state = 'RUNNING'", claim.row(),
                claim.mark()) == 1) {
            session.update("update live_message set edited_at = ? where id = ?", now, claim.row());
        }
    }

    void onceMore(Claim claim, Instant now, Instant next) {
        if (session.update("update live_edit set state = 'WAITING', once_more = true, next_at = ?, attempts = 0,"
                + " losses = 0, reason = null where message = ? and claim = ? and state = 'RUNNING'", next, claim.row(),
                claim.mark()) == 1) {
            session.update("update live_message set edited_at = ? where id = ?", now, claim.row());
        }
    }

    Optional<Shown> shown(Platform platform, String workspace, String messageId) {
        return session.one("select council_id, kind, target, view, subject from live_message"
                + " where platform = ? and workspace = ? and message_id = ? and council_id is not null",
                row -> new Shown(row.text(1),
                        new Address(platform, workspace, Address.Kind.valueOf(row.text(2)), row.text(3)),
                        new Showing.Live(row.text(4), row.text(5))),
                platform, workspace, messageId);
    }

    void waitUntil(Claim claim, Instant next, int attempt, String reason) {
        session.update("update live_edit set state = 'WAITING', next_at = ?, attempts = attempts + ?, reason = ?"
                + " where message = ? and claim = ? and state = 'RUNNING'", next, attempt, reason, claim.row(),
                claim.mark());
    }

    void dead(Claim claim, String reason, Instant now) {
        if (session.update("update live_edit set state = 'DEAD', reason = ?, ended_at = ?"
                + " where message = ? and claim = ? and state = 'RUNNING'", reason, now, claim.row(),
                claim.mark()) == 1) {
            session.update("update live_message set open = false where id = ?", claim.row());
        }
    }

    /** What was to be drawn there again is given up: nothing waits for a place that is no more. */
    void closeAddress(Address address, String reason, Instant now) {
        String there = " from live_message where kind = ? and platform = ? and workspace = ? and target = ?";
        session.update("update live_edit set state = 'DEAD', reason = ?, ended_at = ? where state <> 'DEAD'"
                + " and message in (select id" + there + ")", reason, now, address.kind(), address.platform(),
                address.workspace(), address.target());
        session.update("delete from live_pending where message in (select id" + there + ")", address.kind(),
                address.platform(), address.workspace(), address.target());
        session.update("update live_message set open = false where kind = ? and platform = ? and workspace = ?"
                + " and target = ?", address.kind(), address.platform(), address.workspace(), address.target());
    }

    @Nullable
    Instant nextDue() {
        return session.one("select case when e.message is null or (e.once_more and c.marked) then 0 else e.next_at end"
                + CANDIDATES + " order by 1 limit 1",
                row -> row.instant(1)).orElse(null);
    }
}
