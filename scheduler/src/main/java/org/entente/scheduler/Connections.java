package org.entente.scheduler;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Hands the record's connections to Quartz. Whoever opened them closes them. */
final class Connections implements ConnectionProvider {

    private final DataSource database;

    Connections(DataSource database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return database.getConnection();
    }

    @Override
    public void initialize() {
        // it is open
    }

    @Override
    public void shutdown() {
        // it is another's
    }
}
