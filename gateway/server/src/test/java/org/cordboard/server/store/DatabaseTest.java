package org.cordboard.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void anSqliteFileIsMadeWithItsFolder() {
        Path file = folder.resolve("new/cordboard.db");

        Database.open(new StoreConfig.SqliteFile(file)).close();

        assertThat(file).isNotEmptyFile();
    }

    @Test
    void anSqliteFileIsOpenedSoThatCommitsSurviveAPowerCut() {
        try (Database database = Database.open(new StoreConfig.SqliteFile(folder.resolve("cordboard.db")))) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void whatWasWrittenIsThereAfterOpeningAgain() {
        var config = new StoreConfig.SqliteFile(folder.resolve("cordboard.db"));
        try (Database first = Database.open(config)) {
            first.change(handle -> handle.execute("INSERT INTO journal_head (tenant, last_seq) VALUES ('acme', 7)"));
        }

        try (Database second = Database.open(config)) {
            assertThat(lastSeq(second)).isEqualTo(7);
        }
    }

    @Test
    void readingCannotChangeAnything() {
        try (Database database = Database.open(new StoreConfig.SqliteFile(folder.resolve("cordboard.db")))) {
            assertThatThrownBy(() -> database.read(handle -> handle.execute("DELETE FROM journal_head")))
                    .hasMessageContaining("readonly");
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedInWords() throws IOException {
        Path file = Files.writeString(
                folder.resolve("notes.txt"), "These are my notes, and they are long enough to be a page. ".repeat(100));

        assertRefused(new StoreConfig.SqliteFile(file), "store.file", "not a database");
        assertThat(file).content().startsWith("These are my notes");
    }

    @Test
    void aFolderInPlaceOfAFileIsRefusedInWords() {
        assertRefused(new StoreConfig.SqliteFile(folder), "store.file", "is a folder");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedInWords() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertRefused(new StoreConfig.SqliteFile(file.resolve("cordboard.db")), "store.file", "cannot be made");
    }

    @Test
    void anSqliteFileOfANewerVersionIsRefusedInWords() {
        var config = new StoreConfig.SqliteFile(folder.resolve("cordboard.db"));
        try (Database database = Database.open(config)) {
            pretendNewer(database);
        }

        assertRefused(config, "store.file", "newer version");
    }

    @Test
    void aPostgreSqlDatabaseOfANewerVersionIsRefusedInWords() {
        SharedPostgreSql.execute("CREATE DATABASE from_the_future");
        var config = SharedPostgreSql.config("from_the_future");
        try (Database database = Database.open(config)) {
            pretendNewer(database);
        }

        assertRefused(config, "store.url", "newer version");
    }

    @Test
    void aWrongPasswordIsRefusedInWordsThatDoNotTellIt() throws IOException {
        SharedPostgreSql.execute("CREATE ROLE guarded LOGIN PASSWORD 'right'");
        Path rules = Path.of(SharedPostgreSql.ask("SHOW hba_file"));
        Files.writeString(rules, "host all guarded all scram-sha-256\n" + Files.readString(rules));
        SharedPostgreSql.execute("SELECT pg_reload_conf()");
        var right = SharedPostgreSql.config("postgres");

        var refused = assertRefused(
                new StoreConfig.PostgreSql(right.url(), "guarded", "wrong-secret"), "store.password", "guarded");
        assertThat(refused).hasMessageNotContaining("wrong-secret");
    }

    @Test
    void aDatabaseThatTheServerDoesNotHaveIsRefusedInWords() {
        assertRefused(SharedPostgreSql.config("nowhere"), "store.url", "CREATE DATABASE");
    }

    @Test
    void aServerThatIsNotThereIsRefusedInWords() {
        assertRefused(
                new StoreConfig.PostgreSql("jdbc:postgresql://localhost:1/cordboard", "me", "secret"),
                "store.url",
                "Check host");
    }

    @Test
    void anAddressOfAnotherKindOfDatabaseIsRefusedInWords() {
        assertRefused(
                new StoreConfig.PostgreSql("jdbc:mysql://localhost/cordboard", "me", "secret"),
                "store.url",
                "jdbc:postgresql:");
    }

    @Test
    void aPasswordIsNotPrintedWithItsConfig() {
        assertThat(new StoreConfig.PostgreSql("jdbc:postgresql://localhost/cordboard", "me", "secret").toString())
                .doesNotContain("secret");
    }

    private static StoreException assertRefused(StoreConfig config, String field, String words) {
        var refused = catchThrowableOfType(
                StoreException.class, () -> Database.open(config).close());
        assertThat(refused).isNotNull().hasMessageStartingWith(field + ": ").hasMessageContaining(words);
        assertThat(refused.field()).isEqualTo(field);
        return refused;
    }

    private static void pretendNewer(Database database) {
        database.change(handle -> handle.execute("""
                INSERT INTO flyway_schema_history
                  (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'later', 1, TRUE)
                """));
    }

    private static String pragma(Database database, String name) {
        return database.write(handle ->
                handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
    }

    private static long lastSeq(Database database) {
        return database.read(handle -> handle.createQuery("SELECT last_seq FROM journal_head")
                .mapTo(Long.class)
                .one());
    }
}
