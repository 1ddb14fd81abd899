package org.entente.core.people;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.core.ledger.Transaction;
import org.entente.core.text.Bilingual;

/** Who sits in a council for whom, at one moment: read once, asked often. */
public final class Seats {

    private final List<Member> members;
    private final Map<String, Member> byPerson = new HashMap<>();
    private final Map<String, Organisation> organisations = new HashMap<>();

    private Seats(List<Member> members, List<Organisation> organisations) {
        this.members = List.copyOf(members);
        members.forEach(member -> byPerson.put(member.personId(), member));
        organisations.forEach(organisation -> this.organisations.put(organisation.id(), organisation));
    }

    public static Seats of(Transaction record, String councilId) {
        return new Seats(record.use(Directory.class).members(councilId), record.use(Organisations.class).of(councilId));
    }

    /** Everybody with a place, by name. */
    public List<Member> members() {
        return members;
    }

    public Optional<Member> member(String personId) {
        return Optional.ofNullable(byPerson.get(personId));
    }

    /** Those who decide: co-chairs and members. */
    public List<Member> voters() {
        return members.stream().filter(Seats::votes).toList();
    }

    public static boolean votes(Member member) {
        return member.role() == Role.CO_CHAIR || member.role() == Role.MEMBER;
    }

    public Optional<Organisation> organisation(Member member) {
        return Optional.ofNullable(member.organisationId()).map(organisations::get);
    }

    /** The government that a member speaks for; outside for those not placed yet. */
    public Jurisdiction jurisdiction(Member member) {
        return organisation(member).map(Organisation::jurisdiction).orElse(Jurisdiction.OUTSIDE);
    }

    /** "Yukon", "Service Canada (federal)"; empty for those without a place, or not placed yet. */
    public Optional<Bilingual> label(String personId) {
        return member(personId).flatMap(this::organisation).map(Organisation::label);
    }

    /** Every government for which somebody decides here, in the order in which they are always listed. */
    public Set<Jurisdiction> jurisdictions() {
        Set<Jurisdiction> here = EnumSet.noneOf(Jurisdiction.class);
        voters().stream().map(this::jurisdiction).filter(Jurisdiction::government).forEach(here::add);
        return here;
    }

    /** Those who decide for one jurisdiction. */
    public List<Member> voters(Jurisdiction jurisdiction) {
        return voters().stream().filter(member -> jurisdiction(member) == jurisdiction).toList();
    }
}
