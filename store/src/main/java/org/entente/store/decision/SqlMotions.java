package org.entente.store.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.decision.Decision;
import org.entente.core.decision.Motion;
import org.entente.core.decision.Motions;
import org.entente.core.decision.Opening;
import org.entente.core.decision.Wording;
import org.entente.store.sql.Null;
import org.entente.store.sql.Rows;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;
import org.jspecify.annotations.Nullable;

/** Motions in SQL. Ids rise with the time of their making, so they are the order of proposal. */
final class SqlMotions implements Motions {

    private static final Table<Motion> MOTIONS = Table.of(Motion.class, "motion", "id")
            .also("decision_number", motion -> orNull(number(motion)))
            .also("decision_year", motion -> orNull(motion.decision() == null ? null : motion.decision().year()))
            .also("decided_at", motion -> orNull(motion.decision() == null ? null : motion.decision().at()))
            .also("awaits_condition", motion -> motion.decision() != null && motion.decision().awaitsCondition())
            .also("closes_at", motion -> orNull(closesAt(motion)));
    private static final Table<Wording> WORDINGS = Table.of(Wording.class, "motion_wording", "motion_id", "number");

    private static final String UNDECIDED = "state in ('PROPOSED', 'OPEN', 'CLOSED')";

    private final Session session;
    private final Rows<Motion> motions;
    private final Rows<Wording> wordings;

    SqlMotions(Session session) {
        this.session = session;
        this.motions = MOTIONS.in(session);
        this.wordings = WORDINGS.in(session);
    }

    private static @Nullable Integer number(Motion motion) {
        Decision decision = motion.decision();
        return decision == null ? null : decision.number();
    }

    private static @Nullable Instant closesAt(Motion motion) {
        Opening opening = motion.opening();
        return opening == null ? null : opening.closesAt();
    }

    private static Object orNull(@Nullable Object number) {
        return number == null ? Null.NUMBER : number;
    }

    @Override
    public void add(Motion motion) {
        motions.insert(motion);
    }

    @Override
    public Motion update(Motion motion) {
        return motions.update(motion);
    }

    @Override
    public Optional<Motion> find(String motionId) {
        return motions.find(motionId);
    }

    @Override
    public List<Motion> undecided(String councilId) {
        return motions.list("council_id = ? and " + UNDECIDED + " order by id", councilId);
    }

    @Override
    public List<Motion> decisions(String meetingId) {
        return motions.list("meeting_id = ? and decision_number is not null order by decision_number", meetingId);
    }

    @Override
    public List<Motion> ofMeeting(String meetingId) {
        return motions.list("meeting_id = ? order by id", meetingId);
    }

    @Override
    public List<Motion> byItem(String itemId) {
        return motions.list("item_id = ? order by id", itemId);
    }

    @Override
    public List<Motion> between(String councilId, Instant from, Instant to) {
        return motions.list("council_id = ? and decision_year is not null and decided_at > ? and decided_at <= ?"
                + " order by decision_year, decision_number", councilId, from, to);
    }

    @Override
    public List<Motion> awaitingCondition(String councilId) {
        return motions.list("council_id = ? and awaits_condition = true order by decided_at, id", councilId);
    }

    @Override
    public List<Motion> children(String parentId) {
        return motions.list("parent_id = ? order by id", parentId);
    }

    @Override
    public List<Motion> register(String councilId) {
        return motions.list("council_id = ? and decision_number is not null order by decided_at desc, id desc",
                councilId);
    }

    @Override
    public int takeNumber(String councilId, @Nullable String meetingId, int year) {
        String scope = meetingId == null ? councilId + "/" + year : meetingId;
        return Math.toIntExact(session.number("insert into decision_number (scope, number) values (?, 1)"
                + " on conflict (scope) do update set number = decision_number.number + 1 returning number", scope));
    }

    @Override
    public void keepWording(Wording wording) {
        wordings.insert(wording);
    }

    @Override
    public List<Wording> wordings(String motionId) {
        return wordings.list("motion_id = ? order by number", motionId);
    }
}
