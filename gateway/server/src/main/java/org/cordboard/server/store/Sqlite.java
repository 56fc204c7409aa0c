package org.cordboard.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Opens an SQLite file so that what was committed survives a power cut (`synchronous=FULL`).
final class Sqlite {
    private static final String FIELD = "store.file";
    private static final int BUSY_MILLIS = 10_000;
    private static final int READERS = 4;

    private Sqlite() {}

    static Pools open(StoreConfig.SqliteFile config) {
        Path file = config.file().toAbsolutePath();
        prepareFolder(file);
        refuseUnusable(file);
        Schema.migrate(source(file, SQLiteConfig.TransactionMode.IMMEDIATE), FIELD, "COLLATE BINARY");
        HikariConfig readers = pool("store-read", source(file, SQLiteConfig.TransactionMode.DEFERRED), READERS);
        readers.setConnectionInitSql("PRAGMA query_only = ON");
        HikariConfig writer = pool("store-write", source(file, SQLiteConfig.TransactionMode.IMMEDIATE), 1);
        return new Pools(new HikariDataSource(readers), new HikariDataSource(writer));
    }

    private static HikariConfig pool(String name, SQLiteDataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMaxLifetime(0);
        return config;
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig.TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static void prepareFolder(Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw notWritable(file, "The folder " + file.getParent() + " cannot be made.", e);
        }
        if (Files.isDirectory(file)) {
            throw notWritable(file, file + " is a folder.", null);
        }
        Path written = Files.exists(file) ? file : file.getParent();
        if (!Files.isWritable(written)) {
            throw notWritable(file, written + " cannot be written to.", null);
        }
    }

    private static void refuseUnusable(Path file) {
        try (Connection connection =
                source(file, SQLiteConfig.TransactionMode.IMMEDIATE).getConnection()) {
            connection.createStatement().executeUpdate("PRAGMA user_version = 1");
        } catch (SQLException e) {
            throw notWritable(file, file + " is not a database that can be written to (" + e.getMessage() + ").", e);
        }
    }

    private static StoreException notWritable(Path file, String problem, Exception cause) {
        return new StoreException(
                FIELD, problem, "Name a file in a folder that this user may write to, for example with --data.", cause);
    }
}
