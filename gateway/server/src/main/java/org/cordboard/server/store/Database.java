package org.cordboard.server.store;

import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/// The database, migrated and ready. Any thread may use it; both methods block, and what they throw is
/// unchecked.
///
/// The SQL of the project is understood by SQLite and PostgreSQL alike. With SQLite all writing goes through
/// one connection, so that writers queue in the program rather than in the file's lock; reading goes on beside
/// it (write-ahead log).
public final class Database implements AutoCloseable {
    private final Pools pools;
    private final Jdbi reader;
    private final Jdbi writer;

    private Database(Pools pools) {
        this.pools = pools;
        this.reader = Jdbi.create((DataSource) pools.reader());
        this.writer = Jdbi.create((DataSource) pools.writer());
    }

    /// Opens the database and brings its tables up to date.
    ///
    /// @throws StoreException when that cannot be done; the message names the setting and the remedy
    public static Database open(StoreConfig config) {
        Pools pools = switch (config) {
            case StoreConfig.SqliteFile sqlite -> Sqlite.open(sqlite);
            case StoreConfig.PostgreSql postgreSql -> PostgreSqlServer.open(postgreSql);
        };
        return new Database(pools);
    }

    /// Reads.
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return reader.withHandle(work);
    }

    /// Writes in one transaction: all of it happens, or, when `work` throws, nothing.
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        return writer.inTransaction(work);
    }

    /// Like [#write], for work without a result.
    public void change(HandleConsumer<RuntimeException> work) {
        writer.useTransaction(work);
    }

    /// Waits for nobody: work that is under way fails.
    @Override
    public void close() {
        pools.close();
    }
}
