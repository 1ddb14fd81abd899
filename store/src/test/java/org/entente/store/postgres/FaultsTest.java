package org.entente.store.postgres;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.store.Postgres;
import org.entente.store.sql.Dialect;
import org.entente.store.sql.Sequence;
import org.entente.store.sql.Session;
import org.entente.store.sql.SqlFailure;
import org.entente.store.sql.Stores;
import org.entente.store.sql.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** PostgreSQL away, hanging, read-only, or in somebody's way. */
@Tag("F9")
class FaultsTest {

    private static final Duration ANSWER = Duration.ofMillis(2_500);

    private PostgresLedger ledger = at("jdbc:postgresql://127.0.0.1:1/nowhere?user=u");

    private static PostgresLedger at(String url) {
        InstantSource clock = InstantSource.system();
        return new PostgresLedger(url, new Surroundings(Dialect.POSTGRES, Stores.list().build(), clock,
                new Sequence(clock), () -> {}));
    }

    private void working() {
        ledger.close();
        ledger = at(Postgres.freshDatabase());
        ledger.change(tx -> {
            ((Session) tx).update("create table t (id bigint primary key, n bigint)");
            ((Session) tx).update("insert into t values (1, 0), (2, 0)");
        });
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static void unavailable(Ledger ledger, String sql) {
        assertTimeout(ANSWER, () -> assertThatThrownBy(() -> ledger.change(tx -> ((Session) tx).exists(sql)))
                .isInstanceOf(LedgerUnavailable.class));
    }

    @Test
    void aServerThatIsAwayIsSaidInTime() {
        unavailable(ledger, "select 1");
    }

    @Test
    void aServerThatHangsIsSaidInTimeAndUsedAgainWhenItAnswers() {
        working();
        unavailable(ledger, "select 1 from pg_sleep(20)");
        assertThat(ledger.<Long>read(tx -> ((Session) tx).number("select count(*) from t"))).isEqualTo(2);
    }

    @Test
    void aConnectionThatIsCutIsSaidAndTheNextOneWorks() {
        working();
        unavailable(ledger, "select 1 from pg_terminate_backend(pg_backend_pid())");
        assertThat(ledger.<Long>write(tx -> ((Session) tx).number("select count(*) from t"))).isEqualTo(2);
    }

    @Test
    void aReaderCannotWrite() {
        working();
        assertThatThrownBy(() -> ledger.read(tx -> ((Session) tx).update("update t set n = 9")))
                .isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void aSlipOfOursIsNoneOfTheServers() {
        working();
        assertThatThrownBy(() -> ledger.change(tx -> ((Session) tx).update("insert into t values (1, 1)")))
                .isInstanceOf(SqlFailure.class);
    }

    @Test
    void twoThatWaitForEachOtherAreBothDoneInTheEnd() throws Exception {
        working();
        var runs = new AtomicInteger();
        var both = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var one = pool.submit(() -> crossing(1, 2, runs, both));
            var other = pool.submit(() -> crossing(2, 1, runs, both));
            one.get();
            other.get();
        }
        assertThat(runs.get()).isGreaterThan(2);
        assertThat(ledger.<Long>read(tx -> ((Session) tx).number("select sum(n) from t"))).isEqualTo(4);
    }

    private void crossing(int first, int second, AtomicInteger runs, CyclicBarrier both) {
        ledger.change(tx -> {
            int run = runs.incrementAndGet();
            ((Session) tx).patient(10);
            ((Session) tx).update("update t set n = n + 1 where id = ?", first);
            if (run <= 2) {
                meet(both);
            }
            ((Session) tx).update("update t set n = n + 1 where id = ?", second);
        });
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
