package org.entente.core.text;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;

/**
 * An amount with its currency, printed in each language's own form: {@code $60,000} and {@code 60 000 $} (D-08).
 *
 * @param cents hundredths of the currency's unit; never negative
 * @param currency ISO 4217 code, usually {@code CAD}
 */
public record Money(long cents, String currency) {

    public Money {
        if (cents < 0) {
            throw new IllegalArgumentException("an amount cannot be negative");
        }
    }

    public static Money dollars(long dollars) {
        return new Money(Math.multiplyExact(dollars, 100L), "CAD");
    }

    public String in(Language language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance(currency));
        if (cents % 100 == 0) {
            format.setMaximumFractionDigits(0);
        }
        return format.format(BigDecimal.valueOf(cents, 2));
    }
}
