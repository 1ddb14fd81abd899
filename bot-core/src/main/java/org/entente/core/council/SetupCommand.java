package org.entente.core.council;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Invocation;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.command.Types;
import org.entente.core.people.Administrators;
import org.entente.core.people.Codes;
import org.entente.core.people.Directory;
import org.entente.core.people.LinkCodes;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Setup;
import org.jspecify.annotations.Nullable;

/** Becoming an administrator: by the code printed at the first start, or by being listed in the configuration. */
final class SetupCommand {

    private static final Parameter<String> CODE = Parameter.optional("setupCode", Types.words(40));
    private static final Parameter<String> NAME = Parameter.optional("setupName", Types.words(120))
            .after(List.of("name", "as"), List.of("nom", "comme"));

    private SetupCommand() {}

    static Command command(Administrators administrators) {
        return Command.named("setup", Area.COUNCIL).words("setup|set up", "installer|installation")
                .takes(CODE, NAME).by(Permission.anyone()).anywhere().does(call -> begin(call, administrators));
    }

    private static Answer begin(Call call, Administrators administrators) {
        Directory directory = call.use(Directory.class);
        Person linked = call.situation().person();
        if (linked != null && directory.administers(linked.id())) {
            return Answer.said(Content.words("setup.already"), create());
        }
        Setup setup = call.use(Setup.class);
        Invocation.Profile profile = call.invocation().profile();
        String vouchedEmail = profile == null || profile.guest() ? null : profile.email();
        boolean listed = administrators.lists(call.identity(), vouchedEmail);
        if (profile == null && !listed && call.find(CODE).isEmpty() && !administrators.emails().isEmpty()) {
            throw Refusal.because(Content.words("refused.late"));
        }
        if (!listed && !codeFits(setup, call.get(CODE, ""))) {
            throw Refusal.because(Content.words("setup.wrong"), Content.words("setup.wrong.code"),
                    Content.words("setup.wrong.list"));
        }
        Person person = linked != null ? onlyAccountOf(directory, linked) : begun(call, profile, vouchedEmail, listed);
        directory.link(call.identity(), person.id(), call.machineTime());
        call.use(LinkCodes.class).removeOf(person.id());
        setup.grant(person.id(), call.machineTime());
        if (!listed) {
            setup.dropCode();
        }
        return Answer.said(Content.words("setup.done").with("name", person.name()), create());
    }

    private static Button create() {
        return Button.of(Content.words("setup.next"), "council.create", Map.of("form", "1")).primary();
    }

    private static boolean codeFits(Setup setup, String typed) {
        Optional<String> hash = setup.codeHash();
        return hash.isPresent() && Codes.matches(Codes.clean(typed), hash.get());
    }

    /** Whoever made another account theirs must not become an administrator with it. */
    private static Person onlyAccountOf(Directory directory, Person person) {
        if (directory.identitiesOf(person.id()).size() > 1) {
            throw Refusal.because(Content.words("setup.accounts"), Content.words("setup.accounts.instead"));
        }
        return person;
    }

    private static Person begun(Call call, Invocation.@Nullable Profile profile, @Nullable String email,
            boolean listed) {
        Optional<Person> registered = email == null || !listed ? Optional.empty()
                : call.use(Persons.class).withEmail(email);
        if (registered.isPresent() && call.use(Directory.class).identitiesOf(registered.get().id()).isEmpty()) {
            return registered.get();
        }
        String name = call.get(NAME, profile == null ? "" : profile.name().strip());
        if (name.isEmpty()) {
            throw Refusal.because(Content.words("setup.name"), Content.words("setup.name.instead"));
        }
        boolean free = email != null && call.use(Persons.class).withEmail(email).isEmpty();
        Person person = new Person(call.newId(), name, free ? email : null, null, null, 1);
        call.use(Persons.class).add(person);
        return person;
    }
}
