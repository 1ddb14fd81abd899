package org.entente.store.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.meeting.Attendee;
import org.entente.store.sql.Null;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the register takes over from another one. What goes on is written anew, so that rights follow; what is
 * past keeps the id under which it was written, and the kept person is found by it.
 */
final class Merging {

    /** Columns that hold a person's id and nothing else. */
    private static final List<String> PLAIN = List.of("motion proposed_by", "poll asked_by", "agenda_item proposed_by",
            "action_item given_by", "attendee substitute_for", "undoable person_id", "live_message subject",
            "forward_comment person_id");
    /** Columns that hold the id inside a text in JSON. */
    private static final List<String> INSIDE = List.of("agenda_item presenters", "action_group leads",
            "forward_topic source");

    private final Session session;

    Merging(Session session) {
        this.session = session;
    }

    void merge(String gone, String kept) {
        session.update("update account set person_id = ? where person_id = ?", kept, gone);
        names(gone, kept);
        String email = session.one("select email from person where id = ?", row -> Optional.ofNullable(
                row.textOrNull(1)), gone).flatMap(address -> address).orElse(null);
        session.update("update person set email = null, email_key = null, name_key = '', merged_into = ?"
                + " where id = ?", kept, gone);
        if (email != null) {
            session.update("update person set email = ?, email_key = ? where id = ? and email is null", email,
                    PeopleTables.emailKey(email), kept);
        }
        session.update("update person set version = version + 1 where id = ?", kept);
        session.update("update person set merged_into = ? where merged_into = ?", kept, gone);
        session.update("delete from link_code where person_id = ? or person_id = ?", gone, kept);
        for (String each : PLAIN) {
            String[] where = each.split(" ", -1);
            session.update("update " + where[0] + " set " + where[1] + " = ? where " + where[1] + " = ?", kept, gone);
        }
        for (String each : INSIDE) {
            String[] where = each.split(" ", -1);
            session.update("update " + where[0] + " set " + where[1] + " = replace(" + where[1] + ", ?, ?) where "
                    + where[1] + " like ?", '"' + gone + '"', '"' + kept + '"', "%\"" + gone + "\"%");
        }
        movers(gone, kept);
        attendance(gone, kept);
    }

    private void names(String gone, String kept) {
        session.update("insert into person_alias (person_id, spelling_key, spelling) select cast(? as text), name_key,"
                + " name from person where id = ? on conflict do nothing", kept, gone);
        session.update("insert into person_alias (person_id, spelling_key, spelling) select cast(? as text),"
                + " spelling_key, spelling from person_alias where person_id = ? on conflict do nothing", kept, gone);
        session.update("delete from person_alias where person_id = ?", gone);
    }

    /** A motion that both of them carried stays as it was: nobody moves and seconds the same one. */
    private void movers(String gone, String kept) {
        session.update("update motion set mover = ? where mover = ? and seconder is distinct from ?", kept, gone, kept);
        session.update("update motion set seconder = ? where seconder = ? and mover is distinct from ?", kept, gone,
                kept);
    }

    /** A row of an attendance list. */
    private record Listed(String id, Attendee.State state, @Nullable Instant arrivedAt) {}

    /** Of two rows of a meeting that is not over, the one that says more stays; lists of the past stay as they are. */
    private void attendance(String gone, String kept) {
        session.update("""
                update attendee set person_id = ? where person_id = ? and not exists (select 1 from attendee other
                where other.meeting_id = attendee.meeting_id and other.person_id = ?)""", kept, gone, kept);
        for (String meeting : session.list("""
                select a.meeting_id from attendee a join meeting m on m.id = a.meeting_id
                where a.person_id = ? and m.state in ('SCHEDULED', 'RUNNING')""", row -> row.text(1), gone)) {
            Listed old = listed(meeting, gone);
            Listed own = listed(meeting, kept);
            boolean more = weight(old.state()) > weight(own.state());
            session.update("delete from attendee where id = ?", more ? own.id() : old.id());
            Instant arrived = first(old.arrivedAt(), own.arrivedAt());
            session.update("update attendee set person_id = ?, version = version + 1, arrived_at = ?,"
                    + " name = (select name from person where id = ?) where id = ?", kept,
                    arrived == null ? Null.NUMBER : arrived, kept, more ? old.id() : own.id());
        }
    }

    private Listed listed(String meeting, String person) {
        return session.one("select id, state, arrived_at from attendee where meeting_id = ? and person_id = ?",
                row -> new Listed(row.text(1), Attendee.State.valueOf(row.text(2)), row.instantOrNull(3)), meeting,
                person).orElseThrow();
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static int weight(Attendee.State state) {
        return switch (state) {
            case INVITED -> 0;
            case REGRETS -> 1;
            case ACCEPTED -> 2;
            case LEFT -> 3;
            case PRESENT -> 4;
        };
    }
}
