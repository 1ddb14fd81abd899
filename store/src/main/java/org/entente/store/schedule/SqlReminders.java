package org.entente.store.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entente.core.reminder.Asked;
import org.entente.core.reminder.Nudge;
import org.entente.core.reminder.Reminders;
import org.entente.core.schedule.Timetable;
import org.entente.store.sql.Session;
import org.entente.store.sql.Table;
import org.jspecify.annotations.Nullable;

/** Reminders in SQL. */
final class SqlReminders implements Reminders {

    private static final Table<Nudge> NUDGES = Table.of(Nudge.class, "reminder", "id");
    private static final String NO_COUNCIL = "";

    private final Session session;

    SqlReminders(Session session) {
        this.session = session;
    }

    @Override
    public void ask(Asked asked) {
        if (session.exists("select 1 from reminder_stopped where person_id = ? and kind = ? and subject = ?",
                asked.personId(), asked.kind(), asked.subject())) {
            return;
        }
        boolean added = NUDGES.in(session)
                .insertIfAbsent(new Nudge(session.nextId(), asked.councilId(), asked.personId(),
                        asked.kind(), asked.subject(), asked.step(), asked.closes(), asked.at(), Nudge.State.WAITING,
                        null, null));
        if (added) {
            look(asked.personId());
        }
    }

    /** By the machine's clock, and at once: when it is told is for the summary to say. */
    private void look(String personId) {
        session.use(Timetable.class).setNoLater(NO_COUNCIL, ENTRY, personId, session.now());
    }

    @Override
    public Optional<Nudge> find(String nudgeId) {
        return NUDGES.in(session).find(nudgeId);
    }

    @Override
    public List<Nudge> waiting(String personId) {
        return NUDGES.in(session).list("person_id = ? and state = 'WAITING' order by id", personId);
    }

    @Override
    public void told(Collection<String> nudgeIds, String message, Instant at) {
        session.updateAll("update reminder set state = 'TOLD', message = ?, told_at = ? where id = ?",
                nudgeIds.stream().map(id -> new Object[]{message, at, id}).toList());
    }

    @Override
    public void silent(Collection<String> nudgeIds) {
        session.updateAll("update reminder set state = 'SILENT' where id = ?",
                nudgeIds.stream().map(id -> new Object[]{id}).toList());
    }

    @Override
    public List<Nudge> inMessage(String message) {
        return NUDGES.in(session).list("message = ? order by id", message);
    }

    @Override
    public List<String> messagesAbout(String subject, Instant since) {
        return session.list("select distinct message from reminder where subject = ? and told_at > ? order by message",
                row -> row.text(1), subject, since);
    }

    @Override
    public List<String> messagesTo(String personId, Instant since) {
        return session.list(
                "select distinct message from reminder where person_id = ? and told_at > ? order by message",
                row -> row.text(1), personId, since);
    }

    @Override
    public Optional<Instant> lastSummary(String personId) {
        return session.one("select told_at from reminder where person_id = ? and told_at is not null"
                + " and closes is null order by told_at desc limit 1", row -> row.instant(1), personId);
    }

    @Override
    public void later(String nudgeId, Instant notBefore) {
        session.update("update reminder set state = 'WAITING', not_before = ?, closes = null where id = ?", notBefore,
                nudgeId);
        find(nudgeId).ifPresent(nudge -> look(nudge.personId()));
    }

    @Override
    public void stop(String personId, String kind, String subject) {
        session.update("insert into reminder_stopped (person_id, kind, subject) values (?, ?, ?)"
                + " on conflict do nothing", personId, kind, subject);
        session.update("update reminder set state = 'SILENT' where person_id = ? and kind = ? and subject = ?"
                + " and state = 'WAITING'", personId, kind, subject);
    }

    @Override
    public void quiet(String personId, @Nullable Instant until) {
        if (until == null) {
            session.update("delete from reminder_quiet where person_id = ?", personId);
            look(personId);
        } else {
            session.update("insert into reminder_quiet (person_id, until) values (?, ?)"
                    + " on conflict (person_id) do update set until = excluded.until", personId, until);
        }
    }

    @Override
    public Optional<Instant> quietUntil(String personId) {
        return session.one("select until from reminder_quiet where person_id = ?", row -> row.instant(1), personId);
    }
}
