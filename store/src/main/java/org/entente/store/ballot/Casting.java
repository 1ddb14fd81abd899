package org.entente.store.ballot;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Boxes.Cast;
import org.entente.store.sql.Null;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;

/**
 * Putting answers in. A voter shares the box's lock with other voters, so that none waits for another, and only a close
 * takes it alone: whatever is committed before the close is counted, and after it nothing is written.
 */
final class Casting {

    private final Session session;
    private final BoxRows boxes;

    Casting(Session session, BoxRows boxes) {
        this.session = session;
        this.boxes = boxes;
    }

    Cast cast(String boxId, String personId, List<Integer> choices, @Nullable String comment, Instant now) {
        session.lockShared(boxId);
        Box box = boxes.existing(boxId);
        if (closed(box, now)) {
            return Cast.CLOSED;
        }
        Optional<String> voter = boxes.voter(box, personId);
        if (voter.isEmpty()) {
            return Cast.NOT_ON_ROLL;
        }
        String written = Choices.write(box, choices);
        Object words = comment == null ? Null.TEXT : comment;
        return switch (box.secrecy()) {
            case NAMED -> put(boxId, new Object[]{boxId, voter.get(), personId, written, words, now});
            case ANONYMOUS -> {
                session.update("insert into took_part (box_id, voter) values (?, ?) on conflict do nothing", boxId,
                        voter.get());
                yield put(boxId, new Object[]{boxId, Handles.of(session, boxId, voter.get()), Null.TEXT, written, words,
                        Null.NUMBER});
            }
            case SECRET -> secretly(boxId, voter.get(), Choices.read(written));
        };
    }

    /** An answer counts up to and at the very moment at which the box closes. */
    private static boolean closed(Box box, Instant now) {
        Instant closesAt = box.closesAt();
        return !box.open() || closesAt != null && now.isAfter(closesAt);
    }

    /** @param row box, voter, person, choices, comment and time */
    private Cast put(String boxId, Object[] row) {
        int added = session.update("insert into ballot (box_id, voter, person_id, choices, comment, at, dirty)"
                + " values (?, ?, ?, ?, ?, ?, true) on conflict (box_id, voter) do update set"
                + " person_id = excluded.person_id, choices = excluded.choices, comment = excluded.comment,"
                + " at = excluded.at, dirty = true where ballot.choices is null", row);
        if (added == 1) {
            return Cast.COUNTED;
        }
        int changed = session.update("update ballot set person_id = ?, choices = ?, comment = ?, at = ?, dirty = true"
                + " where box_id = ? and voter = ? and (choices is distinct from ? or comment is distinct from ?)",
                row[2], row[3], row[4], row[5], boxId, row[1], row[3], row[4]);
        return changed == 1 ? Cast.CHANGED : Cast.SAME;
    }

    /**
     * Who took part is a row, the choice only a number. All counters of the box are written, so that none of them tells
     * by its transaction who came last to it.
     */
    private Cast secretly(String boxId, String voter, List<Integer> choices) {
        if (session.update("insert into took_part (box_id, voter) values (?, ?) on conflict do nothing", boxId,
                voter) == 0) {
            return Cast.ALREADY;
        }
        Object[] values = new Object[choices.size() + 2];
        Arrays.setAll(values, i -> i == 0 ? Tally.ANSWERS : i <= choices.size() ? choices.get(i - 1) : boxId);
        String chosen = choices.stream().map(choice -> ", ?").collect(Collectors.joining());
        session.update("update ballot_count set n = n + case when choice in (?" + chosen
                + ") then 1 else 0 end where box_id = ?", values);
        return Cast.COUNTED;
    }

    boolean withdraw(String boxId, String personId, Instant now) {
        session.lockShared(boxId);
        Box box = boxes.existing(boxId);
        Optional<String> voter = boxes.voter(box, personId);
        if (closed(box, now) || voter.isEmpty()) {
            return false;
        }
        return switch (box.secrecy()) {
            case NAMED -> takeBack(boxId, voter.get(), now);
            case ANONYMOUS -> {
                session.update("delete from took_part where box_id = ? and voter = ?", boxId, voter.get());
                yield takeBack(boxId, Handles.of(session, boxId, voter.get()), Null.NUMBER);
            }
            case SECRET -> false;
        };
    }

    /** The row stays until it is folded, for what of it is in the counters. */
    private boolean takeBack(String boxId, String voter, Object at) {
        return session.update("update ballot set choices = null, comment = null, at = ?, dirty = true"
                + " where box_id = ? and voter = ? and choices is not null", at, boxId, voter) == 1;
    }
}
