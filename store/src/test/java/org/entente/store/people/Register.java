package org.entente.store.people;

import java.util.List;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Identity;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Platform;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.Role;
import org.entente.core.people.Room;
import org.entente.core.people.Rooms;
import org.entente.core.text.Bilingual;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;

/** Two councils, some people (all made up), a room. */
final class Register {

    static final Council LAKES = council("c1", "LC", "CL");
    static final Council RIVERS = council("c2", "RC", "CR");
    static final Organisation YUKON = new Organisation("o1", "c1", Jurisdiction.YT, Jurisdiction.YT.label(), null, 1);
    static final Person ROBIN = new Person("p1", "Robin Oakwood", "Robin@Example.org", null, null, 1);
    static final Person ASH = new Person("p2", "Ash Birch", null, null, Zone.of("America/Whitehorse"), 1);
    static final Identity ROBINS = new Identity(Platform.SLACK, "T1", "U1");
    static final Room ROOM = new Room("r1", "c1", Platform.SLACK, "T1", "C1", RoomLanguages.BOTH, true);

    private Register() {}

    static Council council(String id, String english, String french) {
        return new Council(id, Bilingual.of("Council " + english, "Conseil " + french), Bilingual.of(english, french),
                Zone.of("America/Toronto"), RoomLanguages.BOTH, QuorumRule.moreThanHalf(QuorumRule.Base.MEMBERS),
                CouncilClock.real(), 1);
    }

    static Member member(Council council, Person person, Role role) {
        return new Member(council.id(), person.id(), role, null, Office.NONE, 1);
    }

    /** Robin and Ash sit in the lakes' council, Robin for Yukon. */
    static void fill(Transaction tx) {
        List.of(LAKES, RIVERS).forEach(tx.use(Councils.class)::add);
        tx.use(Organisations.class).add(YUKON);
        List.of(ROBIN, ASH).forEach(tx.use(Persons.class)::add);
        tx.use(Persons.class).seat(new Member("c1", "p1", Role.MEMBER, "o1", Office.TREASURER, 1));
        tx.use(Persons.class).seat(member(LAKES, ASH, Role.OBSERVER));
        tx.use(Rooms.class).open(ROOM);
    }
}
