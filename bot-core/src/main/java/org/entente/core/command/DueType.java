package org.entente.core.command;

import org.entente.core.card.Form;
import org.entente.core.time.Due;
import org.entente.core.time.DueReader;
import org.entente.core.time.NotADate;

/** When something is due, in the forms that councils really say, kept as said (S-08, S-09). */
final class DueType implements ParameterType<Due> {

    @Override
    public Read<Due> read(String raw, Situation situation) {
        return switch (DueReader.read(raw, situation.now(), situation.zone(), situation.language())) {
            case Due due -> new Value<>(due);
            case NotADate not -> WhenType.refused(not);
        };
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(200);
    }
}
