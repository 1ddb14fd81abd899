package org.entente.core.council;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.card.Button;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Mentions;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.handover.Leaving;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Member;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Role;
import org.entente.core.people.Spelling;

/** Giving a person a place in the council. A name close to one that is there is asked about first (E-30 to E-36). */
final class SeatCommands {

    private static final Parameter<Types.YesNo> SURE = Parameter.hidden("sure", Types.YES_NO);
    private static final Parameter<String> SAME = Parameter.hidden("same", Types.ID);

    private SeatCommands() {}

    static List<Command> all() {
        return List.of(Command.named("member.add", Area.COUNCIL)
                .words("add|add member|member add", "ajouter|ajouter membre|membre ajouter")
                .takes(SeatFields.NAME, SeatFields.ROLE, SeatFields.ORGANISATION, SeatFields.OFFICE, SeatFields.EMAIL,
                        SeatFields.ACCOUNT, SeatFields.REPLACES, SURE, SAME)
                .by(Permission.of(Role.SECRETARIAT)).does(SeatCommands::add));
    }

    private static Answer add(Call call) {
        String name = call.get(SeatFields.NAME);
        Directory directory = call.use(Directory.class);
        Optional<Person> gone = call.find(SeatFields.REPLACES);
        Optional<Person> registered = registered(call, name)
                .or(() -> gone.flatMap(person -> Replacing.colleague(call, name)));
        Optional<Answer> before = gone.flatMap(person -> Replacing.before(call, person, registered));
        if (before.isPresent()) {
            return before.get();
        }
        if (registered.isEmpty()) {
            Optional<Answer> question = call.find(SURE).isPresent() ? Optional.empty() : question(call, name);
            if (question.isPresent()) {
                return question.get();
            }
            refuseSameName(directory.named(call.council().id(), Spelling.key(name)));
        }
        Person person = registered.orElseGet(() -> register(call, name));
        if (gone.isPresent()) {
            return Replacing.replace(call, gone.get(), person);
        }
        if (directory.member(call.council().id(), person.id()).isPresent()) {
            refuseSameName(List.of(person));
        }
        Member member = seat(call, person);
        call.find(SeatFields.ACCOUNT).ifPresent(account -> Linking.byVouching(call, person, account));
        call.audit("member.added", person.id(), member.role() + "/" + member.office());
        call.undoable("member.remove", Map.of(SeatFields.PERSON.name(), Mentions.write(person)));
        return Answer.said(said(call, person, member), next(call, person));
    }

    private static Member seat(Call call, Person person) {
        Office office = call.get(SeatFields.OFFICE, Office.NONE);
        Role role = Offices.role(call.find(SeatFields.ROLE).orElse(null), office, Role.MEMBER);
        Body body = call.find(SeatFields.ORGANISATION).orElse(null);
        Offices.checkMayName(call, role);
        Offices.check(call, person.id(), role, office, body == null ? null : body.jurisdiction());
        Member member = new Member(call.council().id(), person.id(), role,
                body == null ? null : body.settle(call).id(), office, 1);
        call.use(Persons.class).seat(member);
        Leaving.back(call, person.id());
        return member;
    }

    /** Somebody who is in the register for sure: by the button that said so, by their account or by their address. */
    private static Optional<Person> registered(Call call, String name) {
        Directory directory = call.use(Directory.class);
        Optional<Person> chosen = call.find(SAME).flatMap(directory::person);
        if (chosen.isPresent()) {
            return chosen;
        }
        Optional<Person> byAccount = call.find(SeatFields.ACCOUNT).flatMap(directory::personOf);
        if (byAccount.isPresent()) {
            return byAccount;
        }
        Optional<Person> byEmail = call.find(SeatFields.EMAIL).flatMap(call.use(Persons.class)::withEmail);
        if (byEmail.isPresent() && !goesBy(call, byEmail.get(), name)) {
            throw Refusal.because(Content.words("member.email.taken"), Content.words("member.email.taken.instead"));
        }
        return byEmail;
    }

    private static boolean goesBy(Call call, Person person, String name) {
        String key = Spelling.key(name);
        return Spelling.key(person.name()).equals(key) || call.use(Persons.class).aliases(person.id()).stream()
                .anyMatch(alias -> Spelling.key(alias).equals(key));
    }

    private static Person register(Call call, String name) {
        Person person = new Person(call.newId(), name, call.find(SeatFields.EMAIL).orElse(null), null, null, 1);
        call.use(Persons.class).add(person);
        return person;
    }

    private static void refuseSameName(List<Person> there) {
        if (!there.isEmpty()) {
            throw Refusal.because(Content.words("member.there").with("name", there.getFirst().name()),
                    Content.words("member.there.change").with("name", there.getFirst().name()),
                    Content.words("member.there.other"));
        }
    }

    /** Asks whether a close name means the same person; empty when no name is close. */
    private static Optional<Answer> question(Call call, String name) {
        String councilId = call.council().id();
        if (!call.use(Directory.class).named(councilId, Spelling.key(name)).isEmpty()) {
            return Optional.empty();
        }
        List<Person> here = Register.alike(call, name);
        List<Person> elsewhere = call.use(Persons.class).namedAnywhere(Spelling.key(name)).stream()
                .filter(person -> Vouching.may(call, person.id())).limit(3).toList();
        if (here.isEmpty() && elsewhere.isEmpty()) {
            return Optional.empty();
        }
        List<Button> buttons = new ArrayList<>();
        boolean follows = call.find(SeatFields.REPLACES).isPresent();
        here.forEach(person -> buttons.add(follows
                ? same(councilId, person, "member.add", more(call, SAME, person.id()))
                : same(councilId, person, "member.alias", Map.of(SeatFields.PERSON.name(), Mentions.write(person),
                        MemberCommands.SPELLING.name(), name))));
        elsewhere.forEach(person -> buttons.add(same(councilId, person, "member.add", more(call, SAME, person.id()))));
        buttons.add(Press.button(councilId, "member.alike.anyway", "member.add", more(call, SURE, "YES")));
        List<Content> names = Stream.concat(here.stream(), elsewhere.stream())
                .<Content>map(person -> Content.literal(person.name())).toList();
        return Optional.of(new Answer.Shown(Card.titled(Content.words("member.alike.title"))
                .paragraph(Content.words("member.alike").with("name", name).with("others", Content.commas(names)))
                .actions(buttons).build()));
    }

    private static Button same(String councilId, Person person, String command, Map<String, String> values) {
        Button button = Press.button(councilId, "member.alike.same", command, values);
        return new Button(Content.words("member.alike.same").with("name", person.name()), button.command(),
                button.arguments(), button.style(), null);
    }

    private static Map<String, String> more(Call call, Parameter<?> parameter, String value) {
        Map<String, String> values = new HashMap<>(call.arguments().raw());
        values.put(parameter.name(), value);
        values.remove("form");
        return values;
    }

    private static Content said(Call call, Person person, Member member) {
        return Content.words("member.added").with("who", new Content.Whom(person.id(), person.name()))
                .with("place", Register.place(call, member));
    }

    static Button[] next(Call call, Person person) {
        List<Button> next = new ArrayList<>();
        String councilId = call.council().id();
        List<Identity> accounts = call.use(Directory.class).identitiesOf(person.id());
        if (accounts.isEmpty()) {
            next.add(Press.button(councilId, "member.next.code", "link.code",
                    Map.of(CodeCommands.FOR.name(), Mentions.write(person))));
        }
        next.add(Press.form(councilId, "member.next.another", "member.add", Map.of()));
        return next.toArray(Button[]::new);
    }
}
