package org.entente.app.play;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.entente.app.clients.FreePort;
import org.entente.store.Database;
import org.entente.store.Sealer;
import org.entente.store.audit.AuditVerifier;
import org.entente.store.delivery.LocalWakeups;
import org.entente.store.sql.Session;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** F1: the record of an earlier version is brought up to date, and the program is killed in the middle of it. */
@Tag("F1")
@Tag("chaos")
class KilledInAMigrationTest {

    private static final String EARLIER = "20";
    private static final int ENTRIES = 2_000;

    @TempDir
    private Path folder = Path.of("");

    private final SlackStandIn slack = new SlackStandIn();
    private final int port = FreePort.take();

    @AfterEach
    void ends() {
        slack.close();
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve(Database.FILE);
    }

    private void anEarlierRecord() throws SQLException {
        Flyway.configure().dataSource(url(), null, null).target(EARLIER).load().migrate();
        try (Connection connection = DriverManager.getConnection(url());
                PreparedStatement entry = connection.prepareStatement("insert into audit_waiting (id, council_id, kind,"
                        + " subject, actor_id, fingerprint, at) values (?, 'c', 'motion.opened', ?, 'p', 'f', 1)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < ENTRIES; i++) {
                entry.setString(1, "%08d".formatted(i));
                entry.setString(2, "s" + i);
                entry.addBatch();
            }
            entry.executeBatch();
            connection.commit();
        }
    }

    private KilledBot starts() throws IOException {
        Map<String, String> environment = new HashMap<>(
                RunningBot.slack(slack.apiAddress(), "xoxb-play", HttpStage.SECRET));
        environment.put("ENTENTE_DATA_DIR", folder.toString());
        return new KilledBot(environment, port,
                Files.createDirectories(Path.of("target")).resolve("killed-in-a-migration.log"));
    }

    private int migrated() {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from flyway_schema_history where success")) {
            return row.getInt(1);
        } catch (SQLException e) {
            return 0; // locked for a moment
        }
    }

    private boolean ready() {
        try {
            URI page = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
            return ((HttpURLConnection) page.toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** @param more how many migrations have been done when it is killed */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7, 10, 14, 18, 22})
    void theNextStartGoesOnWhereItEnded(int more, TestReporter reporter) throws Exception {
        anEarlierRecord();
        int before = migrated();
        KilledBot killed = starts();
        killed.await("some are done", () -> migrated() >= before + more);
        killed.killed();
        int done = migrated();
        KilledBot bot = starts();
        bot.await("it is ready", this::ready);
        bot.killed();
        try (Database database = Database.inFolder(folder, new LocalWakeups(), InstantSource.system())) {
            new Sealer(database.ledger()).seal();
            assertThat(database.ledger().<Long>read(tx -> ((Session) tx).number("select count(*) from audit")))
                    .isEqualTo(ENTRIES);
            assertThat(new AuditVerifier(database.ledger()).verify("c", null))
                    .isInstanceOf(AuditVerifier.Whole.class);
        }
        assertThat(migrated()).as("all migrations; %d when it was killed", done).isGreaterThanOrEqualTo(done);
        reporter.publishEntry(Map.of("kills", "1", "lost", "0", "twice", "0", "extra", "0", "answers", "0",
                "inMigration", done < migrated() ? "1" : "0"));
    }
}
