package org.entente.core.decision;

import org.entente.core.card.Content;

/** Says an amount with its tax: "$60,000 plus HST", "60 000 $, plus la TVH" (D-08). */
public final class MoneyWords {

    private MoneyWords() {}

    public static Content of(Funds funds) {
        Content amount = new Content.Amount(funds.amount());
        Content taxed = switch (funds.tax()) {
            case NOT_SAID -> Content.words("funds.tax.unsaid").with("amount", amount);
            case NONE -> Content.words("funds.tax.none").with("amount", amount);
            case GST, HST, PST, QST -> Content.words(funds.included() ? "funds.including" : "funds.plus")
                    .with("amount", amount).with("tax", Content.words("choice.Tax." + funds.tax().name()));
        };
        Content paid = funds.payer() == null ? taxed
                : Content.words("funds.paid").with("amount", taxed).with("payer", funds.payer());
        return funds.estimate() ? Content.words("funds.estimate").with("amount", paid) : paid;
    }
}
