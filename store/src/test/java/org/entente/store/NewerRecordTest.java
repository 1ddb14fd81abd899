package org.entente.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.entente.core.schedule.Timetable;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.Dialect;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A record that a newer version of the program has brought up to date already, as during an upgrade node by node. */
@Tag("F18")
class NewerRecordTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private Database open(Dialect dialect, String url) {
        InstantSource clock = InstantSource.fixed(NOW);
        return dialect == Dialect.SQLITE ? Database.inFolder(folder, new LocalWakeups(), clock)
                : Database.at(url, new LocalWakeups(), clock);
    }

    /** @param version of a migration that this program does not know: above all that it knows, or between them */
    @ParameterizedTest
    @CsvSource({"SQLITE, 99999", "SQLITE, 4", "POSTGRES, 99999", "POSTGRES, 4"})
    void isOpenedAndWrittenByTheVersionBefore(Dialect dialect, String version) throws SQLException {
        String url = dialect == Dialect.SQLITE ? "jdbc:sqlite:" + folder.resolve(Database.FILE)
                : Postgres.freshDatabase();
        open(dialect, url).close();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("alter table person add column newer text");
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, installed_on, execution_time, success) select installed_rank + 1000, '"
                    + version + "', 'newer', type, 'V" + version + "__newer.sql', 1, installed_by, installed_on, 1,"
                    + " success from flyway_schema_history where version = '1'");
        }
        try (Database database = open(dialect, url)) {
            database.ledger().change(tx -> tx.use(Timetable.class).set("c", "kind", "s", NOW));
            Optional<Instant> next = database.ledger().read(tx -> tx.use(Timetable.class).next());
            assertThat(next).contains(NOW);
        }
    }
}
