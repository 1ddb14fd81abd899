package org.entente.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.store.postgres.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Waits for PostgreSQL at the start. After a power cut all machines begin at once and the database is the slowest: a node
 * that gave up at once would be put off by Kubernetes for minutes. One that is never reached ends the program, so that
 * whoever supervises it sees that.
 */
final class DatabaseThere {

    private static final int SECONDS_FOR_ONE = 2;
    private static final long BETWEEN_MILLIS = 1_000;
    private static final String NO_ANSWER = "08000";

    private DatabaseThere() {}

    /** It was not there in time. */
    static final class Away extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Away(String message, SQLException cause) {
            super(message, cause);
        }
    }

    /**
     * Returns once somebody can connect.
     *
     * @throws Away with one line when nobody could for so long
     * @throws IllegalArgumentException with one line when the server refuses: waiting does not help
     */
    static void await(String url, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        boolean told = false;
        for (SQLException why = connect(url); why != null; why = connect(url)) {
            if (!Faults.away(why)) {
                throw new IllegalArgumentException("ENTENTE_DATABASE_URL: PostgreSQL refuses it: " + why.getMessage(),
                        why);
            }
            if (System.nanoTime() > end) {
                throw new Away("PostgreSQL could not be reached for " + longest.toSeconds() + " seconds ("
                        + why.getMessage() + "): start it, or set ENTENTE_DATABASE_URL right", why);
            }
            if (!told) {
                told = true;
                System.err.println("entente: PostgreSQL is not there yet and is waited for: " + why.getMessage());
            }
            pause();
        }
    }

    private static @Nullable SQLException connect(String url) {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", String.valueOf(SECONDS_FOR_ONE));
        properties.setProperty("loginTimeout", String.valueOf(SECONDS_FOR_ONE));
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            return connection.isValid(SECONDS_FOR_ONE) ? null : new SQLException("no answer", NO_ANSWER);
        } catch (SQLException e) {
            return e;
        }
    }

    private static void pause() {
        try {
            // nobody counts it down
            if (new CountDownLatch(1).await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
