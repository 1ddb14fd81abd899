package org.entente.core.command;

import org.entente.core.card.Content;
import org.entente.core.card.Form;

/** A whole number between two bounds. */
record NumberType(long least, long most) implements ParameterType<Long> {

    @Override
    public Read<Long> read(String raw, Situation situation) {
        String digits = raw.strip();
        if (digits.isEmpty() || digits.length() > 18 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new NotMine<>(Content.words("read.number").with("least", least).with("most", most));
        }
        long value = Long.parseLong(digits);
        return value >= least && value <= most ? new Value<>(value)
                : new Wrong<>(Content.words("read.number").with("least", least).with("most", most));
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Number(least, most);
    }

    @Override
    public boolean oneWord() {
        return true;
    }
}
