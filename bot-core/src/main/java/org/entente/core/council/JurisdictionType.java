package org.entente.core.council;

import java.util.Arrays;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.people.Jurisdiction;

/** A jurisdiction in any accepted spelling of either language (E-37). */
final class JurisdictionType implements ParameterType<Jurisdiction> {

    @Override
    public Read<Jurisdiction> read(String raw, Situation situation) {
        return Jurisdiction.called(raw).<Read<Jurisdiction>>map(Value::new)
                .orElseGet(() -> new Wrong<>(Content.words("read.jurisdiction").with("said", raw)));
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.One(Arrays.stream(Jurisdiction.values())
                .map(each -> new Form.Option(each.name(), Content.typed(each.label()))).toList());
    }
}
