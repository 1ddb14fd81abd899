package org.entente.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.entente.core.ledger.Ledger;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.Dialect;
import org.entente.store.sql.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A fresh database for every test, of each kind in turn: a test class of a store extends this and says what the store
 * promises, once; every rule then runs on SQLite and on PostgreSQL.
 *
 * <pre>{@code
 * class PollsKeptTest extends StoreContract {
 *     @Test
 *     void aPollIsFoundAsItWasAdded() {
 *         ledger().change(tx -> tx.use(Polls.class).add(POLL));
 *         assertThat(ledger().read(tx -> tx.use(Polls.class).find("p1"))).contains(POLL);
 *     }
 * }
 * }</pre>
 */
@ParameterizedClass
@EnumSource(Dialect.class)
public abstract class StoreContract {

    /** What the machine's clock shows in these tests. */
    protected static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    @Parameter
    protected Dialect dialect = Dialect.SQLITE;

    @TempDir
    protected Path folder = Path.of("");

    private @Nullable Database database;

    /** Stores to be listed besides those of the features. */
    protected void more(Stores.Builder stores) {}

    protected InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    @BeforeEach
    void open() {
        database = switch (dialect) {
            case SQLITE -> Database.inFolder(folder, new LocalWakeups(), clock(), this::more);
            case POSTGRES -> Database.at(Postgres.freshDatabase(), new LocalWakeups(), clock(), this::more);
        };
    }

    @AfterEach
    void close() {
        database().close();
    }

    protected Database database() {
        return Objects.requireNonNull(database);
    }

    protected Ledger ledger() {
        return database().ledger();
    }
}
