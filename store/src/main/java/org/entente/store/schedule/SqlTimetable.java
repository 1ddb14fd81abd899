package org.entente.store.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.core.schedule.Entry;
import org.entente.core.schedule.Timetable;
import org.entente.store.sql.Row;
import org.entente.store.sql.Session;

/** The timetable in SQL: one index on the time, so that a sweep costs what is due and not what waits. */
final class SqlTimetable implements Timetable {

    private static final String COLUMNS = "select council_id, kind, subject, at from timetable";
    private static final Row.Reader<Entry> ENTRY = row -> new Entry(row.text(1), row.text(2), row.text(3),
            row.instant(4));

    private final Session session;

    SqlTimetable(Session session) {
        this.session = session;
    }

    @Override
    public void set(String councilId, String kind, String subject, Instant at) {
        session.update("insert into timetable (kind, subject, council_id, at) values (?, ?, ?, ?)"
                + " on conflict (kind, subject) do update set at = excluded.at", kind, subject, councilId, at);
    }

    @Override
    public void setNoLater(String councilId, String kind, String subject, Instant at) {
        session.update("insert into timetable (kind, subject, council_id, at) values (?, ?, ?, ?)"
                + " on conflict (kind, subject) do update set at = excluded.at where excluded.at < timetable.at", kind,
                subject, councilId, at);
    }

    @Override
    public void drop(String kind, String subject) {
        session.update("delete from timetable where kind = ? and subject = ?", kind, subject);
    }

    @Override
    public void dropAll(String councilId) {
        session.update("delete from timetable where council_id = ?", councilId);
    }

    @Override
    public Optional<Entry> find(String kind, String subject) {
        return session.one(COLUMNS + " where kind = ? and subject = ?", ENTRY, kind, subject);
    }

    @Override
    public List<Entry> claim(Collection<String> kinds, Instant now, int most) {
        List<Object> values = new ArrayList<>(List.of(now));
        values.addAll(kinds);
        values.add(most);
        return session.list(COLUMNS + " where at <= ? and kind in (" + places(kinds) + ") order by at, kind, subject"
                + " limit ?" + session.dialect().skipLocked(), ENTRY, values.toArray());
    }

    @Override
    public boolean claim(Entry entry) {
        return !session.list(COLUMNS + " where kind = ? and subject = ? and at = ?" + session.dialect().skipLocked(),
                ENTRY, entry.kind(), entry.subject(), entry.at()).isEmpty();
    }

    @Override
    public List<Entry> between(Collection<String> kinds, Instant after, Instant until) {
        List<Object> values = new ArrayList<>(List.of(after, until));
        values.addAll(kinds);
        return session.list(COLUMNS + " where at > ? and at <= ? and kind in (" + places(kinds) + ") order by at"
                + " limit 100", ENTRY, values.toArray());
    }

    private static String places(Collection<String> kinds) {
        return kinds.isEmpty() ? "''" : kinds.stream().map(kind -> "?").collect(Collectors.joining(", "));
    }

    @Override
    public Optional<Instant> next() {
        return session.one("select at from timetable order by at limit 1", row -> row.instant(1));
    }

    @Override
    public Duration lag(Instant now) {
        return next().filter(at -> at.isBefore(now)).map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
    }

    @Override
    public String basis() {
        return session.one("select rules from timetable_basis where id = 1", row -> row.text(1)).orElse("");
    }

    @Override
    public void basis(String rules) {
        session.update("insert into timetable_basis (id, rules) values (1, ?)"
                + " on conflict (id) do update set rules = excluded.rules", rules);
    }
}
