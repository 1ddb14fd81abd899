package org.entente.store.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.core.ledger.Stale;
import org.entente.core.people.Codes;
import org.entente.core.people.Council;
import org.entente.core.people.Councils;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.LinkCodes;
import org.entente.core.people.LinkCodes.LinkCode;
import org.entente.core.people.Member;
import org.entente.core.people.OrderOfBusiness;
import org.entente.core.people.OrderOfBusiness.Item;
import org.entente.core.people.OrderOfBusiness.Kind;
import org.entente.core.people.OrderOfBusiness.Part;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Platform;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.Role;
import org.entente.core.people.Room;
import org.entente.core.people.Rooms;
import org.entente.core.people.Seats;
import org.entente.core.people.Setup;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;
import org.entente.core.time.Zone;
import org.entente.store.StoreContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RegisterContractTest extends StoreContract {

    @BeforeEach
    void fill() {
        ledger().change(Register::fill);
    }

    private <S, T> Optional<T> one(Class<S> store, Function<S, Optional<T>> question) {
        return ledger().read(tx -> question.apply(tx.use(store)));
    }

    private <S, T> List<T> all(Class<S> store, Function<S, List<T>> question) {
        return ledger().read(tx -> question.apply(tx.use(store)));
    }

    private Persons.Digest digest() {
        return ledger().read(tx -> tx.use(Persons.class).digest("p1"));
    }

    private <S> void tell(Class<S> store, Consumer<S> change) {
        ledger().change(tx -> change.accept(tx.use(store)));
    }

    private static Council changed(Council council, CouncilClock clock, int version) {
        return new Council(council.id(), Bilingual.of("Council of lakes", "Conseil des lacs"), council.acronym(),
                Zone.of("America/Whitehorse"), RoomLanguages.FRENCH, QuorumRule.none(), clock, version);
    }

    @Test
    void aChangedCouncilIsFoundAsChangedWithTheNextVersion() {
        CouncilClock moved = CouncilClock.real().movedTo(NOW.minusSeconds(1_000_000), NOW);
        tell(Councils.class, s -> s.save(changed(Register.LAKES, moved, 1)));
        assertThat(one(Directory.class, d -> d.council("c1"))).contains(changed(Register.LAKES, moved, 2));
    }

    @Test
    void whoeverChangesAnOldVersionIsTold() {
        tell(Councils.class, s -> s.save(changed(Register.LAKES, CouncilClock.real(), 1)));
        assertThatThrownBy(() -> tell(Councils.class, s -> s.save(Register.LAKES))).isInstanceOf(Stale.class);
        Person renamed = new Person("p1", "Robin O. Oakwood", null, null, null, 1);
        tell(Persons.class, s -> s.save(renamed));
        assertThatThrownBy(() -> tell(Persons.class, s -> s.save(renamed))).isInstanceOf(Stale.class);
        Member observer = Register.member(Register.LAKES, Register.ROBIN, Role.OBSERVER);
        tell(Persons.class, s -> s.save(observer));
        assertThatThrownBy(() -> tell(Persons.class, s -> s.save(observer))).isInstanceOf(Stale.class);
    }

    @Test
    void aCouncilIsCalledByNameAcronymOrAcceptedSpellingE19() {
        tell(Councils.class, s -> s.accept("c1", List.of("LCC", "C.L.", "…")));
        assertThat(one(Councils.class, s -> s.called(Spelling.key("lc")))).contains(Register.LAKES);
        assertThat(one(Councils.class, s -> s.called(Spelling.key("Conseil CL")))).contains(Register.LAKES);
        assertThat(one(Councils.class, s -> s.called(Spelling.key("l.c.c.")))).contains(Register.LAKES);
        assertThat(one(Councils.class, s -> s.called(Spelling.key("XX")))).isEmpty();
        assertThat(all(Councils.class, s -> s.aliases("c1"))).as("CL is printed anyway").containsExactly("LCC");
        tell(Councils.class, s -> s.accept("c1", List.of("Lakes")));
        assertThat(all(Councils.class, s -> s.aliases("c1"))).containsExactly("Lakes");
        assertThat(all(Councils.class, Councils::all)).containsExactly(Register.LAKES, Register.RIVERS);
    }

    @Test
    void trustIsGivenOnceAndTakenBack() {
        tell(Councils.class, s -> s.trust("c1", Platform.SLACK, "T1"));
        tell(Councils.class, s -> s.trust("c1", Platform.SLACK, "T1"));
        assertThat(all(Councils.class, s -> s.trusted("c1")))
                .containsExactly(new Councils.Workspace(Platform.SLACK, "T1"));
        tell(Councils.class, s -> s.distrust("c1", Platform.SLACK, "T1"));
        assertThat(all(Councils.class, s -> s.trusted("c1"))).isEmpty();
    }

    @Test
    void anOrganisationIsCalledByEverySpellingOfItsOwnCouncilE37() {
        Organisation region = new Organisation("o2", "c1", Jurisdiction.MUNICIPAL,
                Bilingual.of("Region of the Lakes", "Région des lacs"), Bilingual.of("RL", "RDL"), 1);
        tell(Organisations.class, s -> {
            s.add(region);
            s.accept(region, "Lakes (region)");
        });
        for (String spelling : List.of("region of the lakes", "RÉGION DES LACS", "R.L.", "RdL", "Lakes region")) {
            assertThat(one(Organisations.class, s -> s.called("c1", Spelling.key(spelling)))).contains(region);
        }
        assertThat(one(Organisations.class, s -> s.called("c2", Spelling.key("RL")))).isEmpty();
        assertThat(all(Organisations.class, s -> s.aliases("o2"))).containsExactly("Lakes (region)");
        assertThat(all(Organisations.class, s -> s.of("c1"))).containsExactly(Register.YUKON, region);
    }

    @Test
    void aRenamedOrganisationStaysFoundByItsOldName() {
        Organisation renamed = new Organisation("o1", "c1", Jurisdiction.YT,
                Bilingual.of("Yukon Services", "Services Yukon"), null, 1);
        tell(Organisations.class, s -> s.save(renamed));
        assertThat(one(Organisations.class, s -> s.called("c1", "yukon")).map(Organisation::name))
                .contains(Bilingual.of("Yukon Services", "Services Yukon"));
        assertThat(all(Organisations.class, s -> s.aliases("o1"))).containsExactly("Yukon");
        assertThat(one(Organisations.class, s -> s.find("o1")).map(Organisation::version)).contains(2);
    }

    @Test
    void seatsTellWhoSpeaksForWhom() {
        Seats seats = ledger().read(tx -> Seats.of(tx, "c1"));
        assertThat(seats.label("p1")).contains(Bilingual.of("Yukon", "Yukon"));
        assertThat(seats.label("p2")).isEmpty();
        assertThat(seats.voters()).extracting(Member::personId).containsExactly("p1");
        assertThat(seats.jurisdictions()).containsExactly(Jurisdiction.YT);
        assertThat(seats.voters(Jurisdiction.YT)).hasSize(1);
    }

    @Test
    void anAddressHasOnePersonWhateverItsCase() {
        assertThat(one(Persons.class, s -> s.withEmail("ROBIN@EXAMPLE.ORG"))).contains(Register.ROBIN);
        assertThatThrownBy(() -> tell(Persons.class,
                s -> s.add(new Person("p9", "Other", "robin@example.org", null, null, 1))))
                .isInstanceOf(RuntimeException.class);
        assertThat(one(Directory.class, d -> d.person("p9"))).isEmpty();
    }

    @Test
    void aPlaceTakenAwayLeavesThePerson() {
        tell(Persons.class, s -> s.unseat("c1", "p1"));
        assertThat(one(Directory.class, d -> d.member("c1", "p1"))).isEmpty();
        assertThat(one(Directory.class, d -> d.person("p1"))).contains(Register.ROBIN);
        assertThat(all(Persons.class, s -> s.namedAnywhere(Spelling.key("Robin Oakwood"))))
                .containsExactly(Register.ROBIN);
    }

    @Test
    void otherSpellingsAreKeptOnce() {
        tell(Persons.class, s -> {
            s.accept("p1", "Robyn Oakwood");
            s.accept("p1", "Robyn  OAKWOOD");
        });
        assertThat(all(Persons.class, s -> s.aliases("p1"))).containsExactly("Robyn  OAKWOOD");
    }

    @Test
    void anAccountCanBeFreed() {
        tell(Directory.class, d -> d.link(Register.ROBINS, "p1", NOW));
        tell(Persons.class, s -> s.unlink(Register.ROBINS));
        assertThat(one(Directory.class, d -> d.personOf(Register.ROBINS))).isEmpty();
    }

    @Test
    void aSummaryIsWantedByNobodyUntilTheyChoose() {
        assertThat(digest()).isEqualTo(Persons.Digest.DAILY);
        tell(Persons.class, s -> s.digest("p1", Persons.Digest.WEEKLY));
        tell(Persons.class, s -> s.save(Register.ROBIN));
        assertThat(digest()).as("a change of the person keeps it")
                .isEqualTo(Persons.Digest.WEEKLY);
    }

    @Test
    void aRoomOpensAgainWithOtherLanguages() {
        tell(Rooms.class, s -> s.close("r1"));
        Room again = new Room("r1", "c1", Platform.SLACK, "T1", "C1", RoomLanguages.FRENCH, true);
        tell(Rooms.class, s -> s.open(again));
        assertThat(one(Rooms.class, s -> s.find("c1", Platform.SLACK, "T1", "C1"))).contains(again);
    }

    @Test
    void aGoneChannelOrWorkspaceClosesItsRoomsOfAllCouncils() {
        Room other = new Room("r2", "c2", Platform.SLACK, "T1", "C1", RoomLanguages.BOTH, true);
        Room elsewhere = new Room("r3", "c2", Platform.SLACK, "T1", "C2", RoomLanguages.BOTH, true);
        Room outside = new Room("r4", "c2", Platform.SLACK, "T2", "C1", RoomLanguages.BOTH, true);
        tell(Rooms.class, s -> List.of(other, elsewhere, outside).forEach(s::open));
        tell(Rooms.class, s -> s.closeAll(Platform.SLACK, "T1", "C1"));
        assertThat(all(Directory.class, d -> d.rooms("c1"))).isEmpty();
        assertThat(all(Directory.class, d -> d.rooms("c2"))).containsExactly(elsewhere, outside);
        tell(Rooms.class, s -> s.reopenAll(Platform.SLACK, "T1", "C1"));
        assertThat(all(Directory.class, d -> d.rooms("c2"))).as("a channel that comes back is as it was")
                .contains(other);
        tell(Rooms.class, s -> s.close("r2"));
        tell(Rooms.class, s -> s.closeAll(Platform.SLACK, "T1", "C1"));
        tell(Rooms.class, s -> s.reopenAll(Platform.SLACK, "T1", "C1"));
        assertThat(all(Directory.class, d -> d.rooms("c2"))).as("whoever left by themselves stays away")
                .doesNotContain(other);
        tell(Rooms.class, s -> s.closeAll(Platform.SLACK, "T1"));
        assertThat(all(Directory.class, d -> d.rooms("c2"))).containsExactly(outside);
    }

    @Test
    void aCodeAllowsSoManyTriesUntilItRunsOut() {
        LinkCode code = new LinkCode("AAAA", Codes.hash("SECRET"), "p1", NOW.plusSeconds(600), 0);
        tell(LinkCodes.class, s -> s.keep(code));
        assertThat(attempt("AAAA", 600)).as("run out").isFalse();
        assertThat(attempt("BBBB", 0)).as("unknown").isFalse();
        assertThat(attempt("AAAA", 599)).isTrue();
        assertThat(attempt("AAAA", 0)).isTrue();
        assertThat(attempt("AAAA", 0)).as("two tries were allowed").isFalse();
        assertThat(one(LinkCodes.class, s -> s.find("AAAA")).map(LinkCode::attempts)).contains(2);
        tell(LinkCodes.class, s -> s.remove("AAAA"));
        assertThat(one(LinkCodes.class, s -> s.find("AAAA"))).isEmpty();
    }

    private boolean attempt(String selector, int second) {
        return ledger().write(tx -> tx.use(LinkCodes.class).attempt(selector, 2, NOW.plusSeconds(second)));
    }

    @Test
    void aNewCodeReplacesThePersonsOldOne() {
        tell(LinkCodes.class, s -> s.keep(new LinkCode("AAAA", "h", "p1", NOW, 0)));
        tell(LinkCodes.class, s -> s.keep(new LinkCode("BBBB", "h", "p1", NOW, 0)));
        assertThat(one(LinkCodes.class, s -> s.find("AAAA"))).isEmpty();
        assertThat(one(LinkCodes.class, s -> s.find("BBBB"))).isPresent();
        tell(LinkCodes.class, s -> s.removeOf("p1"));
        assertThat(one(LinkCodes.class, s -> s.find("BBBB"))).isEmpty();
    }

    @Test
    void onlyTheLastSetUpCodeWorksUntilItIsDropped() {
        tell(Setup.class, s -> s.keepCode("one"));
        tell(Setup.class, s -> s.keepCode("two"));
        assertThat(one(Setup.class, Setup::codeHash)).contains("two");
        tell(Setup.class, Setup::dropCode);
        assertThat(one(Setup.class, Setup::codeHash)).isEmpty();
    }

    @Test
    void theOrderOfBusinessIsKeptInItsOrder() {
        List<Item> opening = List.of(new Item(Kind.TREASURER, Bilingual.of("B", "b")),
                new Item(Kind.PLAIN, new Bilingual(null, "a")));
        tell(OrderOfBusiness.class, s -> s.set("c1", Part.OPENING, List.of(opening.getLast())));
        tell(OrderOfBusiness.class, s -> s.set("c1", Part.OPENING, opening));
        assertThat(all(OrderOfBusiness.class, s -> s.of("c1", Part.OPENING))).isEqualTo(opening);
        assertThat(all(OrderOfBusiness.class, s -> s.of("c1", Part.CLOSING))).isEmpty();
    }

    @Test
    void twoEntriesOfOnePersonBecomeOneWithAllTheyHave() {
        Identity ash = new Identity(Platform.TEAMS, "tenant", "29:ash");
        ledger().change(tx -> {
            tx.use(Directory.class).link(Register.ROBINS, "p1", NOW);
            tx.use(Directory.class).link(ash, "p2", NOW);
            tx.use(Persons.class).accept("p2", "Ashley Birch");
            tx.use(Persons.class).unseat("c1", "p1");
            tx.use(LinkCodes.class).keep(new LinkCode("ABCD", "hash", "p1", NOW.plusSeconds(60), 0));
            tx.use(Persons.class).merge("p1", "p2");
        });
        assertThat(one(Directory.class, d -> d.personOf(Register.ROBINS)).map(Person::id)).contains("p2");
        assertThat(one(Directory.class, d -> d.person("p1")).map(Person::name)).contains("Ash Birch");
        assertThat(one(Directory.class, d -> d.person("p2")).map(Person::email)).contains("Robin@Example.org");
        assertThat(one(Directory.class, d -> d.member("c1", "p1")).map(Member::personId)).contains("p2");
        assertThat(one(Directory.class, d -> d.identityOf("p1", Platform.TEAMS, "tenant"))).contains(ash);
        assertThat(all(Directory.class, d -> d.identitiesOf("p1"))).containsExactlyInAnyOrder(ash, Register.ROBINS);
        assertThat(all(Directory.class, d -> d.named("c1", Spelling.key("Robin Oakwood")))).extracting(Person::id)
                .containsExactly("p2");
        assertThat(all(Persons.class, p -> p.namedAnywhere(Spelling.key("Robin Oakwood")))).extracting(Person::id)
                .containsExactly("p2");
        assertThat(all(Persons.class, p -> p.aliases("p2"))).containsExactlyInAnyOrder("Ashley Birch",
                "Robin Oakwood");
        assertThat(one(LinkCodes.class, c -> c.find("ABCD"))).isEmpty();
        ledger().change(tx -> {
            tx.use(Persons.class).add(new Person("p3", "Ash B.", null, null, null, 1));
            tx.use(Persons.class).merge("p2", "p3");
        });
        assertThat(one(Directory.class, d -> d.person("p1")).map(Person::id)).as("merged twice").contains("p3");
    }
}
