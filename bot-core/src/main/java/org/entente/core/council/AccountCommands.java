package org.entente.core.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Block;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Answer;
import org.entente.core.command.Area;
import org.entente.core.command.Call;
import org.entente.core.command.Command;
import org.entente.core.command.Parameter;
import org.entente.core.command.Permission;
import org.entente.core.command.Refusal;
import org.entente.core.people.Administrators;
import org.entente.core.people.Council;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Person;
import org.entente.core.people.Persons;
import org.entente.core.people.Role;

/** Which account is whose, and who one is here. */
final class AccountCommands {

    private static final Parameter<Identity> ACCOUNT = Parameter.needed("memberAccount", new AccountType())
            .after(List.of("is", "account"), List.of("est", "compte"));

    private AccountCommands() {}

    static List<Command> all(Administrators administrators) {
        return List.of(
                Command.named("account.link", Area.COUNCIL).words("account", "compte")
                        .takes(SeatFields.PERSON, ACCOUNT).by(Permission.of(Role.SECRETARIAT))
                        .does(call -> link(call, administrators)),
                Command.named("account.unlink", Area.COUNCIL).words("unlink", "délier").by(Permission.anyone())
                        .anywhere().does(AccountCommands::unlink),
                Command.named("whoami", Area.COUNCIL).words("whoami|who am i", "qui suis-je|quisuisje")
                        .by(Permission.anyone()).anywhere().readsOnly().does(AccountCommands::whoAmI));
    }

    /** The account of somebody who may begin as an administrator is theirs alone to link. */
    private static Answer link(Call call, Administrators administrators) {
        Person person = call.get(SeatFields.PERSON);
        Identity account = call.get(ACCOUNT);
        if (administrators.lists(account, null)) {
            throw Refusal.because(Content.words("link.administrator"), Content.words("link.administrator.instead"));
        }
        Linking.byVouching(call, person, account);
        return Answer.said(Content.words("link.made").with("who", new Content.Whom(person.id(), person.name()))
                .with("name", person.name()));
    }

    private static Answer unlink(Call call) {
        if (!call.linked()) {
            throw Refusal.because(Content.words("link.not"), Content.words("link.not.instead"));
        }
        call.use(Persons.class).unlink(call.identity());
        return Answer.said(Content.words("link.dropped").with("name", call.person().name()));
    }

    private static Answer whoAmI(Call call) {
        if (!call.linked()) {
            throw Refusal.because(Content.words("refused.unlinked"), Content.words("whoami.email"));
        }
        Person person = call.person();
        Directory directory = call.use(Directory.class);
        List<Block.Fact> facts = new ArrayList<>();
        for (Council council : directory.councilsOf(person.id())) {
            directory.member(council.id(), person.id()).ifPresent(member -> facts.add(
                    new Block.Fact(Content.typed(council.acronym()), Register.place(call, member))));
        }
        if (directory.administers(person.id())) {
            facts.add(new Block.Fact(Content.words("whoami.administers"), Content.words("whoami.administers.yes")));
        }
        List<Content> accounts = directory.identitiesOf(person.id()).stream()
                .<Content>map(each -> Content.words("platform." + each.platform().name())).distinct().toList();
        facts.add(new Block.Fact(Content.words("whoami.accounts"), Content.commas(accounts)));
        facts.addAll(SettingsCommands.facts(call, person));
        Card.Builder card = Card.titled(Content.literal(person.name())).facts(facts);
        Council council = call.situation().council();
        if (council != null) {
            card.actions(List.of(Press.button(council.id(), "settings.next", "settings", Map.of())));
        }
        return new Answer.Shown(card.build());
    }
}
