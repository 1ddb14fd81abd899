package org.entente.core.council;

import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.Mentions;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.people.Identity;

/** An account, by a mention: it names somebody and proves nothing. */
final class AccountType implements ParameterType<Identity> {

    @Override
    public Read<Identity> read(String raw, Situation situation) {
        return Mentions.read(raw).<Read<Identity>>map(Value::new)
                .orElseGet(() -> new NotMine<>(Content.words("read.account")));
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Person();
    }

    @Override
    public boolean oneWord() {
        return true;
    }
}
