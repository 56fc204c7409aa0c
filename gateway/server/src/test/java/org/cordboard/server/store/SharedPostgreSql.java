package org.cordboard.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;

/// A real PostgreSQL server, started when first asked for, ended with the test run.
final class SharedPostgreSql {
    private static final EmbeddedPostgres SERVER = start();

    private SharedPostgreSql() {}

    static StoreConfig.PostgreSql config(String database) {
        return new StoreConfig.PostgreSql(
                "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + database, "postgres", "postgres");
    }

    static void execute(String... statements) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String ask(String query) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setRegisterShutdownHook(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
