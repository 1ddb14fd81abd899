package org.entente.store.ballot;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.core.ballot.Ballot;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Box.Secrecy;
import org.entente.core.ballot.Boxes;
import org.entente.core.ballot.Count;
import org.entente.core.ledger.Fingerprint;
import org.entente.store.sql.Null;
import org.entente.store.sql.Row;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;

/** Boxes in SQL: opening and asking here, {@link Casting} and {@link Closing} beside it. */
final class SqlBoxes implements Boxes {

    private static final String NAMED_BALLOTS = "select b.voter, b.person_id, b.choices, b.comment, b.at from ballot b"
            + " join box x on x.id = b.box_id where x.secrecy = 'NAMED' and b.choices is not null and b.box_id = ?";

    private final Session session;
    private final BoxRows boxes;

    SqlBoxes(Session session) {
        this.session = session;
        this.boxes = new BoxRows(session);
    }

    @Override
    public void open(Box box, List<Seat> roll) {
        long voters = roll.stream().map(Seat::voter).distinct().count();
        Instant closesAt = box.closesAt();
        session.update(
                "insert into box (id, council_id, subject, secrecy, choices, most, rolled, closes_at, open, voters)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                box.id(), box.councilId(), box.subject(), box.secrecy(), box.choices(), box.most(), box.rolled(),
                closesAt == null ? Null.NUMBER : closesAt, box.open(), voters);
        List<Object[]> seats = new ArrayList<>();
        roll.stream().distinct().forEach(seat -> seats.add(new Object[]{box.id(), seat.personId(), seat.voter()}));
        session.updateAll("insert into box_roll (box_id, person_id, voter) values (?, ?, ?)", seats);
        List<Object[]> counters = new ArrayList<>();
        for (int choice = Tally.ANSWERS; choice < box.choices(); choice++) {
            counters.add(new Object[]{box.id(), choice});
        }
        session.updateAll("insert into ballot_count (box_id, choice, n) values (?, ?, 0)", counters);
        if (box.secrecy() == Secrecy.ANONYMOUS) {
            Handles.makeKey(session, box.id());
        }
    }

    @Override
    public Optional<Box> find(String boxId) {
        return boxes.find(boxId);
    }

    @Override
    public Cast cast(String boxId, String personId, List<Integer> choices, @Nullable String comment, Instant now) {
        return new Casting(session, boxes).cast(boxId, personId, choices, comment, now);
    }

    @Override
    public boolean withdraw(String boxId, String personId, Instant now) {
        return new Casting(session, boxes).withdraw(boxId, personId, now);
    }

    @Override
    public boolean close(String boxId) {
        return new Closing(session, boxes).close(boxId);
    }

    @Override
    public Count count(String boxId) {
        Box box = boxes.existing(boxId);
        Tally tally = new Tally();
        // One statement, so that a fold in between cannot be counted twice or not at all.
        session.list("select choice, n, null, null from ballot_count where box_id = ? union all"
                + " select null, null, counted, choices from ballot where box_id = ? and dirty", row -> {
                    String before = row.textOrNull(3);
                    String after = row.textOrNull(4);
                    if (before == null && after == null) {
                        tally.add(row.small(1), row.number(2));
                    } else {
                        tally.change(before, after);
                    }
                    return true;
                }, boxId, boxId);
        return tally.count(box, boxes.roll(boxId));
    }

    @Override
    public List<Ballot> ballots(String boxId) {
        return session.list(NAMED_BALLOTS + " order by b.voter", SqlBoxes::ballot, boxId);
    }

    @Override
    public Optional<Ballot> ballotOf(String boxId, String personId) {
        Box box = boxes.existing(boxId);
        return boxes.voter(box, personId)
                .flatMap(voter -> session.one(NAMED_BALLOTS + " and b.voter = ?", SqlBoxes::ballot, boxId, voter));
    }

    private static Ballot ballot(Row row) throws SQLException {
        return new Ballot(row.text(1), row.text(2), Choices.read(row.textOrNull(3)), row.textOrNull(4), row.instant(5));
    }

    @Override
    public boolean answered(String boxId, String personId) {
        Box box = boxes.existing(boxId);
        return boxes.voter(box, personId).filter(voter -> session.exists(answeredBy(box, "?"), boxId, voter))
                .isPresent();
    }

    @Override
    public void through(String boxId, String personId, String account) {
        Box box = boxes.existing(boxId);
        if (box.open() && box.secrecy() == Secrecy.ANONYMOUS) {
            boxes.voter(box, personId).ifPresent(voter -> session.update("update took_part set account = ?"
                    + " where box_id = ? and voter = ? and account is distinct from ?", account, boxId, voter,
                    account));
        }
    }

    @Override
    public Optional<String> answeredThrough(String boxId, String personId) {
        return boxes.voter(boxes.existing(boxId), personId)
                .flatMap(voter -> session.one("select account from took_part where box_id = ? and voter = ?"
                        + " and account is not null", row -> row.text(1), boxId, voter));
    }

    /** Whether there is an answer for a voter; the parameter is the box. */
    private static String answeredBy(Box box, String voter) {
        return box.secrecy() == Secrecy.NAMED
                ? "select 1 from ballot b where b.box_id = ? and b.voter = " + voter + " and b.choices is not null"
                : "select 1 from took_part b where b.box_id = ? and b.voter = " + voter;
    }

    @Override
    public List<String> comments(String boxId) {
        List<String> all = session.list(
                "select comment from ballot where box_id = ? and choices is not null and comment is not null"
                        + " union all select comment from answer where box_id = ? and comment is not null",
                row -> row.text(1), boxId, boxId);
        return all.stream().sorted(Comparator.comparing(words -> Fingerprint.of(boxId, words))).toList();
    }

    @Override
    public List<Seat> missing(String boxId) {
        Box box = boxes.existing(boxId);
        return session.list("select r.voter, r.person_id from box_roll r where r.box_id = ? and not exists ("
                + answeredBy(box, "r.voter") + ") order by r.voter, r.person_id",
                row -> new Seat(row.text(1), row.text(2)), boxId, boxId);
    }

    @Override
    public List<Box> answeredByBoth(String onePersonId, String otherPersonId) {
        return new Merging(session, boxes).answeredByBoth(onePersonId, otherPersonId);
    }

    @Override
    public List<Merged> merge(String goneId, String keptId) {
        return new Merging(session, boxes).merge(goneId, keptId);
    }

    @Override
    public List<Box> overdue(String councilId, Instant now) {
        return boxes.overdue(councilId, now);
    }
}
