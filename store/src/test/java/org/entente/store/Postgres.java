package org.entente.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server that all tests of this JVM share; it comes as a jar and ends with the JVM. */
public final class Postgres {

    private static final String TEMPLATE = "entente_template";

    private static @Nullable EmbeddedPostgres server;
    private static int count;

    private Postgres() {}

    /** The URL of a new, empty database. */
    public static synchronized String freshDatabase() {
        try {
            EmbeddedPostgres running = server();
            String name = "entente_" + ++count;
            try (var connection = running.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name + " template " + TEMPLATE);
            }
            return running.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres server() throws IOException, SQLException {
        if (server == null) {
            EmbeddedPostgres started = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
            try (var connection = started.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + TEMPLATE);
            }
            // Migrated once: a copy of it is made in a fraction of the time that migrating takes.
            org.flywaydb.core.Flyway.configure().dataSource(started.getJdbcUrl("postgres", TEMPLATE), null, null)
                    .load().migrate();
            server = started;
        }
        return server;
    }

    private static void stop(EmbeddedPostgres started) {
        try {
            started.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
