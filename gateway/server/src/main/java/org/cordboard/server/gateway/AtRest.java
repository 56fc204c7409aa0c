package org.cordboard.server.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalLong;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.prompts.PromptRefusedException;
import org.cordboard.server.prompts.Prompts;
import org.cordboard.server.settings.Settings;
import org.cordboard.server.settings.StaleSettingsException;
import org.cordboard.server.store.Database;
import org.cordboard.server.store.StoreConfig;

/// The settings in the data folder of a gateway that does not run.
public final class AtRest implements AutoCloseable {
    private static final String DATABASE = "cordboard.db";

    private final Path data;
    private final Clock clock = Clock.systemUTC();
    private final DataFolder folder;
    private final Database database;

    private AtRest(Path data, DataFolder folder, Database database) {
        this.data = data;
        this.folder = folder;
        this.database = database;
    }

    /// @throws IOException when a gateway uses the folder, or it cannot be written
    public static AtRest open(Path data) throws IOException {
        DataFolder folder = DataFolder.claim(data);
        try {
            return new AtRest(data, folder, Database.open(new StoreConfig.SqliteFile(data.resolve(DATABASE))));
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    /// Whether there is anything kept in the folder.
    public static boolean isInUse(Path data) {
        return Files.exists(data.resolve(DATABASE));
    }

    /// What is kept, with the sounds that are played.
    ///
    /// @throws ConfigException when nothing is kept, or it cannot be used
    public CompanyDocument company() throws ConfigException, IOException {
        CompanyDocument kept = Settings.kept(database, files(), clock)
                .orElseThrow(() -> new ConfigException("No settings are kept in " + data))
                .present()
                .document();
        return kept.with(prompts(kept).recorded());
    }

    /// Keeps `imported` from now on.
    ///
    /// @param by who did it, for the history
    /// @throws ConfigException when another company is kept here; nothing has changed then
    public void replace(CompanyDocument imported, String by) throws ConfigException, IOException {
        var kept = Settings.kept(database, files(), clock);
        if (kept.isEmpty()) {
            Settings.open(database, files(), clock, imported, false);
            return;
        }
        Prompts prompts = prompts(kept.get().present().document());
        try {
            kept.get().replace(OptionalLong.empty(), by, imported);
            prompts.deliver(imported.settings().prompts());
        } catch (StaleSettingsException | PromptRefusedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /// What happened on the company's floor.
    public Journal journal(TenantId company) {
        return new Journal(database, company);
    }

    private Blobs files() throws IOException {
        return new Blobs(data.resolve("settings"));
    }

    private Prompts prompts(CompanyDocument company) throws IOException {
        TenantId tenant = company.settings().company().id();
        try {
            return new Prompts(
                    database,
                    tenant,
                    new Blobs(data.resolve("prompts")),
                    clock,
                    company.settings().prompts());
        } catch (PromptRefusedException unchecked) {
            throw new IllegalStateException("The settings were not checked", unchecked);
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
        folder.close();
    }
}
