package org.entente.core.command;

import java.util.Arrays;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.card.Form;

/** Several short texts: quoted one by one in a line, one a line in a form, or separated by semicolons. */
final class ListType implements ParameterType<List<String>> {

    private final int most;
    private final int longest;

    ListType(int most, int longest) {
        this.most = most;
        this.longest = longest;
    }

    @Override
    public Read<List<String>> read(String typed, Situation situation) {
        String raw = filled(typed, situation);
        String separator = raw.contains("\n") ? "\n" : raw.contains(";") ? ";" : "\n";
        List<String> values = Arrays.stream(raw.split(separator)).map(String::strip).filter(v -> !v.isEmpty())
                .distinct()
                .toList();
        if (values.isEmpty()) {
            return new NotMine<>(Content.words("read.list.empty"));
        }
        if (values.size() > most) {
            return new Wrong<>(Content.words("read.list.many").with("most", most).with("count", values.size()));
        }
        if (values.stream().anyMatch(v -> v.length() > longest)) {
            return new Wrong<>(Content.words("read.list.long").with("longest", longest));
        }
        return new Value<>(values);
    }

    @Override
    public String filled(String raw, Situation situation) {
        return Types.WORDS.filled(raw, situation);
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Lines(Math.min(3000, most * (longest + 1)));
    }

    @Override
    public boolean takesWords() {
        return true;
    }
}
