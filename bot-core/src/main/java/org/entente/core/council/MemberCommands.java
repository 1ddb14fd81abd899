package org.entente.core.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.handover.Leaving;
import org.entente.core.people.Directory;
import org.entente.core.people.Member;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Role;
import org.entente.core.people.Spelling;
import org.jspecify.annotations.Nullable;

/** Changing and ending a person's place, and the other spellings by which they are known (P-08). */
final class MemberCommands {

    static final Parameter<String> SPELLING = Parameter.needed("memberSpelling", Types.words(120))
            .after(List.of("also", "alias"), List.of("aussi", "alias"));
    private static final Parameter<String> NAME = Parameter.optional("memberName", Types.words(120))
            .after(List.of("name", "named"), List.of("nom", "nommé", "nommée"));

    private MemberCommands() {}

    static List<Command> all() {
        return List.of(
                Command.named("member.change", Area.COUNCIL)
                        .words("change member|member change|member", "modifier membre|membre modifier|membre")
                        .takes(SeatFields.PERSON, NAME, SeatFields.ROLE, SeatFields.ORGANISATION, SeatFields.OFFICE,
                                SeatFields.EMAIL)
                        .by(Permission.of(Role.SECRETARIAT)).does(MemberCommands::change),
                Command.named("member.remove", Area.COUNCIL)
                        .words("remove|remove member|member remove",
                                "retirer|enlever|retirer membre|membre retirer")
                        .takes(SeatFields.PERSON).by(Permission.of(Role.SECRETARIAT)).does(MemberCommands::remove),
                Command.named("member.alias", Area.COUNCIL).words("alias|member alias", "alias|membre alias")
                        .takes(SeatFields.PERSON, SPELLING).by(Permission.of(Role.SECRETARIAT))
                        .does(MemberCommands::alias),
                MemberList.command());
    }

    private static Answer change(Call call) {
        Person person = call.get(SeatFields.PERSON);
        Member before = seated(call, person);
        Office office = call.get(SeatFields.OFFICE, before.office());
        Role role = Offices.role(call.find(SeatFields.ROLE).orElse(null), office, before.role());
        String organisationId = call.find(SeatFields.ORGANISATION).map(body -> body.settle(call).id())
                .orElse(before.organisationId());
        if (role != before.role()) {
            Offices.checkMayName(call, role);
            Offices.checkMayName(call, before.role());
        }
        Offices.check(call, person.id(), role, office, organisation(call, organisationId));
        Member after = new Member(before.councilId(), person.id(), role, organisationId, office, before.version());
        if (!after.equals(before)) {
            call.use(Persons.class).save(after);
        }
        Person now = describe(call, person);
        call.audit("member.changed", person.id(), role + "/" + office);
        return Answer.said(Content.words("member.changed").with("who", new Content.Whom(now.id(), now.name()))
                .with("place", Register.place(call, after)));
    }

    private static org.entente.core.people.@Nullable Jurisdiction organisation(Call call, @Nullable String id) {
        return id == null ? null
                : call.use(Organisations.class).find(id).map(Organisation::jurisdiction).orElse(null);
    }

    /** A new name keeps the old one as an accepted spelling: records of the past were made with it. */
    private static Person describe(Call call, Person person) {
        String name = call.get(NAME, person.name());
        String email = call.find(SeatFields.EMAIL).orElse(person.email());
        Person after = new Person(person.id(), name, email, person.language(), person.zone(), person.version());
        if (after.equals(person)) {
            return person;
        }
        Vouching.check(call, person.id());
        Persons persons = call.use(Persons.class);
        if (email != null && persons.withEmail(email).filter(other -> !other.id().equals(person.id())).isPresent()) {
            throw Refusal.because(Content.words("member.email.taken"), Content.words("member.email.taken.instead"));
        }
        if (!Spelling.key(name).equals(Spelling.key(person.name()))) {
            checkFree(call, person, name);
            persons.accept(person.id(), person.name());
        }
        persons.save(after);
        return after;
    }

    private static Answer remove(Call call) {
        Person person = call.get(SeatFields.PERSON);
        Member before = seated(call, person);
        Offices.checkMayName(call, before.role());
        Leaving.ended(call, before);
        call.use(Persons.class).unseat(before.councilId(), person.id());
        call.audit("member.removed", person.id(), before.role() + "/" + before.office());
        Map<String, String> again = new HashMap<>(Map.of(SeatFields.NAME.name(), person.name(), "same", person.id(),
                SeatFields.ROLE.name(), MemberRole.of(before.role()).name(), SeatFields.OFFICE.name(),
                before.office().name()));
        String organisationId = before.organisationId();
        if (organisationId != null) {
            again.put(SeatFields.ORGANISATION.name(), organisationId);
        }
        call.undoable("member.add", again);
        return Answer.said(Content.words("member.removed").with("name", person.name())
                .with("council", call.council().name()));
    }

    private static Answer alias(Call call) {
        Person person = call.get(SeatFields.PERSON);
        seated(call, person);
        Vouching.check(call, person.id());
        checkFree(call, person, call.get(SPELLING));
        call.use(Persons.class).accept(person.id(), call.get(SPELLING));
        call.audit("member.alias", person.id(), "");
        return Answer.said(Content.words("member.alias").with("spelling", call.get(SPELLING))
                .with("name", person.name()));
    }

    private static void checkFree(Call call, Person person, String spelling) {
        call.use(Directory.class).named(call.council().id(), Spelling.key(spelling)).stream()
                .filter(other -> !other.id().equals(person.id())).findFirst().ifPresent(other -> {
                    throw Refusal.because(Content.words("member.spelling.taken").with("spelling", spelling)
                            .with("name", other.name()), Content.words("member.there.other"));
                });
    }

    private static Member seated(Call call, Person person) {
        return call.use(Directory.class).member(call.council().id(), person.id()).orElseThrow(
                () -> Refusal.because(Content.words("member.not").with("name", person.name()),
                        Content.words("member.not.instead")));
    }
}
