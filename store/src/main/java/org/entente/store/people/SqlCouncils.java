package org.entente.store.people;

import java.util.List;
import java.util.Optional;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Platform;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.store.sql.Session;
import org.jspecify.annotations.Nullable;

final class SqlCouncils implements Councils {

    private final Session session;

    SqlCouncils(Session session) {
        this.session = session;
    }

    @Override
    public void add(Council council) {
        PeopleTables.COUNCILS.in(session).insert(council);
        print(council);
    }

    @Override
    public void save(Council council) {
        PeopleTables.COUNCILS.in(session).update(council);
        session.update("delete from council_spelling where council_id = ? and printed", council.id());
        print(council);
    }

    private void print(Council council) {
        for (Language language : Language.values()) {
            for (Bilingual text : List.of(council.name(), council.acronym())) {
                spell(council.id(), text.exactly(language), true);
            }
        }
    }

    /** What is printed stays marked so, even where it was accepted before or is accepted as well. */
    private void spell(String councilId, @Nullable String spelling, boolean printed) {
        if (spelling == null || Spelling.key(spelling).isEmpty()) {
            return;
        }
        session.update("""
                insert into council_spelling (council_id, spelling_key, spelling, printed) values (?, ?, ?, ?)
                on conflict (council_id, spelling_key)
                do update set spelling = excluded.spelling, printed = excluded.printed
                where excluded.printed = true""", councilId, Spelling.key(spelling), spelling, printed);
    }

    @Override
    public List<Council> all() {
        return PeopleTables.COUNCILS.in(session).list("true order by coalesce(acronym_en, acronym_fr), id");
    }

    @Override
    public Optional<Council> called(String key) {
        return PeopleTables.COUNCILS.in(session).one("""
                id = (select council_id from council_spelling where spelling_key = ?
                order by printed desc, council_id limit 1)""", key);
    }

    @Override
    public void accept(String councilId, List<String> spellings) {
        session.update("delete from council_spelling where council_id = ? and not printed", councilId);
        spellings.forEach(spelling -> spell(councilId, spelling, false));
    }

    @Override
    public List<String> aliases(String councilId) {
        return session.list("""
                select spelling from council_spelling where council_id = ? and not printed
                order by spelling_key""", row -> row.text(1), councilId);
    }

    @Override
    public void trust(String councilId, Platform platform, String workspace) {
        session.update("""
                insert into council_trust (council_id, platform, workspace) values (?, ?, ?)
                on conflict do nothing""", councilId, platform, workspace);
    }

    @Override
    public void distrust(String councilId, Platform platform, String workspace) {
        session.update("delete from council_trust where council_id = ? and platform = ? and workspace = ?", councilId,
                platform, workspace);
    }

    @Override
    public List<Workspace> trusted(String councilId) {
        return session.list("""
                select platform, workspace from council_trust where council_id = ?
                order by platform, workspace""",
                row -> new Workspace(Platform.valueOf(row.text(1)), row.text(2)), councilId);
    }
}
