package org.entente.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.command.Types;
import org.entente.core.text.Bilingual;
import org.entente.core.text.Language;

/**
 * Questions in both languages, one a line: {@code Papers and presentations | Documents et présentations}. A line without a
 * bar is in the language of whoever writes it.
 */
record QuestionsType(int most) implements ParameterType<List<Bilingual>> {

    private static final int LONGEST = 200;
    private static final String BAR = " | ";

    @Override
    public Read<List<Bilingual>> read(String raw, Situation situation) {
        List<Bilingual> questions = new ArrayList<>();
        for (String line : Types.WORDS.filled(raw, situation).split("\n")) {
            if (!line.isBlank()) {
                questions.add(question(line, situation.language()));
            }
        }
        if (questions.size() > most) {
            return new Wrong<>(Content.words("read.list.many").with("most", most).with("count", questions.size()));
        }
        boolean tooLong = questions.stream().anyMatch(question -> question.in(Language.ENGLISH).length() > LONGEST
                || question.in(Language.FRENCH).length() > LONGEST);
        return tooLong ? new Wrong<>(Content.words("read.list.long").with("longest", LONGEST)) : new Value<>(questions);
    }

    private static Bilingual question(String line, Language typedIn) {
        int bar = line.indexOf('|');
        String english = bar < 0 ? "" : line.substring(0, bar).strip();
        String french = bar < 0 ? "" : line.substring(bar + 1).strip();
        if (english.isEmpty() && french.isEmpty()) {
            return Bilingual.typedIn(typedIn, line.replace("|", "").strip());
        }
        return english.isEmpty() ? Bilingual.typedIn(Language.FRENCH, french)
                : french.isEmpty() ? Bilingual.typedIn(Language.ENGLISH, english) : Bilingual.of(english, french);
    }

    /** As lines that can be read again. */
    static String write(List<Bilingual> questions) {
        return String.join("\n", questions.stream().map(QuestionsType::line).toList());
    }

    private static String line(Bilingual question) {
        String english = question.english();
        String french = question.french();
        return ((english == null ? "" : english) + BAR + (french == null ? "" : french)).strip();
    }

    @Override
    public String filled(String raw, Situation situation) {
        return Types.WORDS.filled(raw, situation);
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Lines(3_000);
    }
}
