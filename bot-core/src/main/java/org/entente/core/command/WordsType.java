package org.entente.core.command;

import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.people.Directory;

/**
 * Words as people type them.
 *
 * @param runsToTheEnd see {@link ParameterType#runsToTheEnd}
 */
record WordsType(int longest, boolean severalLines, boolean runsToTheEnd) implements ParameterType<String> {

    @Override
    public Read<String> read(String raw, Situation situation) {
        String text = filled(raw, situation).strip();
        if (text.isEmpty()) {
            return new NotMine<>(Content.words("read.words.empty"));
        }
        if (text.length() > longest) {
            return new Wrong<>(Content.words("read.words.long").with("longest", longest).with("count", text.length()));
        }
        return new Value<>(clean(text));
    }

    /** Control characters (NUL above all) and lone surrogates cannot be kept by every store; they carry no words. */
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Whoever is named inside a sentence is named there by name. */
    @Override
    public String filled(String raw, Situation situation) {
        return raw.contains("@{") ? Mentions.named(raw, situation.record().use(Directory.class)) : raw;
    }

    @Override
    public Form.Kind field(Situation situation) {
        return severalLines ? new Form.Kind.Lines(longest) : new Form.Kind.Line(longest);
    }

    @Override
    public boolean takesWords() {
        return true;
    }
}
