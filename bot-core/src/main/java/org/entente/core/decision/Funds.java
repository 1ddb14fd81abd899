package org.entente.core.decision;

import org.entente.core.text.Bilingual;
import org.entente.core.text.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money asked for (D-08).
 *
 * @param included whether the tax is inside the amount
 * @param payer who pays, or null while nobody has said
 * @param estimate whether it is only an estimate or a placeholder, which no decision approves (D-09)
 */
public record Funds(Money amount, Tax tax, boolean included, @Nullable Bilingual payer, boolean estimate) {

    public Funds {
        if (included && (tax == Tax.NONE || tax == Tax.NOT_SAID)) {
            throw new IllegalArgumentException("an included tax has a name");
        }
    }

    public Funds paidBy(@Nullable Bilingual council) {
        return new Funds(amount, tax, included, council, estimate);
    }

    /** The same amount, meant as it stands. */
    public Funds confirmed() {
        return new Funds(amount, tax, included, payer, false);
    }
}
