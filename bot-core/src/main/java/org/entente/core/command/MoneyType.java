package org.entente.core.command;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.text.Money;

/** An amount in Canadian dollars as either language writes it: {@code $60,000}, {@code 60 000 $}, {@code 962 K$}. */
final class MoneyType implements ParameterType<Money> {

    private static final String CURRENCY = " ?(?:\\$|dollars?|cad|ca)* ?";
    private static final Pattern PLAIN = Pattern
            .compile(CURRENCY + "(\\d{1,3}(?:[ ,]\\d{3})+|\\d{1,12})(?:[.,](\\d{1,3}))?" + CURRENCY);
    /** "1,478 million": before a word for thousands or millions, a comma is a decimal sign in both languages. */
    private static final Pattern SCALED = Pattern.compile(
            CURRENCY + "(\\d{1,6})(?:[.,](\\d{1,3}))? ?(k|m|million|millions)(?: (?:de|of))?" + CURRENCY);
    private static final int LONGEST = 60;
    private static final BigDecimal CENTS = BigDecimal.valueOf(100);

    @Override
    public Read<Money> read(String raw, Situation situation) {
        String text = Folding.fold(raw);
        if (text.length() > LONGEST) {
            return new NotMine<>(Content.words("read.money"));
        }
        Matcher scaled = SCALED.matcher(text);
        if (scaled.matches()) {
            long factor = scaled.group(3).equals("k") ? 1_000L : 1_000_000L;
            return amount(number(scaled).multiply(BigDecimal.valueOf(factor)));
        }
        Matcher plain = PLAIN.matcher(text);
        return plain.matches() ? amount(number(plain)) : new NotMine<>(Content.words("read.money"));
    }

    private static BigDecimal number(Matcher matcher) {
        String whole = matcher.group(1).replaceAll("[ ,]", "");
        return new BigDecimal(matcher.group(2) == null ? whole : whole + "." + matcher.group(2));
    }

    private static Read<Money> amount(BigDecimal dollars) {
        BigDecimal cents = dollars.multiply(CENTS);
        if (cents.stripTrailingZeros().scale() > 0) {
            return new Wrong<>(Content.words("read.money.cents"));
        }
        return new Value<>(new Money(cents.longValueExact(), "CAD"));
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(LONGEST);
    }
}
