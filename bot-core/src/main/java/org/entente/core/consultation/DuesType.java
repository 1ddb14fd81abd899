package org.entente.core.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.command.ParameterType;
import org.entente.core.command.Situation;
import org.entente.core.time.When;
import org.entente.core.time.WhenReader;

/** Days of every year: "15 July for September; 15 December for February" (I-01). */
final class DuesType implements ParameterType<List<YearlyDue>> {

    static final ParameterType<List<YearlyDue>> DUES = new DuesType();

    private static final int LONGEST = 300;
    private static final Pattern BETWEEN = Pattern
            .compile("\\s*[;\\n]\\s*|\\s+(?:and|et)\\s+(?=(?:le |the )?\\d|\\p{Lu})");
    private static final Pattern FOR = Pattern.compile("(?iu)^(.*?)\\s+(?:for|pour)\\s+(\\p{L}+\\.?)$");

    @Override
    public Read<List<YearlyDue>> read(String raw, Situation situation) {
        List<YearlyDue> dues = new ArrayList<>();
        for (String piece : raw.length() > LONGEST ? new String[]{""} : BETWEEN.split(raw.strip())) {
            Optional<YearlyDue> due = one(piece.strip(), situation);
            if (due.isEmpty()) {
                Content why = Content.words("round.read.dues").with("said", piece.strip());
                return dues.isEmpty() ? new NotMine<>(why) : new Wrong<>(why);
            }
            dues.add(due.get());
        }
        return new Value<>(dues.stream().distinct().toList());
    }

    private static Optional<YearlyDue> one(String piece, Situation situation) {
        Matcher found = FOR.matcher(piece);
        boolean named = found.matches();
        Optional<LocalDate> date = date(named ? found.group(1) : piece, situation);
        Optional<LocalDate> month = named ? date("1 " + found.group(2), situation) : Optional.empty();
        return named && month.isEmpty() ? Optional.empty()
                : date.map(day -> new YearlyDue(day.getMonthValue(), day.getDayOfMonth(),
                        month.map(LocalDate::getMonthValue).orElse(0)));
    }

    private static Optional<LocalDate> date(String words, Situation situation) {
        return WhenReader.read(words, situation.now(), situation.zone(),
                situation.language()) instanceof When.Read read && read.time() == null ? Optional.of(read.date())
                        : Optional.empty();
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Lines(LONGEST);
    }
}
