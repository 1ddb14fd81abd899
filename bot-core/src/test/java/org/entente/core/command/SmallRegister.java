package org.entente.core.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Platform;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.Role;
import org.entente.core.people.Room;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;

/** A register of four persons, for reading what people type; the account of each is their id. */
final class SmallRegister implements Directory {

    static final Zone TORONTO = Zone.of("America/Toronto");
    /** A Monday. */
    static final Instant NOW = Instant.parse("2018-10-01T14:00:00Z");

    /** Somebody who chose French. */
    static final String FRENCH_SPEAKER = "p4";

    private static final List<Person> PERSONS = List.of(person("p1", "Northern Member"),
            person("p2", "Western Member"), person("p3", "Hilary Delegate"),
            new Person(FRENCH_SPEAKER, "Federal Chair", null, Language.FRENCH, null, 0));
    private static final Council COUNCIL = new Council("c1", Bilingual.of("Test Council", "Conseil d’essai"),
            Bilingual.of("TC", "CE"), TORONTO, RoomLanguages.BOTH, QuorumRule.none(), CouncilClock.real(), 0);

    private static Person person(String id, String name) {
        return new Person(id, name, null, null, null, 0);
    }

    static Situation situation(Language language) {
        SmallRegister register = new SmallRegister();
        Transaction transaction = new Transaction() {
            @Override
            public <S> S use(Class<S> kind) {
                return kind.cast(register);
            }
        };
        return new Situation(transaction, COUNCIL, PERSONS.getFirst(),
                new Place(Platform.WEB, "W", "room", null, false), language, NOW, TORONTO);
    }

    static String mention(String personId) {
        return Mentions.write(new Identity(Platform.WEB, "W", personId));
    }

    @Override
    public Optional<Person> person(String personId) {
        return PERSONS.stream().filter(p -> p.id().equals(personId)).findFirst();
    }

    @Override
    public Optional<Person> personOf(Identity identity) {
        return person(identity.user());
    }

    @Override
    public Optional<Person> trusted(Identity identity, String email) {
        return Optional.empty();
    }

    @Override
    public void link(Identity identity, String personId, Instant at) {
        throw new UnsupportedOperationException("nothing is written while reading");
    }

    @Override
    public Optional<Identity> identityOf(String personId, Platform platform, String workspace) {
        return Optional.of(new Identity(platform, workspace, personId));
    }

    @Override
    public List<Identity> identitiesOf(String personId) {
        return List.of();
    }

    @Override
    public Optional<Council> council(String councilId) {
        return Optional.of(COUNCIL);
    }

    @Override
    public List<Council> councilsIn(Platform platform, String workspace, String conversation) {
        return List.of(COUNCIL);
    }

    @Override
    public List<Council> councilsOf(String personId) {
        return List.of(COUNCIL);
    }

    @Override
    public Optional<Member> member(String councilId, String personId) {
        return members(councilId).stream().filter(m -> m.personId().equals(personId)).findFirst();
    }

    @Override
    public List<Person> named(String councilId, String key) {
        return PERSONS.stream().filter(p -> Spelling.key(p.name()).equals(key)).toList();
    }

    @Override
    public List<Member> members(String councilId) {
        return PERSONS.stream().map(p -> new Member(councilId, p.id(), Role.MEMBER, null, Member.Office.NONE, 0))
                .toList();
    }

    @Override
    public List<Room> rooms(String councilId) {
        return List.of();
    }

    @Override
    public boolean administers(String personId) {
        return false;
    }
}
