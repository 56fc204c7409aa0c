package org.cordboard.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/// Opens a database on a PostgreSQL server.
final class PostgreSqlServer {
    private static final String URL = "store.url";
    private static final String PASSWORD = "store.password";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final int CONNECTIONS = 8;
    private static final int CONNECT_SECONDS = 10;

    private PostgreSqlServer() {}

    static Pools open(StoreConfig.PostgreSql config) {
        PGSimpleDataSource source = source(config);
        refuseUnreachable(source, config);
        Schema.migrate(source, URL, "COLLATE \"C\"");
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("store");
        pool.setDataSource(source);
        pool.setMaximumPoolSize(CONNECTIONS);
        HikariDataSource connections = new HikariDataSource(pool);
        return new Pools(connections, connections);
    }

    private static PGSimpleDataSource source(StoreConfig.PostgreSql config) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(config.url());
        } catch (IllegalArgumentException e) {
            throw new StoreException(
                    URL,
                    config.url() + " is no address of a PostgreSQL database.",
                    "Write it like jdbc:postgresql://HOST/DATABASE.",
                    e);
        }
        source.setUser(config.user());
        source.setPassword(config.password());
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setApplicationName("cordboard");
        return source;
    }

    private static void refuseUnreachable(PGSimpleDataSource source, StoreConfig.PostgreSql config) {
        try (Connection connection = source.getConnection()) {
            connection.isValid(CONNECT_SECONDS);
        } catch (SQLException e) {
            throw explained(e, config);
        }
    }

    private static StoreException explained(SQLException e, StoreConfig.PostgreSql config) {
        String state = e.getSQLState();
        if (PSQLState.INVALID_PASSWORD.getState().equals(state)
                || PSQLState.INVALID_AUTHORIZATION_SPECIFICATION.getState().equals(state)) {
            return new StoreException(
                    PASSWORD,
                    "The server refused the user " + config.user() + " with this password.",
                    "Check store.user and store.password, or give the user the right to sign in.",
                    e);
        }
        if (NO_SUCH_DATABASE.equals(state)) {
            return new StoreException(
                    URL,
                    "The server has no such database (" + config.url() + ").",
                    "Make it with CREATE DATABASE, or name another.",
                    e);
        }
        return new StoreException(
                URL,
                "No connection to " + config.url() + " (" + e.getMessage() + ").",
                "Check host, port and database name, and that the server runs and can be reached from here.",
                e);
    }
}
