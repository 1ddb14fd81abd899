package org.entente.app;

import java.util.Optional;
import org.entente.core.delivery.Routes;
import org.entente.core.ledger.Ledger;
import org.entente.core.people.Platform;

/** Routes for an adapter, which knows no transactions: each call is one of its own. */
public record KeptRoutes(Ledger ledger) implements Routes {

    public static Routes in(Ledger ledger) {
        return new KeptRoutes(ledger);
    }

    @Override
    public Optional<String> find(Platform platform, String workspace, String target) {
        return ledger.read(tx -> tx.use(Routes.class).find(platform, workspace, target));
    }

    @Override
    public void keep(Platform platform, String workspace, String target, String route) {
        ledger.change(tx -> tx.use(Routes.class).keep(platform, workspace, target, route));
    }
}
