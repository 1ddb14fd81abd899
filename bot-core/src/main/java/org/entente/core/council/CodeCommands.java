package org.entente.core.council;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import org.entente.core.people.Codes;
import org.entente.core.people.Directory;
import org.entente.core.people.LinkCodes;
import org.entente.core.people.LinkCodes.LinkCode;
import org.entente.core.people.Person;
import org.entente.core.people.Role;

/** One-time codes: made for a person by the secretariat, or by themselves from an account they have already. */
final class CodeCommands {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int ATTEMPTS = 5;
    static final Parameter<Person> FOR = Parameter.optional("codeFor", Types.PERSON);
    private static final Parameter<String> CODE = Parameter.needed("code", Types.words(40));

    private CodeCommands() {}

    static List<Command> all() {
        return List.of(
                Command.named("link.code", Area.COUNCIL).words("code|code for", "code|code pour").takes(FOR)
                        .by(Permission.of(Role.SECRETARIAT).orIf(new Permission.Condition("self", CodeCommands::own)))
                        .does(CodeCommands::make),
                Command.named("link.use", Area.COUNCIL).words("link", "lier|relier").takes(CODE, MergeCommand.ANYWAY)
                        .by(Permission.anyone()).anywhere().does(CodeCommands::use));
    }

    private static boolean own(Call call) {
        return call.find(FOR).map(person -> person.id().equals(call.person().id())).orElse(true);
    }

    private static Answer make(Call call) {
        Person person = call.get(FOR, call.person());
        if (!own(call)) {
            Vouching.check(call, person.id());
        }
        Codes.Code code = Codes.link();
        call.use(LinkCodes.class).keep(new LinkCode(code.selector(), Codes.hash(code.secret()), person.id(),
                call.machineTime().plus(LIFE), 0));
        call.audit("code.made", person.id(), "");
        Card card = Card.titled(Content.words("code.title"))
                .paragraph(Content.words("code.made").with("code", Content.strong(Content.literal(code.printed())))
                        .with("name", person.name()).with("minutes", LIFE.toMinutes()))
                .note(Content.words("code.note").with("attempts", ATTEMPTS)).build();
        return new Answer.Secret(card, Answer.said(Content.words("code.shown.once"), Press.button(
                call.council().id(), "code.again", "link.code", Map.of(FOR.name(),
                        Mentions.write(person)))));
    }

    /** A wrong try is an answer, not a refusal: it must be counted. What exactly was wrong is not said. */
    private static Answer use(Call call) {
        Codes.Code typed = Codes.typed(call.get(CODE));
        LinkCodes codes = call.use(LinkCodes.class);
        LinkCode code = codes.attempt(typed.selector(), ATTEMPTS, call.machineTime())
                ? codes.find(typed.selector()).orElse(null)
                : null;
        if (code == null || !Codes.matches(typed.secret(), code.hash())) {
            return wrong();
        }
        Person linked = call.situation().person();
        if (linked != null && !linked.id().equals(code.personId())) {
            return merge(call, code, linked);
        }
        codes.remove(code.selector());
        Directory directory = call.use(Directory.class);
        directory.link(call.identity(), code.personId(), call.machineTime());
        Person person = directory.person(code.personId()).orElseThrow(
                () -> Refusal.because(Content.words("code.wrong"), Content.words("code.wrong.instead")));
        return Answer.said(Content.words("link.done").with("name", person.name()));
    }

    /** Whoever has the code and the account is one person of two: neither side gains what the other did not have. */
    private static Answer merge(Call call, LinkCode code, Person linked) {
        Directory directory = call.use(Directory.class);
        Person kept = directory.person(code.personId()).orElseThrow(Linking::linkedElsewhere);
        if (directory.councilsOf(linked.id()).stream()
                .anyMatch(council -> directory.member(council.id(), kept.id()).isEmpty())) {
            throw Refusal.because(Content.words("merge.wider").with("kept", kept.name()).with("gone", linked.name()),
                    Content.words("merge.other.way"), Content.words("refused.vouching.administrator"));
        }
        try {
            new Merging(call, kept, linked).checkPlaces();
        } catch (Refusal unequal) {
            // Hardly one person: more likely the code of somebody else.
            throw Linking.linkedElsewhere();
        }
        return MergeCommand.carryOut(call, kept, linked, "link.use");
    }

    private static Answer wrong() {
        return new Answer.Shown(Card.titled(Content.words("code.wrong.title"))
                .paragraph(Content.words("code.wrong").with("attempts", ATTEMPTS).with("minutes", LIFE.toMinutes()))
                .paragraph(Content.words("code.wrong.instead")).build());
    }
}
