package org.entente.store.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.ballot.Box;
import org.entente.core.ballot.Boxes;
import org.entente.store.sql.Session;

/**
 * Two persons turn out to be one, while boxes are open in which each of them can answer. One voter of theirs is left in
 * each box. Answers are moved as if they had been withdrawn and given anew, so that counters and audit log follow.
 */
final class Merging {

    private final Session session;
    private final BoxRows boxes;

    Merging(Session session, BoxRows boxes) {
        this.session = session;
        this.boxes = boxes;
    }

    List<Box> answeredByBoth(String one, String other) {
        List<Box> both = new ArrayList<>();
        for (Box box : boxes.open()) {
            Optional<String> voter = boxes.voter(box, one);
            Optional<String> second = boxes.voter(box, other);
            if (voter.isPresent() && second.isPresent() && !voter.equals(second) && answered(box, voter.get(), one)
                    && answered(box, second.get(), other)) {
                both.add(box);
            }
        }
        return both;
    }

    /** In a named box the person themselves: another one of the same seat may have answered for it. */
    private boolean answered(Box box, String voter, String personId) {
        return switch (box.secrecy()) {
            case NAMED -> session.exists("select 1 from ballot where box_id = ? and voter = ? and person_id = ?"
                    + " and choices is not null", box.id(), voter, personId);
            case ANONYMOUS, SECRET -> session.exists("select 1 from took_part where box_id = ? and voter = ?",
                    box.id(), voter);
        };
    }

    List<Boxes.Merged> merge(String gone, String kept) {
        List<Boxes.Merged> merged = new ArrayList<>();
        for (Box candidate : boxes.open()) {
            session.lock(candidate.id());
            Box box = boxes.existing(candidate.id());
            Optional<String> left = boxes.voter(box, gone);
            if (box.open() && left.isPresent()) {
                merged.add(new Boxes.Merged(box, merge(box, gone, left.get(), kept)));
                session.update("update box set voters = (select count(distinct voter) from box_roll where box_id = ?)"
                        + " where id = ?", box.id(), box.id());
            }
        }
        return merged;
    }

    /** @return whether an answer was dropped for a later one */
    private boolean merge(Box box, String gone, String left, String kept) {
        Optional<String> own = boxes.voter(box, kept);
        if (own.isEmpty()) {
            takeOver(box, gone, kept);
            return false;
        }
        if (own.get().equals(left)) {
            leaveRoll(box, gone);
            session.update("update ballot set person_id = ? where box_id = ? and voter = ? and person_id = ?", kept,
                    box.id(), left, gone);
            return false;
        }
        boolean before = answered(box, left, gone);
        boolean here = answered(box, own.get(), kept);
        return switch (box.secrecy()) {
            case NAMED -> {
                if (before) {
                    if (!here || at(box, left).isAfter(at(box, own.get()))) {
                        give(box, left, own.get(), kept);
                    }
                    takeBack(box, left);
                }
                leaveRoll(box, gone);
                yield before && here;
            }
            case ANONYMOUS, SECRET -> {
                if (before && here) {
                    throw new IllegalStateException("both took part in " + box.id());
                }
                if (before) {
                    answeredAs(box, gone, left, kept, own.get());
                } else {
                    leaveRoll(box, gone);
                }
                yield false;
            }
        };
    }

    /** The answer that nobody may tell apart stays where it is; it is the voter who changes. */
    private void answeredAs(Box box, String gone, String left, String kept, String own) {
        if (box.rolled()) {
            leaveRoll(box, kept);
            takeOver(box, gone, kept);
            return;
        }
        session.update("update took_part set voter = ? where box_id = ? and voter = ?", own, box.id(), left);
        if (box.secrecy() == Box.Secrecy.ANONYMOUS) {
            String handle = Handles.of(session, box.id(), left);
            session.update("insert into ballot (box_id, voter, choices, comment, dirty) select box_id,"
                    + " cast(? as text), choices, comment, true from ballot where box_id = ? and voter = ?"
                    + " on conflict (box_id, voter) do update set choices = excluded.choices,"
                    + " comment = excluded.comment, dirty = true", Handles.of(session, box.id(), own), box.id(),
                    handle);
            takeBack(box, handle);
        }
    }

    private void takeOver(Box box, String gone, String kept) {
        session.update("update box_roll set person_id = ? where box_id = ? and person_id = ?", kept, box.id(), gone);
        session.update("update ballot set person_id = ? where box_id = ? and person_id = ?", kept, box.id(), gone);
    }

    private void leaveRoll(Box box, String personId) {
        session.update("delete from box_roll where box_id = ? and person_id = ?", box.id(), personId);
    }

    private Instant at(Box box, String voter) {
        return session.one("select at from ballot where box_id = ? and voter = ?", row -> row.instant(1), box.id(),
                voter).orElseThrow();
    }

    private void give(Box box, String from, String to, String personId) {
        session.update("insert into ballot (box_id, voter, person_id, choices, comment, at, dirty) select box_id,"
                + " cast(? as text), cast(? as text), choices, comment, at, true from ballot where box_id = ?"
                + " and voter = ? on conflict (box_id, voter) do update set person_id = excluded.person_id,"
                + " choices = excluded.choices, comment = excluded.comment, at = excluded.at, dirty = true", to,
                personId, box.id(), from);
    }

    /** The row stays until it is folded, for what of it is in the counters. */
    private void takeBack(Box box, String voter) {
        session.update("update ballot set choices = null, comment = null, dirty = true where box_id = ? and voter = ?",
                box.id(), voter);
    }
}
