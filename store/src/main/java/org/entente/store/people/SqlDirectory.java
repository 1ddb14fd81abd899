package org.entente.store.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Platform;
import org.entente.core.people.Room;
import org.entente.store.sql.Row;
import org.entente.store.sql.Session;

/** What every request asks; each question is one statement over an index. */
final class SqlDirectory implements Directory {

    private static final String BY_ACRONYM = " order by coalesce(acronym_en, acronym_fr), id";
    private static final Row.Reader<Identity> IDENTITY = row -> new Identity(Platform.valueOf(row.text(1)),
            row.text(2), row.text(3));

    /** Whom an id means, which a merged entry may still have: given twice. */
    private static final String MEANT = "coalesce((select merged_into from person where id = ?), ?)";

    private final Session session;

    SqlDirectory(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Person> person(String personId) {
        return PeopleTables.PERSONS.in(session).one("id = " + MEANT, personId, personId);
    }

    @Override
    public Optional<Person> personOf(Identity identity) {
        return PeopleTables.PERSONS.in(session).one(
                "id = (select person_id from account where platform = ? and workspace = ? and user_id = ?)",
                identity.platform(), identity.workspace(), identity.user());
    }

    @Override
    public Optional<Person> trusted(Identity identity, String email) {
        return PeopleTables.PERSONS.in(session).one("""
                email_key = ?
                and not exists (select 1 from administrator where administrator.person_id = person.id)
                and exists (select 1 from member where member.person_id = person.id)
                and not exists (select 1 from member where member.person_id = person.id
                    and not exists (select 1 from council_trust where council_trust.council_id = member.council_id
                        and platform = ? and workspace = ?))""",
                PeopleTables.emailKey(email), identity.platform(), identity.workspace());
    }

    @Override
    public void link(Identity identity, String personId, Instant at) {
        session.update("""
                insert into account (platform, workspace, user_id, person_id, linked_at) values (?, ?, ?, ?, ?)
                on conflict (platform, workspace, user_id)
                do update set person_id = excluded.person_id, linked_at = excluded.linked_at""",
                identity.platform(), identity.workspace(), identity.user(), personId, at);
    }

    @Override
    public Optional<Identity> identityOf(String personId, Platform platform, String workspace) {
        return session.one("""
                select platform, workspace, user_id from account
                where person_id = %s and platform = ? and workspace = ? order by linked_at desc, user_id"""
                .formatted(MEANT), IDENTITY, personId, personId, platform, workspace);
    }

    @Override
    public List<Identity> identitiesOf(String personId) {
        return session.list("""
                select platform, workspace, user_id from account
                where person_id = %s order by linked_at, platform, workspace, user_id""".formatted(MEANT), IDENTITY,
                personId, personId);
    }

    @Override
    public Optional<Council> council(String councilId) {
        return PeopleTables.COUNCILS.in(session).find(councilId);
    }

    @Override
    public List<Council> councilsIn(Platform platform, String workspace, String conversation) {
        return PeopleTables.COUNCILS.in(session).list("""
                id in (select council_id from room
                where platform = ? and workspace = ? and conversation = ? and open)""" + BY_ACRONYM,
                platform, workspace, conversation);
    }

    @Override
    public List<Council> councilsOf(String personId) {
        return PeopleTables.COUNCILS.in(session)
                .list("id in (select council_id from member where person_id = ?)" + BY_ACRONYM, personId);
    }

    @Override
    public Optional<Member> member(String councilId, String personId) {
        return PeopleTables.MEMBERS.in(session).one("council_id = ? and person_id = " + MEANT, councilId, personId,
                personId);
    }

    @Override
    public List<Member> members(String councilId) {
        return PeopleTables.MEMBERS.in(session).list("""
                council_id = ?
                order by (select name_key from person where person.id = member.person_id), person_id""", councilId);
    }

    @Override
    public List<Person> named(String councilId, String key) {
        return PeopleTables.PERSONS.in(session).list("""
                id in (select person_id from member where council_id = ?)
                and (name_key = ? or id in (select person_id from person_alias where spelling_key = ?))
                order by name_key, id""", councilId, key, key);
    }

    @Override
    public List<Room> rooms(String councilId) {
        return PeopleTables.ROOMS.in(session).list("council_id = ? and open order by id", councilId);
    }

    @Override
    public boolean administers(String personId) {
        return session.exists("select 1 from administrator where person_id = ?", personId);
    }
}
