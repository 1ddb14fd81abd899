package org.entente.core.action;

import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.ledger.Transaction;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Person;
import org.entente.core.text.Bilingual;

/** How owners are printed: as they are called now, an office with whoever holds it at this moment (S-16). */
public final class Owners {

    private Owners() {}

    /** Those of one part, separated by commas; empty content when there are none. */
    public static Content line(ActionItem action, Transaction record, Owner.Part part) {
        return Content.commas(of(action, part).stream().map(owner -> name(owner, action.councilId(), record)).toList());
    }

    /** Those of one part, in the order in which they were named. */
    public static List<Owner> of(ActionItem action, Owner.Part part) {
        return action.owners().stream().filter(owner -> owner.part() == part).toList();
    }

    public static Content name(Owner owner, String councilId, Transaction record) {
        return switch (owner.kind()) {
            case PERSON -> record.use(Directory.class).person(owner.ref()).<Content>map(Owners::whom)
                    .orElse(Content.typed(owner.name()));
            case OUTSIDER -> Content.typed(owner.name());
            case SEAT -> seat(owner, OwnerKeys.holders(record, councilId, owner.ref()));
            case GROUP -> group(owner, councilId, record);
            case GROUP_CO_CHAIRS -> Content.words("action.owner.chairs.of").with("group",
                    group(owner, councilId, record));
            case JURISDICTION -> Content.typed(jurisdiction(owner));
            case ALL_MEMBERS, SECRETARIAT, CO_CHAIRS -> Content.words("action.owner." + owner.kind());
        };
    }

    private static Content whom(Person person) {
        return new Content.Whom(person.id(), person.name());
    }

    private static Content seat(Owner owner, List<Person> holders) {
        Content office = Content.words("action.office." + owner.ref());
        return holders.isEmpty() ? Content.words("action.office.vacant").with("office", office)
                : Content.words("action.office.held").with("office", office).with("holder",
                        Content.commas(holders.stream().map(Owners::whom).toList()));
    }

    private static Content group(Owner owner, String councilId, Transaction record) {
        return Content.typed(OwnerKeys.group(record, councilId, owner.ref()).map(Group::name).orElse(owner.name()));
    }

    private static Bilingual jurisdiction(Owner owner) {
        for (Jurisdiction jurisdiction : Jurisdiction.values()) {
            if (jurisdiction.name().equals(owner.ref())) {
                return jurisdiction.label();
            }
        }
        return owner.name();
    }
}
