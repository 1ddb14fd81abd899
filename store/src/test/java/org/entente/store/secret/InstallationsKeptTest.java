package org.entente.store.secret;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.entente.core.delivery.BegunInstalls;
import org.entente.core.delivery.Installations;
import org.entente.core.delivery.Installations.Installation;
import org.entente.core.people.Platform;
import org.entente.store.Housekeeping;
import org.entente.store.StoreContract;
import org.entente.store.sql.Session;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Workspaces that install the bot, remove it, and belong to an organisation or to none. */
class InstallationsKeptTest extends StoreContract {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private static Installation in(String organisation, String workspace) {
        return new Installation(Platform.SLACK, organisation, workspace, "sealed " + organisation + workspace, NOW);
    }

    private void installations(Consumer<Installations> work) {
        ledger().change(tx -> work.accept(tx.use(Installations.class)));
    }

    private String serving(String workspace) {
        return ledger().read(tx -> tx.use(Installations.class).serving(Platform.SLACK, workspace))
                .map(Installation::sealed).orElse("none");
    }

    private List<Installation> all(Platform platform) {
        return ledger().read(tx -> tx.use(Installations.class).all(platform));
    }

    @Test
    void eachWorkspaceIsServedByItsOwn() {
        installations(kept -> {
            kept.keep(in("", "T1"));
            kept.keep(in("", "T2"));
        });
        assertThat(serving("T1")).isEqualTo("sealed T1");
        assertThat(serving("T2")).isEqualTo("sealed T2");
        assertThat(serving("T3")).isEqualTo("none");
        assertThat(all(Platform.SLACK))
                .containsExactly(in("", "T1"), in("", "T2"));
        assertThat(all(Platform.TEAMS)).isEmpty();
    }

    @Test
    void theWholeOrganisationComesFirstThenTheWorkspaceInsideItThenTheWorkspaceAlone() {
        installations(kept -> {
            kept.keep(in("", "T1"));
            kept.belongs(Platform.SLACK, "T1", "E1");
        });
        assertThat(serving("T1")).isEqualTo("sealed T1");
        installations(kept -> kept.keep(in("E1", "T1")));
        assertThat(serving("T1")).isEqualTo("sealed E1T1");
        installations(kept -> kept.keep(in("E1", "")));
        assertThat(serving("T1")).isEqualTo("sealed E1");
        assertThat(serving("")).as("an organisation is no workspace").isEqualTo("none");
        installations(kept -> kept.removeOrganisation(Platform.SLACK, "E1", NOW));
        assertThat(serving("T1")).isEqualTo("sealed E1T1");
    }

    @Test
    void anotherOrganisationsInstallationServesNobodyElse() {
        installations(kept -> {
            kept.keep(in("E1", ""));
            kept.belongs(Platform.SLACK, "T2", "E2");
        });
        assertThat(serving("T1")).as("nothing is known of it").isEqualTo("none");
        assertThat(serving("T2")).isEqualTo("none");
        installations(kept -> kept.belongs(Platform.SLACK, "T2", "E1"));
        assertThat(serving("T2")).isEqualTo("sealed E1");
        installations(kept -> kept.belongs(Platform.SLACK, "T2", ""));
        assertThat(serving("T2")).isEqualTo("none");
    }

    @Test
    void installingAgainReplacesTheToken() {
        installations(kept -> kept.keep(in("", "T1")));
        var again = new Installation(Platform.SLACK, "", "T1", "new", NOW.plusSeconds(1));
        installations(kept -> kept.keep(again));
        assertThat(all(Platform.SLACK)).containsExactly(again);
    }

    @Test
    void removingOneWorkspaceLeavesTheOthers() {
        installations(kept -> {
            kept.keep(in("", "T1"));
            kept.keep(in("E1", "T1"));
            kept.keep(in("", "T2"));
            kept.keep(in("E1", ""));
        });
        installations(kept -> kept.removeWorkspace(Platform.SLACK, "T1", NOW));
        assertThat(all(Platform.SLACK))
                .containsExactly(in("", "T2"), in("E1", ""));
        installations(kept -> kept.removeWorkspace(Platform.SLACK, "", NOW));
        assertThat(serving("T2")).isEqualTo("sealed T2");
        assertThat(all(Platform.SLACK)).hasSize(2);
    }

    @Test
    void aRemovalThatComesLateLeavesTheNewerInstallation() {
        installations(kept -> kept.keep(in("", "T1")));
        installations(kept -> kept.removeWorkspace(Platform.SLACK, "T1", NOW.minusSeconds(1)));
        assertThat(serving("T1")).isEqualTo("sealed T1");
    }

    @Test
    void aBegunInstallIsFinishedOnceHoweverManyTryAtOnce() throws Exception {
        assertThat(begin("h", 10)).isTrue();
        Callable<Boolean> finish = () -> finish("h", NOW);
        int finished = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : pool.invokeAll(Collections.nCopies(8, finish))) {
                finished += one.get() ? 1 : 0;
            }
        }
        assertThat(finished).isEqualTo(1);
        assertThat(finish("unknown", NOW)).isFalse();
    }

    @Test
    void aBegunInstallExpires() {
        begin("h", 10);
        assertThat(finish("h", NOW.plus(TEN_MINUTES))).isFalse();
        assertThat(finish("h", NOW.plus(TEN_MINUTES).minusSeconds(1))).isTrue();
    }

    @Test
    void soManyMayBeBegunAndNoMoreUntilTheFirstExpire() {
        assertThat(begin("1", 2)).isTrue();
        assertThat(begin("2", 2)).isTrue();
        assertThat(begin("3", 2)).isFalse();
        assertThat(finish("3", NOW)).isFalse();
        Instant later = NOW.plus(TEN_MINUTES);
        assertThat(begin("4", later, 2)).isTrue();
        new Housekeeping(ledger()).tidy(later);
        long left = ledger().read(tx -> ((Session) tx).number("select count(*) from begun_install"));
        assertThat(left).isOne();
    }

    private boolean begin(String hash, int most) {
        return begin(hash, NOW, most);
    }

    private boolean begin(String hash, Instant at, int most) {
        return ledger().write(tx -> tx.use(BegunInstalls.class).begin(hash, at, at.plus(TEN_MINUTES), most));
    }

    private boolean finish(String hash, Instant at) {
        return ledger().write(tx -> tx.use(BegunInstalls.class).finish(hash, at));
    }
}
