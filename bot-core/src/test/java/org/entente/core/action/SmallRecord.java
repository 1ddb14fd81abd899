package org.entente.core.action;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.core.command.Place;
import org.entente.core.command.Situation;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.AgendaItem;
import org.entente.core.meeting.Meeting;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Person;
import org.entente.core.people.Platform;
import org.entente.core.people.QuorumRule;
import org.entente.core.people.Role;
import org.entente.core.people.Spelling;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;
import org.entente.core.text.RoomLanguages;
import org.entente.core.time.CouncilClock;

/**
 * A council with a few persons, groups and a running meeting, only to read words by. What nobody asks for is not
 * answered at all.
 */
final class SmallRecord implements Transaction {

    static final String COUNCIL = "c1";

    private final List<Group> groups = List.of(
            group("g1", "Service to Business Community of Practice",
                    "Communauté de pratique des services aux entreprises", List.of("S2B"), List.of("p3")),
            group("g2", "Joint Councils Research Committee", "Comité de recherche des Conseils mixtes",
                    List.of("Research Committee", "Comité de recherche"), List.of("p2")),
            group("g3", "Policy and Data Working Group", "Groupe de travail sur les politiques et les données",
                    List.of(), List.of()));
    private final Map<String, Person> persons = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final List<ActionItem> actions;
    private final Map<Class<?>, Object> stores = new HashMap<>();

    SmallRecord(ActionItem... actions) {
        this.actions = List.of(actions);
        joins("p1", "Federal Chair", Role.CO_CHAIR, Office.FEDERAL_CO_CHAIR, Jurisdiction.FEDERAL);
        joins("p2", "Northern Member", Role.MEMBER, Office.TREASURER, Jurisdiction.YT);
        joins("p3", "Atlantic Analyst", Role.MEMBER, Office.NONE, Jurisdiction.NS);
        joins("p4", "Institute Clerk", Role.SECRETARIAT, Office.NONE, Jurisdiction.INSTITUTE);
        joins("p5", "Silent Observer", Role.OBSERVER, Office.NONE, Jurisdiction.ON);
        people();
        meetings();
        answering(Actions.class, Map.of("groups", of -> groups, "openOf", of -> this.actions, "numbered",
                of -> all(action -> action.number().equals(of[1])), "find",
                of -> all(action -> action.id().equals(of[0])).stream().findFirst(), "byItem",
                of -> all(action -> of[0].equals(action.itemId()))));
    }

    private void people() {
        answering(Directory.class, Map.of("person", of -> Optional.ofNullable(persons.get(of[0])), "personOf",
                of -> Optional.ofNullable(persons.get(((Identity) of[0]).user())), "member",
                of -> Optional.ofNullable(members.get(of[1])), "members", of -> List.copyOf(members.values()),
                "named", of -> persons.values().stream().filter(p -> Spelling.key(p.name()).equals(of[1])).toList()));
        answering(Organisations.class, Map.of("of", of -> members.values().stream()
                .map(m -> new Organisation(m.personId(), COUNCIL, seat(m.personId()), seat(m.personId()).label(), null,
                        0))
                .toList()));
    }

    private void meetings() {
        Meeting meeting = Samples.held(Samples.meeting("m1", Meeting.Mode.IN_PERSON, "2018-09-27"),
                Meeting.State.RUNNING, null);
        Meeting earlier = Samples.held(Samples.meeting("m0", Meeting.Mode.IN_PERSON, "2018-02-22"),
                Meeting.State.ADJOURNED, Instant.parse("2018-02-22T20:00:00Z"));
        AgendaItem seventh = AgendaItem
                .titled("i7", "m1", 7, "7", Bilingual.of("Indigenous services", "Services aux Autochtones")).edit()
                .presenters(List.of(new AgendaItem.Presenter(null, "Outside Presenter", "Indigenous Services", true)))
                .done();
        answering(Meetings.class, Map.of("running", of -> Optional.of(meeting), "all", of -> List.of(earlier, meeting),
                "find", of -> List.of(earlier, meeting).stream().filter(m -> m.id().equals(of[0])).findFirst(),
                "items", of -> List.of(seventh), "attendees", of -> List.of()));
    }

    private static Group group(String id, String english, String french, List<String> aliases, List<String> leads) {
        return new Group(id, COUNCIL, Bilingual.of(english, french), aliases, leads, 0);
    }

    private void joins(String id, String name, Role role, Office office, Jurisdiction jurisdiction) {
        persons.put(id, new Person(id, name, null, null, null, 0));
        members.put(id, new Member(COUNCIL, id, role, id, office, 0));
        seats.put(id, jurisdiction);
    }

    private final Map<String, Jurisdiction> seats = new HashMap<>();

    private Jurisdiction seat(String personId) {
        return seats.getOrDefault(personId, Jurisdiction.OUTSIDE);
    }

    /** An office goes to somebody else. */
    void succeeds(String personId, Office office) {
        members.replaceAll((id, member) -> new Member(COUNCIL, id, member.role(), id,
                id.equals(personId) ? office : member.office() == office ? Office.NONE : member.office(), 1));
    }

    private List<ActionItem> all(Predicate<ActionItem> wanted) {
        return actions.stream().filter(wanted).toList();
    }

    private <S> void answering(Class<S> kind, Map<String, Function<Object[], Object>> answers) {
        stores.put(kind, Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[]{kind}, (proxy, method, of) -> {
            Function<Object[], Object> answer = answers.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException(method.toString());
            }
            return answer.apply(of == null ? new Object[0] : of);
        }));
    }

    @Override
    public <S> S use(Class<S> kind) {
        return kind.cast(Objects.requireNonNull(stores.get(kind), kind.getName()));
    }

    Situation situation(Language language) {
        Council council = new Council(COUNCIL, Bilingual.of("Test Service Council", "Conseil d’essai des services"),
                Bilingual.of("TSC", "CES"), Samples.TORONTO, RoomLanguages.BOTH, QuorumRule.none(),
                CouncilClock.real(), 0);
        return new Situation(this, council, persons.get("p1"), new Place(Platform.WEB, "W", "room", null, false),
                language, Samples.SAID_AT, Samples.TORONTO);
    }

}
