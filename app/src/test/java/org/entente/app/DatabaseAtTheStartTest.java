package org.entente.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.entente.app.clients.FreePort;
import org.entente.store.Postgres;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** PostgreSQL as the program finds it when it starts. */
class DatabaseAtTheStartTest {

    private static final String URL = Postgres.freshDatabase();

    @Test
    void isNotWaitedForWhereItIsThere() {
        assertThatCode(() -> DatabaseThere.await(URL, Duration.ZERO)).doesNotThrowAnyException();
    }

    @Test
    void isMissedInOneLineWhenItDoesNotCome() {
        String nowhere = "jdbc:postgresql://127.0.0.1:" + FreePort.take() + "/entente?user=entente&password=hush";
        assertThatExceptionOfType(DatabaseThere.Away.class)
                .isThrownBy(() -> DatabaseThere.await(nowhere, Duration.ZERO))
                .withMessageStartingWith("PostgreSQL could not be reached for 0 seconds (")
                .withMessageEndingWith("start it, or set ENTENTE_DATABASE_URL right")
                .withMessageNotContainingAny("hush");
    }

    @Test
    void isNotWaitedForWhereItRefuses() {
        String other = URL.replaceFirst("/entente_\\d+", "/no_such_database");
        assertThatIllegalArgumentException().isThrownBy(() -> DatabaseThere.await(other, Duration.ofMinutes(1)))
                .withMessageStartingWith("ENTENTE_DATABASE_URL: PostgreSQL refuses it: ");
    }

    @Test
    void isWaitedForWhereItHasNoPlaceLeft() throws SQLException {
        String url = Postgres.freshDatabase();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create role guest login");
            statement.execute("alter database " + connection.getCatalog() + " connection limit 0");
        }
        String asGuest = url.replace("user=postgres", "user=guest");
        assertThatExceptionOfType(DatabaseThere.Away.class)
                .isThrownBy(() -> DatabaseThere.await(asGuest, Duration.ZERO))
                .withMessageContaining("too many connections");
    }
}
