package org.cordboard.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The two real databases that every test of what is kept runs on. Each is started once for a test run and
/// shared; tests stay apart by a company of their own.
public enum TestStore {
    SQLITE {
        @Override
        StoreConfig start() throws IOException {
            Path folder = Files.createTempDirectory("cordboard-store");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteAll(folder)));
            return new StoreConfig.SqliteFile(folder.resolve("cordboard.db"));
        }
    },
    POSTGRESQL {
        @Override
        StoreConfig start() {
            return SharedPostgreSql.config("postgres");
        }
    };

    private Database database;

    abstract StoreConfig start() throws IOException;

    /// The open database; closed when the test run ends.
    public synchronized Database database() {
        if (database == null) {
            try {
                database = Database.open(start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return database;
    }

    private static void deleteAll(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
