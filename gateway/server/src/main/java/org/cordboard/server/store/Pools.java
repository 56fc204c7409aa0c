package org.cordboard.server.store;

import com.zaxxer.hikari.HikariDataSource;

/// The connections to one database; both may be the same pool.
record Pools(HikariDataSource reader, HikariDataSource writer) implements AutoCloseable {
    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
