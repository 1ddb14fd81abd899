package org.entente.store.ballot;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.core.ballot.Box;
import org.entente.core.ledger.AuditLog;
import org.entente.core.ledger.Ids;
import org.entente.store.audit.Entry;
import org.entente.store.sql.Null;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;

/** Closing a box: nothing is written after it, and what stays tells only what it may. */
final class Closing {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int AT_ONCE = 5_000;
    /** A box of a million answers is counted in less. */
    private static final int SECONDS = 60;

    private final Session session;
    private final BoxRows boxes;

    Closing(Session session, BoxRows boxes) {
        this.session = session;
        this.boxes = boxes;
    }

    boolean close(String boxId) {
        session.lock(boxId);
        if (session.update("update box set open = false where id = ? and open", boxId) == 0) {
            return false;
        }
        session.patient(SECONDS);
        Box box = boxes.existing(boxId);
        switch (box.secrecy()) {
            case NAMED -> settleNamed(box);
            case ANONYMOUS -> {
                settle(box, count(box));
                forgetWho(box);
                settleParticipants(box);
                Leftovers.note(session, boxId);
            }
            case SECRET -> {
                settle(box, counters(box));
                settleParticipants(box);
                Leftovers.note(session, boxId);
            }
        }
        return true;
    }

    /** What the sealer has not come to yet is folded here, so that each answer is in the audit log before its result. */
    private void settleNamed(Box box) {
        Folding folding = new Folding(session);
        AuditLog audit = session.use(AuditLog.class);
        Folding.Folded folded;
        do {
            folded = folding.fold(box.id(), AT_ONCE);
            for (Entry entry : folded.entries()) {
                audit.append(entry.councilId(), entry.kind(), entry.subject(), entry.actorId(), entry.fingerprint(),
                        entry.at());
            }
        } while (folded.ballots() > 0);
        settle(box, count(box));
    }

    /** Counted from the answers themselves, once. */
    private Tally count(Box box) {
        Tally tally = new Tally();
        session.list("select choices, count(*) from ballot where box_id = ? and choices is not null group by choices",
                row -> {
                    tally.answers(row.text(1), row.number(2));
                    return true;
                }, box.id());
        return tally;
    }

    private Tally counters(Box box) {
        Tally tally = new Tally();
        session.list("select choice, n from ballot_count where box_id = ?", row -> {
            tally.add(row.small(1), row.number(2));
            return true;
        }, box.id());
        return tally;
    }

    /** The counters are written anew, all in this transaction. */
    private void settle(Box box, Tally tally) {
        session.update("delete from ballot_count where box_id = ?", box.id());
        List<Object[]> rows = new ArrayList<>();
        for (int choice = Tally.ANSWERS; choice < box.choices(); choice++) {
            rows.add(new Object[]{box.id(), choice, tally.numbers().getOrDefault(choice, 0L)});
        }
        session.updateAll("insert into ballot_count (box_id, choice, n) values (?, ?, ?)", rows);
    }

    /** An answer of an anonymous box. */
    private record Answer(String choices, @Nullable String comment) {}

    /** The key and the rows under it are destroyed; the answers go on in random order, under ids that tell nothing. */
    private void forgetWho(Box box) {
        List<Answer> answers = new ArrayList<>(
                session.list("select choices, comment from ballot where box_id = ? and choices is not null",
                        row -> new Answer(row.text(1), row.textOrNull(2)), box.id()));
        Collections.shuffle(answers, RANDOM);
        List<Object[]> rows = new ArrayList<>();
        for (Answer answer : answers) {
            String comment = answer.comment();
            rows.add(new Object[]{Ids.untimed(), box.id(), answer.choices(), comment == null ? Null.TEXT : comment});
        }
        session.update("delete from ballot where box_id = ?", box.id());
        session.update("delete from box_key where box_id = ?", box.id());
        session.updateAll("insert into answer (id, box_id, choices, comment) values (?, ?, ?, ?)", rows);
    }

    /** Who took part, in the order of their ids: the order of taking part is lost here, and the audit log never has it. */
    private void settleParticipants(Box box) {
        List<String> voters = session.list("select voter from took_part where box_id = ? order by voter",
                row -> row.text(1), box.id());
        session.update("delete from took_part where box_id = ?", box.id());
        AuditLog audit = session.use(AuditLog.class);
        List<Object[]> rows = new ArrayList<>();
        for (String voter : voters) {
            rows.add(new Object[]{box.id(), voter});
            audit.append(box.councilId(), "ballot.took_part", box.id(), voter, "", session.now());
        }
        session.updateAll("insert into took_part (box_id, voter) values (?, ?)", rows);
    }
}
