package org.cordboard.server.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.Handle;

/// Keeps every revision of one company's settings. Any thread; blocks.
final class SettingsStore {
    /// Who made a revision, when, and what for.
    record Revision(long number, Instant at, String by, String change) {}

    /// @param untouched whether it was imported as it is
    record Latest(long revision, CompanyDocument document, boolean untouched) {}

    private record Row(long revision, String document, String source) {}

    private final Database database;
    private final String tenant;
    private final Blobs blobs;
    private final InstantSource clock;

    SettingsStore(Database database, TenantId tenant, Blobs blobs, InstantSource clock) {
        this.database = database;
        this.tenant = tenant.value();
        this.blobs = blobs;
        this.clock = clock;
    }

    /// The company whose settings are kept.
    ///
    /// @throws ConfigException when there are several
    static Optional<TenantId> onlyTenant(Database database) throws ConfigException {
        List<String> tenants = database.read(
                handle -> handle.createQuery("SELECT DISTINCT tenant FROM settings_revision ORDER BY tenant")
                        .mapTo(String.class)
                        .list());
        if (tenants.size() > 1) {
            throw new ConfigException("Several companies are kept here: " + tenants);
        }
        return tenants.stream().findFirst().map(TenantId::new);
    }

    /// @return empty when nothing was ever kept
    /// @throws ConfigException when this version of the program cannot use what is kept
    Optional<Latest> latest() throws ConfigException {
        Optional<Row> row = database.read(handle -> handle.createQuery(
                        "SELECT revision, document, source FROM settings_revision WHERE tenant = :tenant ORDER BY revision DESC LIMIT 1")
                .bind("tenant", tenant)
                .map((found, _) ->
                        new Row(found.getLong("revision"), found.getString("document"), found.getString("source")))
                .findOne());
        return row.isEmpty() ? Optional.empty() : Optional.of(latest(row.get()));
    }

    private Latest latest(Row row) throws ConfigException {
        Map<String, String> files = files(row.revision());
        CompanyDocument document = CompanyDocument.parse(
                "The stored settings (revision " + row.revision() + ")",
                row.document(),
                name -> Files.readAllBytes(blobs.path(files.getOrDefault(name, ""))));
        return new Latest(row.revision(), document, row.source() != null);
    }

    private Map<String, String> files(long revision) {
        return database.read(handle -> handle.createQuery(
                        "SELECT name, blob FROM settings_file WHERE tenant = :tenant AND revision = :revision")
                .bind("tenant", tenant)
                .bind("revision", revision)
                .map((row, _) -> Map.entry(row.getString("name"), row.getString("blob")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The fingerprint of the file that was imported last.
    Optional<String> lastSource() {
        return database.read(handle -> handle.createQuery(
                        "SELECT source FROM settings_revision WHERE tenant = :tenant AND source IS NOT NULL ORDER BY revision DESC LIMIT 1")
                .bind("tenant", tenant)
                .mapTo(String.class)
                .findOne());
    }

    /// The last revisions, the newest first.
    List<Revision> history(int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT revision, changed_at, changed_by, change FROM settings_revision WHERE tenant = :tenant ORDER BY revision DESC LIMIT :limit")
                .bind("tenant", tenant)
                .bind("limit", limit)
                .map((row, _) -> new Revision(
                        row.getLong("revision"),
                        Instant.ofEpochMilli(row.getLong("changed_at")),
                        row.getString("changed_by"),
                        row.getString("change")))
                .list());
    }

    /// Keeps another revision; what is kept already stays as it is.
    void add(long revision, CompanyDocument document, String by, String change, Optional<String> source) {
        Map<String, String> files = new LinkedHashMap<>();
        document.files().forEach((name, content) -> files.put(name, put(content)));
        database.change(handle -> {
            handle.createUpdate("""
                            INSERT INTO settings_revision (tenant, revision, changed_at, changed_by, change, document, source)
                            VALUES (:tenant, :revision, :now, :by, :change, :document, :source)
                            """)
                    .bind("tenant", tenant)
                    .bind("revision", revision)
                    .bind("now", clock.millis())
                    .bind("by", by)
                    .bind("change", change)
                    .bind("document", document.yaml())
                    .bind("source", source.orElse(null))
                    .execute();
            insertFiles(handle, revision, files);
        });
    }

    private void insertFiles(Handle handle, long revision, Map<String, String> files) {
        var batch = handle.prepareBatch(
                "INSERT INTO settings_file (tenant, revision, name, blob) VALUES (:tenant, :revision, :name, :blob)");
        files.forEach((name, blob) -> batch.bind("tenant", tenant)
                .bind("revision", revision)
                .bind("name", name)
                .bind("blob", blob)
                .add());
        batch.execute();
    }

    private String put(byte[] content) {
        try {
            return blobs.put(content);
        } catch (IOException full) {
            throw new UncheckedIOException("A sound of the settings cannot be stored: " + full.getMessage(), full);
        }
    }
}
