package org.entente.core.council;

import java.util.Optional;
import org.entente.core.card.Card;
import org.entente.core.card.Content;
import org.entente.core.command.Call;
import org.entente.core.command.Refusal;
import org.entente.core.delivery.Showing;
import org.entente.core.people.Directory;
import org.entente.core.people.Identity;
import org.entente.core.people.Person;

/** Joining an account to a person. An account has one person: it is never taken from one to be given to another. */
final class Linking {

    private Linking() {}

    /** By the word of somebody who may vouch for the person; whoever has the account is told how to object. */
    static void byVouching(Call call, Person person, Identity account) {
        Optional<Person> before = call.use(Directory.class).personOf(account);
        if (before.isPresent() && before.get().id().equals(person.id())) {
            return;
        }
        Vouching.check(call, person.id());
        if (before.isPresent()) {
            throw linkedElsewhere();
        }
        call.use(Directory.class).link(account, person.id(), call.machineTime());
        call.audit("account.linked", person.id(), "");
        call.outbox().tell(call.council().id(), person.id(), new Showing.Once(
                Card.titled(Content.words("link.told.title")).paragraph(Content.words("link.told")
                        .with("name", person.name()).with("council", call.council().name())).build()),
                "linked/" + call.invocation().delivery());
    }

    static Refusal linkedElsewhere() {
        return Refusal.because(Content.words("link.elsewhere"), Content.words("link.elsewhere.unlink"),
                Content.words("link.elsewhere.merge"),
                Content.words("link.elsewhere.ask"));
    }
}
