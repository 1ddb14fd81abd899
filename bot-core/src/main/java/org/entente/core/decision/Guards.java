package org.entente.core.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.card.Button;
import org.entente.core.card.Content;
import org.entente.core.command.Refusal;
import org.entente.core.text.Language;

/** What must be known before the table is asked, because afterwards the words stand. */
final class Guards {

    private Guards() {}

    /** Money is decided with its tax, and never as an estimate (D-08, D-09, E-12). */
    static void checkFunds(Motion motion) {
        Funds funds = motion.funds();
        if (funds == null) {
            if (motion.kind() == MotionKind.FUNDING) {
                throw Refusal.because(Content.words("motion.refused.amount"),
                        Content.words("command.motion.amount.example"));
            }
            return;
        }
        String amount = funds.amount().in(Language.FRENCH);
        if (funds.estimate() && motion.kind() == MotionKind.FUNDING) {
            throw Refusal.because(Content.words("motion.refused.estimate").with("amount", MoneyWords.of(funds)),
                    List.of(Content.words("motion.refused.estimate.instead")),
                    List.of(set(motion, "motion.button.confirm", amount + said(funds))));
        }
        if (funds.tax() == Tax.NOT_SAID && !funds.estimate()) {
            throw Refusal.because(Content.words("motion.refused.tax").with("amount", MoneyWords.of(funds)), List.of(),
                    List.of(set(motion, "motion.button.hst", amount + " plus HST"),
                            set(motion, "motion.button.gst", amount + " plus GST"),
                            set(motion, "motion.button.no.tax", amount + " no tax")));
        }
    }

    private static String said(Funds funds) {
        return switch (funds.tax()) {
            case NOT_SAID -> "";
            case NONE -> " no tax";
            case GST, HST, PST, QST -> (funds.included() ? " including " : " plus ") + funds.tax().name();
        };
    }

    private static Button set(Motion motion, String label, String amount) {
        Map<String, String> values = new HashMap<>(Which.values(motion));
        values.put("funds", amount);
        return Button.of(Content.words(label), "motion.amount", values);
    }
}
