package org.entente.store.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.store.sql.Dialect;
import org.entente.store.sql.Sequence;
import org.entente.store.sql.Session;
import org.entente.store.sql.Stores;
import org.entente.store.sql.Surroundings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** F9: a server of its own that takes nothing, has no place left, or stands still; afterwards all is as before. */
@Tag("F9")
class ServerInTroubleTest {

    /** Milliseconds: a caller must know within 2.5 seconds; the machine may be at something else. */
    private static final long ANSWER = 3_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static EmbeddedPostgres server;

    private PostgresLedger ledger;

    @BeforeAll
    static void serves() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("max_connections", "40")
                .start();
    }

    @AfterAll
    static void ends() throws IOException {
        server.close();
    }

    @BeforeEach
    void opens() throws SQLException {
        administrator("drop table if exists t", "create table t (id bigint primary key)");
        ledger = opened();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    private static PostgresLedger opened() {
        InstantSource clock = InstantSource.system();
        return new PostgresLedger(url(), new Surroundings(Dialect.POSTGRES, Stores.list().build(), clock,
                new Sequence(clock), () -> {}));
    }

    private static void administrator(String... lines) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            for (String line : lines) {
                statement.execute(line);
            }
        }
    }

    private void write(int id) {
        ledger.change(tx -> ((Session) tx).update("insert into t values (?)", id));
    }

    private void refused(TestReporter reporter, Runnable work) {
        long begun = System.nanoTime();
        assertThatThrownBy(work::run).isInstanceOf(LedgerUnavailable.class);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        reporter.publishEntry(Map.of("mostMillis", String.valueOf(took)));
        assertThat(took).as("milliseconds until it was said").isLessThan(ANSWER);
    }

    /** By itself: nobody opens anything anew. */
    private void recovers(int id) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                write(id);
                break;
            } catch (LedgerUnavailable e) {
                assertThat(System.nanoTime()).as("it does not recover: %s", e.getMessage()).isLessThan(end);
            }
        }
        assertThat(ledger.<Long>read(tx -> ((Session) tx).number("select count(*) from t where id = ?", id)))
                .isEqualTo(1);
    }

    private long rows() {
        return ledger.read(tx -> ((Session) tx).number("select count(*) from t"));
    }

    @Test
    void whileItIsReadOnlyNothingIsWrittenAndEverythingRead(TestReporter reporter) throws SQLException {
        write(1);
        administrator("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
        try {
            long end = System.nanoTime() + PATIENCE_NANOS;
            for (int id = 100; taken(id); id++) {
                assertThat(System.nanoTime()).as("it is told within a moment").isLessThan(end);
            }
            refused(reporter, () -> write(2));
            assertThat(rows()).isPositive();
        } finally {
            administrator("set default_transaction_read_only = off", "alter system reset default_transaction_read_only",
                    "select pg_reload_conf()");
        }
        recovers(3);
        assertThat(ledger.<Long>read(tx -> ((Session) tx).number("select count(*) from t where id = 2"))).isZero();
    }

    /** Whether it still takes something: what is set anew reaches connections one by one. */
    private boolean taken(int id) {
        try {
            write(id);
            return true;
        } catch (LedgerUnavailable e) {
            return false;
        }
    }

    @Test
    void whoeverComesWhenNoConnectionIsLeftIsToldSo(TestReporter reporter) throws SQLException {
        ledger.close();
        List<Connection> others = new ArrayList<>();
        try {
            while (others.size() < 100) {
                others.add(DriverManager.getConnection(url()));
            }
        } catch (SQLException full) {
            assertThat(full.getSQLState()).isEqualTo("53300");
        }
        ledger = opened();
        try {
            refused(reporter, () -> write(1));
            refused(reporter, this::rows);
        } finally {
            for (Connection other : others) {
                other.close();
            }
        }
        recovers(2);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whileItStandsStillNobodyWaitsLongerThanTheBound(TestReporter reporter) throws Exception {
        write(1);
        List<ProcessHandle> all = processes();
        assertThat(all).isNotEmpty();
        signal("STOP", all);
        try {
            refused(reporter, () -> write(2));
            refused(reporter, this::rows);
        } finally {
            signal("CONT", all);
        }
        recovers(3);
    }

    @Test
    void onAFullDiskNothingIsKeptAndItGoesOnByItselfWhenThereIsSpace(TestReporter reporter, @TempDir Path folder)
            throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(mounts("-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()),
                "no small disk can be mounted here: what happens on a full one is not tried");
        try {
            administrator("create tablespace small location '" + disk + "'", "drop table t",
                    "create table t (id bigint primary key) tablespace small");
            int last = fills();
            refused(reporter, () -> write(last + 1));
            assertThat(rows()).as("all that was taken, and nothing else").isEqualTo(last);
            assertThat(mounts("-o", "remount,size=16m", disk.toString())).isTrue();
            recovers(last + 2);
            assertThat(rows()).isEqualTo(last + 1);
        } finally {
            administrator("drop table t", "drop tablespace if exists small");
            run("umount", disk.toString());
        }
    }

    /** Writes until nothing is taken any more; returns how many were. */
    private int fills() throws SQLException {
        int last = 0;
        try {
            while (true) {
                administrator("insert into t select generate_series(" + (last + 1) + ", " + (last + 1_000) + ")");
                last += 1_000;
                assertThat(last).as("the disk has no end").isLessThan(1_000_000);
            }
        } catch (SQLException full) {
            assertThat(full.getSQLState()).isEqualTo("53100");
        }
        while (taken(last + 1)) {
            last++;
        }
        return last;
    }

    private static boolean mounts(String... arguments) throws Exception {
        return run(Stream.concat(Stream.of("mount"), Stream.of(arguments)).toArray(String[]::new)) == 0;
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().waitFor();
    }

    /** The server, and every process that serves a connection. */
    private static List<ProcessHandle> processes() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle server = ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
            return Stream.concat(Stream.of(server), server.descendants()).toList();
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            run("kill", "-" + name, String.valueOf(process.pid()));
        }
    }
}
