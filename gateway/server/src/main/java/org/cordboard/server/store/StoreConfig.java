package org.cordboard.server.store;

import java.nio.file.Path;

/// Where a gateway keeps what must last.
public sealed interface StoreConfig {
    /// The embedded default: one SQLite file, with two companions (`-wal`, `-shm`) beside it while it is open.
    ///
    /// @param file made when missing, its folder too
    record SqliteFile(Path file) implements StoreConfig {}

    /// A PostgreSQL server, 14 or later.
    ///
    /// @param url such as `jdbc:postgresql://localhost/cordboard`
    record PostgreSql(String url, String user, String password) implements StoreConfig {
        @Override
        public String toString() {
            return "PostgreSql[url=" + url + ", user=" + user + "]";
        }
    }
}
