package org.entente.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.core.ledger.Transaction;
import org.entente.store.sql.Dialect;
import org.entente.store.sql.Sequence;
import org.entente.store.sql.Session;
import org.entente.store.sql.SqlFailure;
import org.entente.store.sql.Stores;
import org.entente.store.sql.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Many callers, one writer, and a disk that may be full. */
class WriterTest {

    @TempDir
    Path folder = Path.of("");

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private List<SqliteLedger> opened = new ArrayList<>();

    private SqliteLedger open(String... pragmas) {
        return open(folder.resolve("t.db"), pragmas);
    }

    private SqliteLedger open(Path path, String... pragmas) {
        InstantSource clock = InstantSource.system();
        SqliteLedger ledger = new SqliteLedger(new SqliteFile(path, List.of(pragmas)),
                new Surroundings(Dialect.SQLITE, Stores.list().build(), clock, new Sequence(clock), () -> {}));
        opened.add(ledger);
        return ledger;
    }

    @BeforeEach
    void createTheTable() throws SQLException {
        sql("create table t (id bigint primary key, words text)");
    }

    private void sql(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("t.db"));
                var statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute(sql);
        }
    }

    @AfterEach
    void close() {
        callers.close();
        opened.forEach(SqliteLedger::close);
    }

    private static int add(Transaction tx, int id, String words) {
        return ((Session) tx).update("insert into t (id, words) values (?, ?)", id, words);
    }

    private static List<Integer> ids(SqliteLedger ledger) {
        return ledger.read(tx -> ((Session) tx).list("select id from t order by id", row -> row.small(1)));
    }

    /** Holds the writer until the latch opens, so that what comes meanwhile is written as one group. */
    private Future<?> hold(SqliteLedger ledger, CountDownLatch until) throws InterruptedException {
        var held = new CountDownLatch(1);
        Future<?> holder = callers.submit(() -> ledger.change(tx -> {
            held.countDown();
            try {
                until.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        held.await();
        return holder;
    }

    private List<Future<Integer>> group(SqliteLedger ledger,
            List<Function<Transaction, Integer>> works)
            throws InterruptedException {
        var until = new CountDownLatch(1);
        hold(ledger, until);
        List<Future<Integer>> futures = new ArrayList<>();
        works.forEach(work -> futures.add(callers.submit(() -> ledger.write(work))));
        awaitWaiting(ledger, works.size());
        until.countDown();
        return futures;
    }

    private static void awaitWaiting(SqliteLedger ledger, int many) {
        while (ledger.waiting() < many) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoFindsNobodyWritingWritesOnTheirOwnThread() throws Exception {
        SqliteLedger ledger = open();
        AtomicReference<Thread> alone = new AtomicReference<>();
        ledger.change(tx -> alone.set(Thread.currentThread()));
        assertThat(alone.get()).isSameAs(Thread.currentThread());
        AtomicReference<Thread> together = new AtomicReference<>();
        for (Future<Integer> done : group(ledger, List.of(tx -> {
            together.set(Thread.currentThread());
            return add(tx, 1, "a");
        }, tx -> add(tx, 2, "b")))) {
            done.get();
        }
        assertThat(together.get().getName()).isEqualTo("ledger-writer");
    }

    @Test
    void whatThrowsIsUndoneAloneAndItsCallerHearsOfIt() throws Exception {
        SqliteLedger ledger = open();
        List<Future<Integer>> futures = group(ledger, List.of(tx -> add(tx, 1, "a"), tx -> {
            add(tx, 2, "b");
            throw new IllegalArgumentException("no");
        }, tx -> add(tx, 3, "c"), tx -> add(tx, 3, "twice")));
        List<Throwable> failures = failures(futures);
        assertThat(failures).hasSize(2).hasAtLeastOneElementOfType(IllegalArgumentException.class)
                .hasAtLeastOneElementOfType(SqlFailure.class);
        assertThat(ids(ledger)).containsExactly(1, 3);
    }

    private static List<Throwable> failures(List<Future<Integer>> futures) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        for (Future<Integer> future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                failures.add(e.getCause());
            }
        }
        return failures;
    }

    @Test
    void whatIsWrittenAfterASwallowedFailureIsNotKept() {
        SqliteLedger ledger = open();
        ledger.change(tx -> add(tx, 1, "a"));
        assertThatThrownBy(() -> ledger.change(tx -> {
            try {
                add(tx, 1, "again");
            } catch (SqlFailure e) {
                add(tx, 2, "b");
            }
        })).isInstanceOf(SqlFailure.class);
        assertThat(ids(ledger)).containsExactly(1);
    }

    @Test
    @Tag("F9")
    void onAFullDiskEachCallerLearnsWhetherTheirsWasKeptAndItGoesOnWhenThereIsSpace() throws Exception {
        SqliteLedger ledger = open("max_page_count = 40");
        String large = "x".repeat(60_000);
        List<Function<Transaction, Integer>> works = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int id = i;
            works.add(tx -> add(tx, id, id % 2 == 0 ? "small" : large));
        }
        List<Future<Integer>> futures = group(ledger, works);
        List<Integer> told = new ArrayList<>();
        for (int i = 0; i < futures.size(); i++) {
            try {
                futures.get(i).get();
                told.add(i);
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(LedgerUnavailable.class);
            }
        }
        assertThat(ids(ledger)).isEqualTo(told);
        assertThat(told).contains(0, 2, 4, 6, 8, 10).hasSizeLessThan(12);
        assertThatThrownBy(() -> ledger.change(tx -> add(tx, 99, large.repeat(3))))
                .isInstanceOf(LedgerUnavailable.class);
        ledger.change(tx -> ((Session) tx).update("delete from t where words <> 'small'"));
        ledger.change(tx -> add(tx, 100, large));
        assertThat(ids(ledger)).contains(100);
    }

    /** As a machine that loses its power would leave it: the files as they are, the writer never closed. */
    @Test
    @Tag("F2")
    void everyAnsweredWriteIsInACopyOfTheFiles() throws Exception {
        SqliteLedger ledger = open();
        List<Future<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int id = i;
            futures.add(callers.submit(() -> ledger.write(tx -> add(tx, id, "w") * 0 + id)));
        }
        List<Integer> answered = new ArrayList<>();
        for (Future<Integer> future : futures.subList(0, 150)) {
            answered.add(future.get());
        }
        Path copy = copy();
        failures(futures);
        assertThat(ids(open(copy))).containsAll(answered);
    }

    private Path copy() throws IOException {
        Path copy = folder.resolve("copy.db");
        Files.copy(folder.resolve("t.db"), copy);
        Files.copy(folder.resolve("t.db-wal"), folder.resolve("copy.db-wal"));
        return copy;
    }

    @Test
    @Tag("F19")
    void aBackupMadeMeanwhileIsWhole() throws Exception {
        SqliteLedger ledger = open();
        ledger.change(tx -> add(tx, 1, "a"));
        ledger.backUp(folder.resolve("backup.db"));
        ledger.change(tx -> add(tx, 2, "b"));
        assertThat(ids(open(folder.resolve("backup.db")))).containsExactly(1);
    }

    @Test
    void whoWaitsTooLongForABeginningIsToldThatNothingHappened() throws Exception {
        SqliteLedger ledger = open();
        var until = new CountDownLatch(1);
        Future<?> holder = hold(ledger, until);
        assertThatThrownBy(() -> ledger.change(tx -> add(tx, 1, "a"))).isInstanceOf(LedgerUnavailable.class);
        until.countDown();
        holder.get();
        ledger.change(tx -> add(tx, 2, "b"));
        assertThat(ids(ledger)).containsExactly(2);
    }

    @Test
    void aReaderCannotWrite() {
        SqliteLedger ledger = open();
        assertThatThrownBy(() -> ledger.read(tx -> add(tx, 1, "a"))).isInstanceOf(RuntimeException.class);
        assertThat(ids(ledger)).isEmpty();
    }

    @Test
    void whatIsCommittedWakesAfterwardsOnly() {
        var wakes = new AtomicInteger();
        var seen = new AtomicInteger();
        InstantSource clock = InstantSource.system();
        try (var ledger = new SqliteLedger(new SqliteFile(folder.resolve("t.db")),
                new Surroundings(Dialect.SQLITE, Stores.list().build(), clock, new Sequence(clock),
                        wakes::incrementAndGet))) {
            ledger.change(tx -> {
                ((Session) tx).wakeAfterCommit();
                seen.set(wakes.get());
            });
            assertThatThrownBy(() -> ledger.change(tx -> {
                ((Session) tx).wakeAfterCommit();
                throw new IllegalArgumentException("no");
            })).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(seen.get()).isZero();
        assertThat(wakes.get()).isEqualTo(1);
    }
}
