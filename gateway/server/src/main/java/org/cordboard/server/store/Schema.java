package org.cordboard.server.store;

import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/// The tables: made, or brought up to date.
final class Schema {
    private static final String LOCATION = "classpath:org/cordboard/server/store/migration";

    private Schema() {}

    /// @param field the setting that says where the database is
    /// @param bytewise says of a column that its texts are compared byte by byte, in any language
    static void migrate(DataSource source, String field, String bytewise) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations(LOCATION)
                .placeholders(Map.of("bytewise", bytewise))
                .loggers("slf4j")
                .load();
        try {
            refuseNewer(flyway, field);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    field,
                    "The tables could not be brought up to date.",
                    "Restore the last backup or name an empty database; the cause was: " + e.getMessage(),
                    e);
        }
    }

    /// An older program on newer tables would write rows that the newer one then misreads.
    private static void refuseNewer(Flyway flyway, String field) {
        Arrays.stream(flyway.info().applied())
                .filter(applied ->
                        applied.getVersion() != null && !applied.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .findFirst()
                .ifPresent(version -> {
                    throw new StoreException(
                            field,
                            "The database was made by a newer version of Cordboard (tables at version " + version
                                    + ").",
                            "Start the newer version, or name another database.",
                            null);
                });
    }
}
