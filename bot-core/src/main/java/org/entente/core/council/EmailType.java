package org.entente.core.council;

import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;

/** An e-mail address: enough of one to compare with what a platform reports; nothing is ever sent to it. */
final class EmailType implements ParameterType<String> {

    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"=]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]+");

    @Override
    public Read<String> read(String raw, Situation situation) {
        String address = raw.strip();
        return address.length() <= LONGEST && ADDRESS.matcher(address).matches() ? new Value<>(address)
                : new Wrong<>(Content.words("read.email"));
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
