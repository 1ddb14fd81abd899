package org.entente.store.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.store.sql.Session;

final class SqlOrganisations implements Organisations {

    private final Session session;

    SqlOrganisations(Session session) {
        this.session = session;
    }

    @Override
    public void add(Organisation organisation) {
        PeopleTables.ORGANISATIONS.in(session).insert(organisation);
        print(organisation);
    }

    @Override
    public void save(Organisation organisation) {
        PeopleTables.ORGANISATIONS.in(session).update(organisation);
        session.update("update organisation_spelling set printed = ? where organisation_id = ?", false,
                organisation.id());
        print(organisation);
    }

    /** What was printed before stays accepted: members go on typing it. */
    private void print(Organisation organisation) {
        List<Bilingual> texts = new ArrayList<>(List.of(organisation.name()));
        Bilingual acronym = organisation.acronym();
        if (acronym != null) {
            texts.add(acronym);
        }
        for (Bilingual text : texts) {
            for (Language language : Language.values()) {
                String spelling = text.exactly(language);
                if (spelling != null) {
                    spell(organisation, spelling, true);
                }
            }
        }
    }

    private void spell(Organisation organisation, String spelling, boolean printed) {
        String key = Spelling.key(spelling);
        if (key.isEmpty()) {
            return;
        }
        session.update("""
                insert into organisation_spelling (council_id, spelling_key, spelling, organisation_id, printed)
                values (?, ?, ?, ?, ?)
                on conflict (council_id, spelling_key)
                do update set spelling = excluded.spelling, organisation_id = excluded.organisation_id,
                printed = excluded.printed
                where excluded.printed = true or organisation_spelling.printed = false""",
                organisation.councilId(), key, spelling, organisation.id(), printed);
    }

    @Override
    public Optional<Organisation> find(String organisationId) {
        return PeopleTables.ORGANISATIONS.in(session).find(organisationId);
    }

    @Override
    public List<Organisation> of(String councilId) {
        return PeopleTables.ORGANISATIONS.in(session).list("council_id = ? order by id", councilId);
    }

    @Override
    public Optional<Organisation> called(String councilId, String key) {
        return PeopleTables.ORGANISATIONS.in(session).one("""
                id = (select organisation_id from organisation_spelling
                where council_id = ? and spelling_key = ?)""", councilId, key);
    }

    @Override
    public void accept(Organisation organisation, String spelling) {
        spell(organisation, spelling, false);
    }

    @Override
    public List<String> aliases(String organisationId) {
        return session.list("""
                select spelling from organisation_spelling where organisation_id = ? and not printed
                order by spelling_key""", row -> row.text(1), organisationId);
    }
}
