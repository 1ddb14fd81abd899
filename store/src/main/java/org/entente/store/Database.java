package org.entente.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.entente.core.delivery.Wakeups;
import org.entente.core.ledger.Ledger;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.store.delivery.DeliveryStores;
import org.entente.store.postgres.PostgresLedger;
import org.entente.store.sql.Dialect;
import org.entente.store.sql.Sequence;
import org.entente.store.sql.Session;
import org.entente.store.sql.Stores;
import org.entente.store.sql.Surroundings;
import org.entente.store.sqlite.SqliteFile;
import org.entente.store.sqlite.SqliteLedger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The opened database: brought up to date, and a {@link Ledger} over all stores. */
public final class Database implements AutoCloseable {

    /** The name of the SQLite file in the data folder. */
    public static final String FILE = "entente.db";

    private final Ledger ledger;
    private final Dialect dialect;

    private Database(Ledger ledger, Dialect dialect) {
        this.ledger = ledger;
        this.dialect = dialect;
    }

    /**
     * One SQLite file in this folder, which is made when it does not exist.
     *
     * @param clock the machine's clock
     */
    public static Database inFolder(Path folder, Wakeups wakeups, InstantSource clock) {
        return inFolder(folder, wakeups, clock, more -> {});
    }

    static Database inFolder(Path folder, Wakeups wakeups, InstantSource clock, Consumer<Stores.Builder> more) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be made: " + folder, e);
        }
        SqliteFile file = new SqliteFile(folder.resolve(FILE));
        migrate(Flyway.configure().dataSource(file.forMigrations()));
        return new Database(new SqliteLedger(file, surroundings(Dialect.SQLITE, wakeups, clock, more)),
                Dialect.SQLITE);
    }

    /** A PostgreSQL database. @param url a JDBC URL, with user and password where they are needed */
    public static Database at(String url, Wakeups wakeups, InstantSource clock) {
        return at(url, wakeups, clock, more -> {});
    }

    static Database at(String url, Wakeups wakeups, InstantSource clock, Consumer<Stores.Builder> more) {
        migrate(Flyway.configure().dataSource(url, null, null));
        return new Database(new PostgresLedger(url, surroundings(Dialect.POSTGRES, wakeups, clock, more)),
                Dialect.POSTGRES);
    }

    /**
     * Features number their migrations for themselves, so a lower number may arrive later; and a record that a newer
     * version has brought up to date is taken as it is, for while nodes are upgraded one by one both versions start on it.
     */
    private static void migrate(FluentConfiguration flyway) {
        flyway.outOfOrder(true).ignoreMigrationPatterns("*:missing", "*:future").load().migrate();
    }

    private static Surroundings surroundings(Dialect dialect, Wakeups wakeups, InstantSource clock,
            Consumer<Stores.Builder> more) {
        Stores.Builder stores = FeatureStores.list();
        more.accept(stores);
        return new Surroundings(dialect, stores.build(), clock, new Sequence(clock), wakeups::wake);
    }

    public Ledger ledger() {
        return ledger;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The connections of a database that several nodes can share; empty on SQLite, which has one. */
    public Optional<DataSource> shared() {
        return ledger instanceof PostgresLedger postgres ? Optional.of(postgres.connections()) : Optional.empty();
    }

    /** Whether something can be written now. */
    public boolean writable() {
        return trouble().isEmpty();
    }

    /** Why nothing can be written now, for an operator; empty when it can: what a readiness check asks. */
    public Optional<String> trouble() {
        try {
            ledger.change(tx -> {
                Session session = (Session) tx;
                session.update(
                        "insert into probe (id, at) values (1, ?) on conflict (id) do update set at = excluded.at",
                        session.now());
            });
            return Optional.empty();
        } catch (LedgerUnavailable e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * For the one who starts to work on this database: what a process before it left half done is taken up at once and
     * not only when its lease has run out. On PostgreSQL nothing is done, for another node may be at it.
     */
    public void takeOver() {
        if (dialect == Dialect.SQLITE) {
            ledger.change(tx -> DeliveryStores.takeOver((Session) tx));
        }
    }

    /**
     * A copy that is whole, made while everything goes on.
     *
     * @param target a file that does not exist yet
     * @throws UnsupportedOperationException on PostgreSQL, which has its own tools for it
     */
    public void backUp(Path target) {
        if (!(ledger instanceof SqliteLedger sqlite)) {
            throw new UnsupportedOperationException("PostgreSQL is backed up with its own tools");
        }
        sqlite.backUp(target);
    }

    @Override
    public void close() {
        switch (ledger) {
            case SqliteLedger sqlite -> sqlite.close();
            case PostgresLedger postgres -> postgres.close();
            default -> throw new IllegalStateException("opened by nobody");
        }
    }
}
