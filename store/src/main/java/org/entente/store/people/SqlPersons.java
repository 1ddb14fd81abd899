package org.entente.store.people;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.entente.core.people.Identity;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Spelling;
import org.entente.core.people.WorkingHours;
import org.entente.store.sql.Session;

final class SqlPersons implements Persons {

    private final Session session;

    SqlPersons(Session session) {
        this.session = session;
    }

    @Override
    public void add(Person person) {
        PeopleTables.PERSONS.in(session).insert(person);
        digest(person.id(), Digest.DAILY);
    }

    @Override
    public void save(Person person) {
        PeopleTables.PERSONS.in(session).update(person);
    }

    @Override
    public Optional<Person> withEmail(String email) {
        return PeopleTables.PERSONS.in(session).one("email_key = ?", PeopleTables.emailKey(email));
    }

    @Override
    public List<Person> namedAnywhere(String key) {
        return PeopleTables.PERSONS.in(session).list("""
                name_key = ? or id in (select person_id from person_alias where spelling_key = ?)
                order by id""", key, key);
    }

    @Override
    public List<String> aliases(String personId) {
        return session.list("select spelling from person_alias where person_id = ? order by spelling_key",
                row -> row.text(1), personId);
    }

    @Override
    public void accept(String personId, String spelling) {
        session.update("""
                insert into person_alias (person_id, spelling_key, spelling) values (?, ?, ?)
                on conflict (person_id, spelling_key) do update set spelling = excluded.spelling""", personId,
                Spelling.key(spelling), spelling);
    }

    @Override
    public void seat(Member member) {
        PeopleTables.MEMBERS.in(session).insert(member);
    }

    @Override
    public void save(Member member) {
        PeopleTables.MEMBERS.in(session).update(member);
    }

    @Override
    public void unseat(String councilId, String personId) {
        PeopleTables.MEMBERS.in(session).delete(councilId, personId);
    }

    @Override
    public void unlink(Identity identity) {
        session.update("delete from account where platform = ? and workspace = ? and user_id = ?", identity.platform(),
                identity.workspace(), identity.user());
    }

    @Override
    public void merge(String goneId, String keptId) {
        new Merging(session).merge(goneId, keptId);
    }

    @Override
    public Digest digest(String personId) {
        return session.one("select digest from person where id = ?", row -> Digest.valueOf(row.text(1)), personId)
                .orElse(Digest.NONE);
    }

    @Override
    public void digest(String personId, Digest digest) {
        session.update("update person set digest = ? where id = ?", digest, personId);
    }

    @Override
    public WorkingHours hours(String personId) {
        return session.one("select works_from, works_until from person where id = ?",
                row -> new WorkingHours(LocalTime.parse(row.text(1)), LocalTime.parse(row.text(2))), personId)
                .orElse(WorkingHours.USUAL);
    }

    @Override
    public void hours(String personId, WorkingHours hours) {
        session.update("update person set works_from = ?, works_until = ? where id = ?", hours.from(), hours.until(),
                personId);
    }
}
