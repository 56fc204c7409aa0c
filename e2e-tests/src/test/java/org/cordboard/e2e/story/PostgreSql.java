package org.cordboard.e2e.story;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real PostgreSQL server with an empty database, for one test class.
final class PostgreSql implements BeforeAllCallback, AfterAllCallback {
    private static final Duration START = Duration.ofMinutes(1);

    private EmbeddedPostgres server;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        server = EmbeddedPostgres.builder().setPGStartupWait(START).start();
    }

    /// The gateway's file has to say this to use the database.
    String settings() {
        return """
                store:
                  url: jdbc:postgresql://localhost:%d/postgres
                  user: postgres
                  password: postgres
                """.formatted(server.getPort());
    }

    /// How many tables somebody has made in it.
    int tables() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'public'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server.close();
    }
}
