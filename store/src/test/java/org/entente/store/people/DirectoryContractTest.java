package org.entente.store.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.core.people.Councils;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Platform;
import org.entente.core.people.Role;
import org.entente.core.people.Rooms;
import org.entente.core.people.Setup;
import org.entente.core.people.Spelling;
import org.entente.store.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DirectoryContractTest extends StoreContract {

    @BeforeEach
    void fill() {
        ledger().change(Register::fill);
    }

    private <T> Optional<T> one(Function<Directory, Optional<T>> question) {
        return ledger().read(tx -> question.apply(tx.use(Directory.class)));
    }

    private <T> List<T> all(Function<Directory, List<T>> question) {
        return ledger().read(tx -> question.apply(tx.use(Directory.class)));
    }

    private boolean administers(String personId) {
        return ledger().<Boolean>read(tx -> tx.use(Directory.class).administers(personId));
    }

    private void link(Identity identity, Person person, int second) {
        ledger().change(tx -> tx.use(Directory.class).link(identity, person.id(), NOW.plusSeconds(second)));
    }

    @Test
    void everythingIsFoundAsItWasKept() {
        assertThat(one(d -> d.person("p2"))).contains(Register.ASH);
        assertThat(one(d -> d.council("c1"))).contains(Register.LAKES);
        assertThat(one(d -> d.member("c1", "p1")))
                .contains(new Member("c1", "p1", Role.MEMBER, "o1", Member.Office.TREASURER, 1));
        assertThat(one(d -> d.member("c2", "p1"))).isEmpty();
        assertThat(one(d -> d.person("?"))).isEmpty();
    }

    @Test
    void membersComeByName() {
        assertThat(all(d -> d.members("c1"))).extracting(Member::personId).containsExactly("p2", "p1");
        assertThat(all(d -> d.members("c2"))).isEmpty();
    }

    @Test
    void anAccountHasTheLastPersonItWasLinkedTo() {
        link(Register.ROBINS, Register.ROBIN, 0);
        assertThat(one(d -> d.personOf(Register.ROBINS))).contains(Register.ROBIN);
        link(Register.ROBINS, Register.ASH, 1);
        assertThat(one(d -> d.personOf(Register.ROBINS))).contains(Register.ASH);
        assertThat(all(d -> d.identitiesOf("p1"))).isEmpty();
        assertThat(one(d -> d.personOf(new Identity(Platform.SLACK, "T2", "U1")))).isEmpty();
        assertThat(one(d -> d.personOf(new Identity(Platform.TEAMS, "T1", "U1")))).isEmpty();
    }

    @Test
    void aPersonHasOneAccountInAWorkspaceTheLastLinkedAndAnyNumberInAll() {
        Identity second = new Identity(Platform.SLACK, "T1", "U2");
        Identity teams = new Identity(Platform.TEAMS, "T1", "U3");
        link(teams, Register.ROBIN, 2);
        link(Register.ROBINS, Register.ROBIN, 0);
        link(second, Register.ROBIN, 1);

        assertThat(one(d -> d.identityOf("p1", Platform.SLACK, "T1"))).contains(second);
        assertThat(one(d -> d.identityOf("p1", Platform.SLACK, "T2"))).isEmpty();
        assertThat(all(d -> d.identitiesOf("p1"))).containsExactly(Register.ROBINS, second, teams);
    }

    @Test
    void aChannelBelongsToEveryCouncilWithAnOpenRoomThere() {
        assertThat(all(d -> d.councilsIn(Platform.SLACK, "T1", "C1"))).containsExactly(Register.LAKES);
        assertThat(all(d -> d.councilsIn(Platform.SLACK, "T1", "C2"))).isEmpty();
        ledger().change(tx -> tx.use(Rooms.class).close("r1"));
        assertThat(all(d -> d.councilsIn(Platform.SLACK, "T1", "C1"))).isEmpty();
        assertThat(all(d -> d.rooms("c1"))).isEmpty();
    }

    @Test
    void aPersonsCouncilsAreThoseWithAPlaceByAcronym() {
        ledger().change(tx -> tx.use(Persons.class).seat(Register.member(Register.RIVERS, Register.ROBIN, Role.GUEST)));
        assertThat(all(d -> d.councilsOf("p1"))).containsExactly(Register.LAKES, Register.RIVERS);
        assertThat(all(d -> d.councilsOf("p2"))).containsExactly(Register.LAKES);
    }

    @Test
    void aNameOrAnotherSpellingFindsThoseOfThisCouncilOnly() {
        ledger().change(tx -> tx.use(Persons.class).accept("p1", "Robyn Oakwood"));
        assertThat(all(d -> d.named("c1", Spelling.key("ROBIN oakwood")))).containsExactly(Register.ROBIN);
        assertThat(all(d -> d.named("c1", Spelling.key("Robyn Oakwood")))).containsExactly(Register.ROBIN);
        assertThat(all(d -> d.named("c2", Spelling.key("Robin Oakwood")))).isEmpty();
    }

    @Test
    void anAddressLinksWhereEveryCouncilOfThePersonTrustsTheWorkspace() {
        assertThat(one(d -> d.trusted(Register.ROBINS, "robin@example.org"))).as("nobody trusts it").isEmpty();
        ledger().change(tx -> tx.use(Councils.class).trust("c1", Platform.SLACK, "T1"));
        assertThat(one(d -> d.trusted(Register.ROBINS, "ROBIN@example.org "))).contains(Register.ROBIN);
        assertThat(one(d -> d.trusted(new Identity(Platform.SLACK, "T2", "U1"), "robin@example.org"))).isEmpty();
        assertThat(one(d -> d.trusted(Register.ROBINS, "other@example.org"))).isEmpty();

        ledger().change(tx -> tx.use(Persons.class).seat(Register.member(Register.RIVERS, Register.ROBIN, Role.GUEST)));
        assertThat(one(d -> d.trusted(Register.ROBINS, "robin@example.org")))
                .as("one council's trust does not open another's data").isEmpty();
    }

    @Test
    void anAddressLinksNoAdministratorAndNobodyWithoutAPlace() {
        Person outside = new Person("p3", "Kim Spruce", "kim@example.org", null, null, 1);
        ledger().change(tx -> {
            tx.use(Councils.class).trust("c1", Platform.SLACK, "T1");
            tx.use(Persons.class).add(outside);
            tx.use(Setup.class).grant("p1", NOW);
        });
        assertThat(one(d -> d.trusted(Register.ROBINS, "robin@example.org"))).isEmpty();
        assertThat(one(d -> d.trusted(Register.ROBINS, "kim@example.org"))).isEmpty();
    }

    @Test
    void administratorsAreThoseWhoWereGrantedIt() {
        assertThat(administers("p1")).isFalse();
        ledger().change(tx -> {
            tx.use(Setup.class).grant("p1", NOW);
            tx.use(Setup.class).grant("p1", NOW.plusSeconds(1));
        });
        assertThat(administers("p1")).isTrue();
        List<String> administrators = ledger().read(tx -> tx.use(Setup.class).administrators());
        assertThat(administrators).containsExactly("p1");
    }
}
