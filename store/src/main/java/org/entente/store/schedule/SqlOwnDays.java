package org.entente.store.schedule;

import java.time.LocalDate;
import java.util.List;
import org.entente.core.people.Jurisdiction;
import org.entente.core.schedule.OwnDay;
import org.entente.core.schedule.OwnDays;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.store.sql.Null;
import org.entente.store.sql.Row;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;

final class SqlOwnDays implements OwnDays {

    private static final Row.Reader<OwnDay> DAY = row -> {
        String english = row.textOrNull(3);
        String french = row.textOrNull(4);
        return new OwnDay(LocalDate.parse(row.text(1)),
                row.text(2).isEmpty() ? null : Jurisdiction.valueOf(row.text(2)),
                english == null && french == null ? null : new Bilingual(english, french));
    };

    private final Session session;

    SqlOwnDays(Session session) {
        this.session = session;
    }

    @Override
    public List<OwnDay> of(String councilId) {
        return session.list("""
                select day, jurisdiction, name_en, name_fr from council_day where council_id = ?
                order by day, jurisdiction""", DAY, councilId);
    }

    @Override
    public void set(String councilId, OwnDay day) {
        session.update("""
                insert into council_day (council_id, day, jurisdiction, name_en, name_fr) values (?, ?, ?, ?, ?)
                on conflict (council_id, day, jurisdiction)
                do update set name_en = excluded.name_en, name_fr = excluded.name_fr""", councilId, day.date(),
                key(day.jurisdiction()), name(day, Language.ENGLISH), name(day, Language.FRENCH));
    }

    @Override
    public boolean drop(String councilId, LocalDate date, @Nullable Jurisdiction jurisdiction) {
        return session.update("delete from council_day where council_id = ? and day = ? and jurisdiction = ?",
                councilId, date, key(jurisdiction)) > 0;
    }

    private static String key(@Nullable Jurisdiction jurisdiction) {
        return jurisdiction == null ? "" : jurisdiction.name();
    }

    private static Object name(OwnDay day, Language language) {
        Bilingual name = day.name();
        String text = name == null ? null : name.exactly(language);
        return text == null ? Null.TEXT : text;
    }
}
