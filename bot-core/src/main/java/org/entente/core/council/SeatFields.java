package org.entente.core.council;

import java.util.List;
import org.entente.core.command.Parameter;
import org.entente.core.command.Types;
import org.entente.core.handover.LeavingType;
import org.entente.core.people.Identity;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Person;

/** What is said of a person's place, the same in every command about it. */
final class SeatFields {

    static final Parameter<Person> PERSON = Parameter.needed("memberPerson", Types.PERSON);
    static final Parameter<String> NAME = Parameter.needed("memberName", Types.words(120));
    static final Parameter<MemberRole> ROLE = Parameter.optional("memberRole", Types.choice(MemberRole.class))
            .after(List.of("as", "role"), List.of("comme", "à titre de", "rôle"));
    static final Parameter<Body> ORGANISATION = Parameter.optional("memberOrganisation", new BodyType())
            .after(List.of("for", "organisation", "organization"), List.of("pour", "organisation"));
    static final Parameter<Office> OFFICE = Parameter.optional("memberOffice", Types.choice(Office.class))
            .after(List.of("office"), List.of("fonction", "charge"));
    static final Parameter<String> EMAIL = Parameter.optional("memberEmail", new EmailType())
            .after(List.of("email", "e-mail"), List.of("courriel"));
    static final Parameter<Identity> ACCOUNT = Parameter.optional("memberAccount", new AccountType())
            .after(List.of("account"), List.of("compte"));
    static final Parameter<Person> REPLACES = Parameter.optional("memberReplaces", new LeavingType())
            .after(List.of("in place of", "replacing", "succeeding"),
                    List.of("en remplacement de", "à la place de", "succède à"));

    private SeatFields() {}
}
