package org.entente.store.copy;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.entente.core.delivery.Wakeups;
import org.entente.core.ledger.LedgerUnavailable;
import org.entente.store.Database;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.SqlFailure;
import org.entente.store.sqlite.SqliteFile;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * Copies a record in SQLite into an empty PostgreSQL database, in one transaction, and reads it back from there. Nobody
 * else works on either.
 */
public final class RecordCopy {

    private static final int ROWS_READ_AT_ONCE = 2_000;

    private static final Wakeups NOBODY = new LocalWakeups();

    private RecordCopy() {}

    /** What came of it. */
    public sealed interface Outcome {}

    /** All is there. @param fingerprint of all rows, the same in both */
    public record Copied(long rows, int tables, String fingerprint) implements Outcome {}

    /** Nothing was written: the database is not empty. @param table that has rows */
    public record NotEmpty(String table) implements Outcome {}

    /** Nothing was kept: what was read back is not what was written. */
    public record Differs(String before, String after) implements Outcome {}

    /** @param rows in all tables together */
    private record Seen(long rows, String fingerprint) {}

    /**
     * @param folder where the SQLite file is; it is brought up to date, and else not changed
     * @param url a JDBC URL of PostgreSQL, with user and password where they are needed
     * @throws LedgerUnavailable when one of them cannot be reached or brought up to date; nothing was kept
     */
    public static Outcome toPostgres(Path folder, String url) {
        try {
            Database.inFolder(folder, NOBODY, InstantSource.system()).close();
            Database.at(url, NOBODY, InstantSource.system()).close();
        } catch (FlywayException e) {
            throw new LedgerUnavailable(String.valueOf(e.getMessage()), e);
        }
        return copied(folder.resolve(Database.FILE), url);
    }

    private static Outcome copied(Path file, String url) {
        try (Connection from = new SqliteFile(file).forMigrations().getConnection();
                Connection into = DriverManager.getConnection(url)) {
            from.setAutoCommit(false);
            into.setAutoCommit(false);
            List<TableShape> tables = TableShape.all(into);
            for (TableShape table : tables) {
                if (holdsSomething(into, table)) {
                    return new NotEmpty(table.name());
                }
            }
            Seen before = read(from, tables, table -> Writing.to(into, table));
            Seen after = read(into, tables, table -> Writing.NOWHERE);
            if (!before.equals(after)) {
                into.rollback();
                return new Differs(before.fingerprint(), after.fingerprint());
            }
            into.commit();
            return new Copied(after.rows(), tables.size(), after.fingerprint());
        } catch (SQLException e) {
            throw new LedgerUnavailable(String.valueOf(e.getMessage()), new SqlFailure(e));
        }
    }

    private static boolean holdsSomething(Connection database, TableShape table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from " + table.name() + " limit 1")) {
            return rows.next();
        }
    }

    /** Reads every row, and hands it on. */
    private static Seen read(Connection from, List<TableShape> tables, Writing.Opening opening) throws SQLException {
        MessageDigest whole = Fingerprint.sha256();
        long rows = 0;
        for (TableShape table : tables) {
            Fingerprint print = new Fingerprint();
            try (Statement statement = from.createStatement()) {
                statement.setFetchSize(ROWS_READ_AT_ONCE);
                try (ResultSet found = statement.executeQuery(table.select()); Writing writing = opening.of(table)) {
                    while (found.next()) {
                        List<@Nullable Object> row = table.row(found);
                        print.add(row);
                        writing.add(row);
                    }
                    writing.rest();
                }
            }
            print.into(whole, table.name());
            rows += print.rows();
        }
        return new Seen(rows, Fingerprint.printed(whole));
    }
}
