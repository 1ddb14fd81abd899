package org.entente.core.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.action.Actions;
import org.entente.core.action.Group;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Organisation;
import org.entente.core.people.Seats;
import org.entente.core.people.Spelling;
import org.entente.core.text.Language;

/**
 * Everybody to whom a round of this council can be put. A jurisdiction is one party, except where several organisations
 * with a vote speak for themselves inside it: then each of them is one (P-14, P-16).
 */
final class Parties {

    private final Seats seats;
    private final List<Party> governments = new ArrayList<>();
    private final List<Party> groups;

    private Parties(Transaction record, String councilId) {
        seats = Seats.of(record, councilId);
        seats.jurisdictions().forEach(this::add);
        groups = record.use(Actions.class).groups(councilId).stream().map(Parties::of)
                .sorted(Comparator.comparing(party -> Spelling.key(party.name().in(Language.ENGLISH)))).toList();
    }

    static Parties of(Transaction record, String councilId) {
        return new Parties(record, councilId);
    }

    private void add(Jurisdiction jurisdiction) {
        Map<String, Organisation> organisations = new LinkedHashMap<>();
        for (Member member : jurisdiction.ofOrganisations() ? seats.voters(jurisdiction) : List.<Member>of()) {
            seats.organisation(member).ifPresent(each -> organisations.put(each.id(), each));
        }
        if (organisations.isEmpty() || organisations.values().stream().allMatch(Organisation::itself)) {
            governments.add(new Party(Party.Kind.JURISDICTION, jurisdiction.name(), jurisdiction, jurisdiction.label(),
                    List.of()));
        } else {
            organisations.values().stream().map(Parties::of)
                    .sorted(Comparator.comparing(party -> Spelling.key(party.name().in(Language.ENGLISH))))
                    .forEach(governments::add);
        }
    }

    private static Party of(Organisation organisation) {
        return new Party(Party.Kind.ORGANISATION, organisation.id(), organisation.jurisdiction(), organisation.label(),
                List.of());
    }

    private static Party of(Group group) {
        return new Party(Party.Kind.GROUP, group.id(), Jurisdiction.OUTSIDE, group.name(), List.of());
    }

    /** In the order in which they are always listed. */
    List<Party> governments() {
        return List.copyOf(governments);
    }

    List<Party> groups() {
        return groups;
    }

    List<Party> all() {
        List<Party> all = new ArrayList<>(governments);
        all.addAll(groups);
        return all;
    }

    /** Those meant by a list, each once, in their usual order; everybody whom this kind of round is for when it is empty. */
    List<Party> meantBy(List<Addressee> to, RoundKind kind) {
        if (to.isEmpty()) {
            return kind == RoundKind.REPORTS ? groups : governments();
        }
        return all().stream().filter(party -> to.stream().anyMatch(one -> means(one, party))).toList();
    }

    static boolean means(Addressee one, Party party) {
        return one.kind() == Party.Kind.JURISDICTION ? one.ref().equals(party.jurisdiction().name())
                : one.kind() == party.kind() && one.ref().equals(party.ref());
    }

    /** Whom a name means: a jurisdiction with a seat, in any spelling; an organisation or a group by its name. */
    Optional<Addressee> called(String words) {
        Optional<Addressee> jurisdiction = Jurisdiction.called(words)
                .filter(each -> governments.stream().anyMatch(party -> party.jurisdiction() == each))
                .map(each -> new Addressee(Party.Kind.JURISDICTION, each.name()));
        String key = Spelling.key(words);
        return jurisdiction.or(() -> all().stream().filter(party -> names(party).contains(key)).findFirst()
                .map(party -> new Addressee(party.kind(), party.ref())));
    }

    private static List<String> names(Party party) {
        return Stream.of(party.name().english(), party.name().french()).filter(Objects::nonNull)
                .map(Spelling::key).toList();
    }
}
