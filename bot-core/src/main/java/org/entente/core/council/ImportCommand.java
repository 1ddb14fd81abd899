package org.entente.core.council;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Input;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.people.Directory;
import org.entente.core.people.Jurisdiction;
import org.entente.core.people.Member;
import org.entente.core.people.Member.Office;
import org.entente.core.people.Organisation;
import org.entente.core.people.Organisations;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Role;
import org.entente.core.people.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Members out of a table, all or nothing: who is new gets a place, who is there already gets what the table says. No
 * cell is ever carried out: a formula stays the text it is, and a name that begins like one is refused.
 */
final class ImportCommand {

    private static final int SHOWN = 10;
    private static final Parameter<String> TABLE = Parameter.needed("importTable", Types.WORDS);
    private static final Parameter<Types.YesNo> SURE = Parameter.optional("importSure", Types.YES_NO).inFormOnly();

    private ImportCommand() {}

    static Command command() {
        return Command.named("member.import", Area.COUNCIL)
                .words("import|import members", "importer|importer membres").takes(TABLE, SURE)
                .by(Permission.of(Role.SECRETARIAT)).does(ImportCommand::read);
    }

    private static Answer read(Call call) {
        ImportSheet sheet = ImportSheet.read(call.get(TABLE), call.situation());
        if (sheet.errors().isEmpty()) {
            twice(sheet);
            if (!call.get(SURE, Types.YesNo.NO).yes()) {
                alike(call, sheet);
            }
        }
        Map<Came, Integer> came = new EnumMap<>(Came.class);
        for (ImportSheet.Line line : sheet.errors().isEmpty() ? sheet.lines() : List.<ImportSheet.Line>of()) {
            try {
                came.merge(apply(call, line), 1, Integer::sum);
            } catch (Refusal refusal) {
                sheet.error(line.number(), refusal.answer().why());
            }
        }
        return sheet.errors().isEmpty()
                ? Answer.said(Content.words("import.done").with("added", came.getOrDefault(Came.NEW, 0))
                        .with("changed", came.getOrDefault(Came.CHANGED, 0))
                        .with("same", came.getOrDefault(Came.SAME, 0)),
                        Press.button(call.council().id(), "council.next.members", "member.list", Map.of()),
                        Press.form(call.council().id(), "import.again", "member.import", Map.of()))
                : wrong(call, sheet.errors());
    }

    /** Nothing is kept of an import with a wrong line: this ends the transaction. */
    private static Answer wrong(Call call, List<Content> errors) {
        List<Content> shown = new ArrayList<>(errors.stream().limit(SHOWN).toList());
        if (errors.size() > SHOWN) {
            shown.add(Content.words("import.more").with("count", errors.size() - SHOWN));
        }
        return call.invocation().input() instanceof Input.Submitted
                ? new Answer.Corrected(Map.of(TABLE.name(), Content.lines(shown)))
                : new Answer.Refused(Content.words("import.wrong"), shown, List.of());
    }

    private static void twice(ImportSheet sheet) {
        for (ImportSheet.Line line : sheet.lines()) {
            sheet.lines().stream().filter(other -> other.number() < line.number()
                    && Spelling.key(other.name()).equals(Spelling.key(line.name()))).findFirst()
                    .ifPresent(other -> sheet.error(line.number(), Content.words("import.twice")
                            .with("name", line.name()).with("other", other.number())));
        }
    }

    /** A slip away from a member, or from another line (E-30 to E-36). */
    private static void alike(Call call, ImportSheet sheet) {
        for (ImportSheet.Line line : sheet.lines()) {
            if (!call.use(Directory.class).named(call.council().id(), Spelling.key(line.name())).isEmpty()) {
                continue;
            }
            List<String> close = new ArrayList<>(Register.alike(call, line.name()).stream().map(Person::name).toList());
            sheet.lines().stream().filter(other -> other.number() < line.number())
                    .map(ImportSheet.Line::name).filter(name -> Alike.names(name, line.name())).forEach(close::add);
            if (!close.isEmpty()) {
                sheet.error(line.number(), Content.words("import.alike").with("name", line.name())
                        .with("other", close.getFirst()));
            }
        }
    }

    /** What a line did. */
    private enum Came {
        NEW, CHANGED, SAME
    }

    private static Came apply(Call call, ImportSheet.Line line) {
        Optional<Person> known = person(call, line);
        Person person = known.orElseGet(() -> add(call, line));
        Optional<Member> before = call.use(Directory.class).member(call.council().id(), person.id());
        Office office = line.office() != null ? line.office() : before.map(Member::office).orElse(Office.NONE);
        Role role = Offices.role(line.role(), office, before.map(Member::role).orElse(Role.MEMBER));
        Body body = line.body();
        String organisationId = body != null ? body.settle(call).id()
                : before.map(Member::organisationId).orElse(null);
        if (before.isEmpty() || before.get().role() != role) {
            Offices.checkMayName(call, role);
        }
        Jurisdiction jurisdiction = organisationId == null ? null : call.use(Organisations.class)
                .find(organisationId).map(Organisation::jurisdiction).orElse(null);
        Offices.check(call, person.id(), role, office, jurisdiction);
        Member after = new Member(call.council().id(), person.id(), role, organisationId, office,
                before.map(Member::version).orElse(1));
        if (before.isEmpty()) {
            call.use(Persons.class).seat(after);
        } else if (!after.equals(before.get())) {
            call.use(Persons.class).save(after);
        }
        boolean addressed = known.isPresent() && address(call, person, line.email());
        if (before.isPresent() && after.equals(before.get()) && !addressed) {
            return Came.SAME;
        }
        call.audit(before.isEmpty() ? "member.added" : "member.changed", person.id(), role + "/" + office);
        return before.isEmpty() ? Came.NEW : Came.CHANGED;
    }

    private static Optional<Person> person(Call call, ImportSheet.Line line) {
        List<Person> here = call.use(Directory.class).named(call.council().id(), Spelling.key(line.name()));
        if (!here.isEmpty()) {
            return Optional.of(here.getFirst());
        }
        String email = line.email();
        Optional<Person> byEmail = email == null ? Optional.empty() : call.use(Persons.class).withEmail(email);
        if (byEmail.isPresent() && !Spelling.key(byEmail.get().name()).equals(Spelling.key(line.name()))) {
            throw Refusal.because(Content.words("member.email.taken"), Content.words("member.email.taken.instead"));
        }
        return byEmail;
    }

    /** An address fills a gap; changing one is done by hand, for it decides whose account is whose. */
    private static boolean address(Call call, Person person, @Nullable String email) {
        boolean fills = email != null && person.email() == null && Vouching.may(call, person.id())
                && call.use(Persons.class).withEmail(email).isEmpty();
        if (fills) {
            call.use(Persons.class).save(new Person(person.id(), person.name(), email, person.language(),
                    person.zone(), person.version()));
        }
        return fills;
    }

    private static Person add(Call call, ImportSheet.Line line) {
        Person person = new Person(call.newId(), line.name(), line.email(), null, null, 1);
        call.use(Persons.class).add(person);
        return person;
    }
}
