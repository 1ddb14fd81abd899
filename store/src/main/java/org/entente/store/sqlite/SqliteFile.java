package org.entente.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** How the file is opened. */
public final class SqliteFile {

    /** Kept by every connection. {@code secure_delete}: what was destroyed is overwritten, not just unlinked. */
    private static final List<String> ALWAYS = List.of("busy_timeout = 2000", "foreign_keys = on",
            "secure_delete = on", "synchronous = full", "temp_store = memory");
    /** In KiB. Readers are several and each has a cache of its own; behind it stands that of the machine. */
    private static final int WRITERS_CACHE = 16_000;
    private static final int READERS_CACHE = 4_000;

    private final Path path;
    private final List<String> more;

    public SqliteFile(Path path) {
        this(path, List.of());
    }

    /** @param more pragmas of the writer: for tests that make a disk small */
    SqliteFile(Path path, List<String> more) {
        this.path = path;
        this.more = more;
    }

    /** For migrations, before the first writer. */
    public DataSource forMigrations() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + path);
        source.setJournalMode("WAL");
        source.setSynchronous("FULL");
        source.setBusyTimeout(10_000);
        return source;
    }

    Connection writer() throws SQLException {
        Connection connection = plain();
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma cache_size = -" + WRITERS_CACHE);
            statement.execute("pragma wal_autocheckpoint = 4000");
            statement.execute("pragma journal_size_limit = 67108864");
            for (String pragma : more) {
                statement.execute("pragma " + pragma);
            }
        }
        return connection;
    }

    Connection reader() throws SQLException {
        Connection connection = plain();
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma query_only = on");
            statement.execute("pragma cache_size = -" + READERS_CACHE);
        }
        return connection;
    }

    /** Whether somebody else has the file open: then nobody gets it for themselves alone. Waits for nothing. */
    public boolean inUse() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + path);
        source.setBusyTimeout(0);
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("begin exclusive");
            statement.execute("rollback");
            return false;
        } catch (SQLException e) {
            return Faults.busy(e);
        }
    }

    /** One that is neither the writer's nor kept for readers. */
    Connection plain() throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + path);
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            for (String pragma : ALWAYS) {
                statement.execute("pragma " + pragma);
            }
        }
        return connection;
    }
}
