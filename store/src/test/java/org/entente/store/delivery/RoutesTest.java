package org.entente.store.delivery;

import java.util.Optional;
import org.entente.core.delivery.Routes;
import org.entente.core.people.Platform;
import org.entente.store.StoreContract;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How rooms and people are reached. */
class RoutesTest extends StoreContract {

    @Test
    void aRouteIsFoundAsItWasKeptLast() {
        keep("tenant-1", "19:room", "one");
        keep("tenant-1", "19:room", "another « way »");
        assertThat(find("tenant-1", "19:room")).contains("another « way »");
    }

    @Test
    void theSameIdElsewhereIsAnotherRoute() {
        keep("tenant-1", "19:room", "one");
        assertThat(find("tenant-2", "19:room")).isEmpty();
        assertThat(find("tenant-1", "19:ROOM")).isEmpty();
        Optional<String> other = ledger().read(tx -> tx.use(Routes.class).find(Platform.SLACK, "tenant-1", "19:room"));
        assertThat(other).isEmpty();
    }

    private void keep(String workspace, String target, String route) {
        ledger().change(tx -> tx.use(Routes.class).keep(Platform.TEAMS, workspace, target, route));
    }

    private Optional<String> find(String workspace, String target) {
        return ledger().read(tx -> tx.use(Routes.class).find(Platform.TEAMS, workspace, target));
    }
}
