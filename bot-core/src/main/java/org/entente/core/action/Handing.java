package org.entente.core.action;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.ledger.Fingerprint;
import org.entente.core.ledger.Transaction;
import org.entente.core.meeting.Meetings;
import org.entente.core.people.Departure;
import org.entente.core.people.Departures;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Person;
import org.entente.core.people.Seats;
import org.entente.core.text.Bilingual;

/** What becomes of the open actions of a place whose holder leaves: owner means office (S-16). What is closed stays. */
public final class Handing {

    private Handing() {}

    /**
     * What is still to be done from this place, held now or left: by name, by office, as lead of a group, for its
     * jurisdiction. Of what was asked of all members only a part that waits for its jurisdiction.
     */
    public static List<ActionItem> ownOf(Transaction record, Member place) {
        Set<String> keys = OwnerKeys.ofPlace(record, place);
        Jurisdiction jurisdiction = Seats.of(record, place.councilId()).jurisdiction(place);
        return record.use(Actions.class).openOwnedBy(place.councilId(), keys).stream()
                .filter(action -> byItself(action, keys) || FanOut.missing(action).contains(jurisdiction)).toList();
    }

    private static boolean byItself(ActionItem action, Set<String> keys) {
        return action.owners().stream().anyMatch(owner -> owner.kind() != Owner.Kind.ALL_MEMBERS
                && keys.contains(owner.key()));
    }

    /** With its meeting's date, as reminders call it. */
    public static Content label(ActionItem action, Transaction record) {
        return Labels.dated(action, record.use(Meetings.class));
    }

    /**
     * Who has it to do while the place is empty: its other owners, else those who stand behind them.
     *
     * @return ids, none where nobody is left
     */
    public static Set<String> meanwhile(Transaction record, ActionItem action, Member place) {
        if (byItself(action, OwnerKeys.ofPlace(record, place))) {
            return Ladder.of(action, record).without(place.personId());
        }
        Seats seats = Seats.of(record, place.councilId());
        Set<String> others = seats.voters(seats.jurisdiction(place)).stream().map(Member::personId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        others.remove(place.personId());
        return others;
    }

    /**
     * The successor has in place of the one who left whatever that one has by name, and leads the groups that they led.
     * What an office or a jurisdiction has passes with the place.
     *
     * @return everything that passed, in the order in which it was given
     */
    public static List<ActionItem> over(Call call, Member place, Person successor) {
        List<ActionItem> passed = ownOf(call.record(), place);
        Actions actions = call.use(Actions.class);
        for (Group group : actions.groups(place.councilId())) {
            if (group.leads().contains(place.personId())) {
                List<String> leads = group.leads().stream()
                        .map(lead -> lead.equals(place.personId()) ? successor.id() : lead).distinct().toList();
                actions.updateGroup(new Group(group.id(), group.councilId(), group.name(), group.aliases(), leads,
                        group.version()));
                call.audit("group.handed", group.id(), Fingerprint.of(place.personId(), successor.id()));
            }
        }
        List<ActionItem> kept = new ArrayList<>();
        for (ActionItem action : passed) {
            ActionItem after = action.withOwners(passed(action.owners(), place.personId(), successor));
            kept.add(after.equals(action) ? action : actions.update(after));
            call.audit("action.handed", action.id(), Fingerprint.of(place.personId(), successor.id()));
            Saving.redraw(call, action);
        }
        return kept;
    }

    private static List<Owner> passed(List<Owner> owners, String gone, Person successor) {
        String key = Owner.key(Owner.Kind.PERSON, gone);
        Set<String> there = new HashSet<>();
        return owners.stream().map(owner -> owner.key().equals(key) ? new Owner(Owner.Kind.PERSON, successor.id(),
                Bilingual.of(successor.name(), successor.name()), owner.part()) : owner)
                .filter(owner -> there.add(owner.key())).toList();
    }

    /** Who had it before, the last one first. */
    static List<Content> before(ActionItem action, Transaction record) {
        List<Content> before = new ArrayList<>();
        for (Departure departure : record.use(Departures.class).of(action.councilId())) {
            if (departure.passed().contains(action.id()) && departure.succeededAt() != null) {
                record.use(Directory.class).person(departure.personId()).ifPresent(person -> before
                        .add(Content.words("action.small.before").with("name", person.name())));
            }
        }
        return before;
    }
}
