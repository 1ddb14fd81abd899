package org.entente.core.command;

import org.entente.core.card.Content;
import org.entente.core.card.Form;

/** An id: it names something and grants nothing. */
final class IdType implements ParameterType<String> {

    private static final int LONGEST = 100;

    @Override
    public Read<String> read(String raw, Situation situation) {
        String id = raw.strip();
        boolean plain = !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(c -> c > ' ' && c < 127);
        return plain ? new Value<>(id) : new NotMine<>(Content.words("read.id"));
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(LONGEST);
    }

    @Override
    public boolean oneWord() {
        return true;
    }
}
