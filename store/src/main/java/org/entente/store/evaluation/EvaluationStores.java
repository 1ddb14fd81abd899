package org.entente.store.evaluation;

import org.entente.core.evaluation.Evaluations;
import org.entente.store.sql.Stores;

/** What this package keeps. */
public final class EvaluationStores {

    private EvaluationStores() {}

    public static void list(Stores.Builder stores) {
        stores.add(Evaluations.class, SqlEvaluations::new);
    }
}
