package org.entente.core.command;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.card.Content;
import org.entente.core.card.Form;
import org.entente.core.text.Money;

/** An amount in Canadian dollars as either language writes it: {@code $60,000}, {@code 60 000 $}, {@code 962 K$}. */
final class MoneyType implements ParameterType<Money> {

    private static final Pattern AMOUNT = Pattern.compile(
            "(?:cad|ca)? ?\\$? ?(\\d{1,3}(?:[ ,]\\d{3})+|\\d{1,12})(?:[.,](\\d{1,3}))? ?(k|m|million|millions|millions de|million de)? ?"
                    + "(?:\\$|dollars?|cad|k\\$|m\\$)? ?(?:cad|ca)?");
    private static final BigDecimal CENTS = BigDecimal.valueOf(100);

    @Override
    public Read<Money> read(String raw, Situation situation) {
        String text = Folding.fold(raw).replace("k$", "k").replace("m$", "m");
        Matcher matcher = AMOUNT.matcher(text);
        if (text.length() > 60 || !matcher.matches()) {
            return new NotMine<>(Content.words("read.money"));
        }
        String whole = matcher.group(1).replaceAll("[ ,]", "");
        String fraction = matcher.group(2);
        BigDecimal amount = new BigDecimal(fraction == null ? whole : whole + "." + fraction);
        String scale = matcher.group(3);
        BigDecimal factor = scale == null ? BigDecimal.ONE
                : BigDecimal.valueOf(scale.startsWith("k") ? 1_000L : 1_000_000L);
        BigDecimal cents = amount.multiply(factor).multiply(CENTS);
        if (cents.stripTrailingZeros().scale() > 0) {
            return new Wrong<>(Content.words("read.money.cents"));
        }
        return new Value<>(new Money(cents.longValueExact(), "CAD"));
    }

    @Override
    public Form.Kind field(Situation situation) {
        return new Form.Kind.Line(60);
    }
}
