package org.cordboard.server.settings;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.blob.Blobs;
import org.cordboard.server.config.CompanyDocument;
import org.cordboard.server.config.CompanySettings;
import org.cordboard.server.config.ConfigException;
import org.cordboard.server.store.Database;

/// What one company is set to be: the latest of the revisions that are kept, and the only way to another. Any
/// thread; changing blocks, and happens one at a time.
public final class Settings implements Supplier<CompanySettings> {
    private static final String PROGRAM = "the program";

    /// What counts now.
    public record Present(long revision, CompanyDocument document) {}

    /// Makes the next document out of the present one.
    @FunctionalInterface
    public interface Change {
        CompanyDocument of(CompanyDocument present) throws ConfigException;
    }

    /// Brings a part of the gateway in line with a new revision that is kept already.
    @FunctionalInterface
    public interface Listener {
        /// @return passwords that were made for people who are new
        Map<AgentId, String> changed(CompanySettings before, CompanySettings now);
    }

    /// What the gateway at hand demands of settings, beside what every gateway does.
    @FunctionalInterface
    public interface Demand {
        /// @throws ConfigException naming all that is wrong
        void check(CompanySettings next) throws ConfigException;
    }

    /// @param changed false when the new document equals the old one; then there is no new revision
    /// @param newPasswords of people who are new; told to nobody else
    public record Outcome(long revision, boolean changed, Map<AgentId, String> newPasswords) {}

    private final SettingsStore store;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<Demand> demands = new CopyOnWriteArrayList<>();
    private volatile Present present;

    private Settings(SettingsStore store, Present present) {
        this.store = store;
        this.present = present;
    }

    /// Opens what is kept; the first time, keeps what the file says.
    ///
    /// @param file what the company's file says
    /// @param followsFile whether another file counts as long as nobody has changed anything, as in the demo
    /// @throws ConfigException when this version of the program cannot use what is kept
    public static Settings open(
            Database database, Blobs blobs, InstantSource clock, CompanyDocument file, boolean followsFile)
            throws ConfigException {
        TenantId tenant = file.settings().company().id();
        SettingsStore store = new SettingsStore(database, tenant, blobs, clock);
        Optional<SettingsStore.Latest> latest = store.latest();
        boolean anew = latest.isEmpty()
                || followsFile
                        && latest.get().untouched()
                        && !latest.get().document().equals(file);
        if (anew) {
            long revision = latest.map(SettingsStore.Latest::revision).orElse(0L) + 1;
            store.add(revision, file, PROGRAM, "Imported from the company's file", Optional.of(file.fingerprint()));
            return new Settings(store, new Present(revision, file));
        }
        return new Settings(
                store, new Present(latest.get().revision(), latest.get().document()));
    }

    /// What is kept, without a file that could fill the place.
    ///
    /// @return empty when nothing is kept
    /// @throws ConfigException when this version of the program cannot use what is kept
    public static Optional<Settings> kept(Database database, Blobs blobs, InstantSource clock) throws ConfigException {
        Optional<TenantId> tenant = SettingsStore.onlyTenant(database);
        if (tenant.isEmpty()) {
            return Optional.empty();
        }
        SettingsStore store = new SettingsStore(database, tenant.get(), blobs, clock);
        SettingsStore.Latest latest = store.latest().orElseThrow();
        return Optional.of(new Settings(store, new Present(latest.revision(), latest.document())));
    }

    /// Whether `file` is another than the one that was imported last.
    public boolean differsFrom(CompanyDocument file) {
        return !present.document().equals(file)
                && store.lastSource().filter(file.fingerprint()::equals).isEmpty();
    }

    /// Called for each new revision, in the order of the calls to this method.
    public void onChange(Listener listener) {
        listeners.add(listener);
    }

    /// From now on no settings come to count that this is not met by.
    public void requires(Demand demand) {
        demands.add(demand);
    }

    public Present present() {
        return present;
    }

    @Override
    public CompanySettings get() {
        return present.document().settings();
    }

    public Company company() {
        return get().company();
    }

    List<SettingsStore.Revision> history(int limit) {
        return store.history(limit);
    }

    /// Changes the settings from now on. Calls that are up go on.
    ///
    /// @param expected the revision that the change is meant for; empty for whichever it is
    /// @param by the user name of who changes
    /// @param what is changed, for the history
    /// @throws ConfigException naming all that is wrong; nothing has changed then
    /// @throws StaleSettingsException when the present revision is another; nothing has changed then
    public Outcome change(OptionalLong expected, String by, String what, Change change)
            throws ConfigException, StaleSettingsException {
        return change(expected, by, what, change, false);
    }

    /// Like [#change], with a whole company from a file.
    public Outcome replace(OptionalLong expected, String by, CompanyDocument imported)
            throws ConfigException, StaleSettingsException {
        return change(expected, by, "Imported", _ -> imported, true);
    }

    private synchronized Outcome change(OptionalLong expected, String by, String what, Change change, boolean isImport)
            throws ConfigException, StaleSettingsException {
        Present before = present;
        if (expected.isPresent() && expected.getAsLong() != before.revision()) {
            throw new StaleSettingsException(
                    expected.getAsLong(), before.revision(), store.history(1).getFirst());
        }
        CompanyDocument next = change.of(before.document());
        requireSameCompany(before.document(), next);
        for (Demand demand : demands) {
            demand.check(next.settings());
        }
        if (next.equals(before.document()) && !isImport) {
            return new Outcome(before.revision(), false, Map.of());
        }
        Present now = new Present(before.revision() + 1, next);
        store.add(now.revision(), next, by, what, isImport ? Optional.of(next.fingerprint()) : Optional.empty());
        present = now;
        return new Outcome(now.revision(), true, tell(before, now));
    }

    private Map<AgentId, String> tell(Present before, Present now) {
        Map<AgentId, String> passwords = new TreeMap<>(Comparator.comparing(AgentId::value));
        for (Listener listener : listeners) {
            passwords.putAll(listener.changed(
                    before.document().settings(), now.document().settings()));
        }
        return passwords;
    }

    private static void requireSameCompany(CompanyDocument before, CompanyDocument next) throws ConfigException {
        TenantId id = before.settings().company().id();
        if (!next.settings().company().id().equals(id)) {
            throw ConfigException.of("id", "the id of a company stays as it is", "write " + id);
        }
    }
}
