package org.entente.core.council;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;

/** Looking through the register of one council. */
final class Register {

    private static final int MOST = 3;

    private Register() {}

    /** Members whose name, or another accepted spelling of it, may be this one with a slip. */
    static List<Person> alike(Call call, String name) {
        Directory directory = call.use(Directory.class);
        Persons persons = call.use(Persons.class);
        List<Person> alike = new ArrayList<>();
        for (Member member : directory.members(call.council().id())) {
            Person person = directory.person(member.personId()).orElseThrow();
            boolean close = Alike.names(person.name(), name)
                    || persons.aliases(person.id()).stream().anyMatch(alias -> Alike.names(alias, name));
            if (close && alike.size() < MOST) {
                alike.add(person);
            }
        }
        return alike;
    }

    /** "member, Yukon, treasurer". */
    static Content place(Call call, Member member) {
        List<Content> parts = new ArrayList<>();
        parts.add(Content.words("choice.MemberRole." + MemberRole.of(member.role()).name()));
        String organisationId = member.organisationId();
        if (organisationId != null) {
            call.use(Organisations.class).find(organisationId).map(Organisation::label).map(Content::typed)
                    .ifPresent(parts::add);
        }
        if (member.office() != Office.NONE) {
            parts.add(Offices.name(member.office()));
        }
        return Content.commas(parts);
    }
}
