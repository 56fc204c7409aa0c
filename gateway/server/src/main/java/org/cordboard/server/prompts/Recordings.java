package org.cordboard.server.prompts;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.mapper.RowMapper;

/// Which recordings replace which prompts.
final class Recordings {
    private static final RowMapper<Recorded> RECORDED =
            (row, _) -> new Recorded(row.getString("blob"), row.getLong("length_millis"));

    private final Database database;
    private final String tenant;
    private final InstantSource clock;

    Recordings(Database database, TenantId tenant, InstantSource clock) {
        this.database = database;
        this.tenant = tenant.value();
        this.clock = clock;
    }

    record Recorded(String blob, long lengthMillis) {}

    Map<PromptId, Recorded> all() {
        return database.read(handle -> handle.createQuery(
                        "SELECT prompt, blob, length_millis FROM prompt_recording WHERE tenant = :tenant")
                .bind("tenant", tenant)
                .map((row, context) -> Map.entry(new PromptId(row.getString("prompt")), RECORDED.map(row, context)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Recorded> find(PromptId id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT blob, length_millis FROM prompt_recording WHERE tenant = :tenant AND prompt = :prompt")
                .bind("tenant", tenant)
                .bind("prompt", id.value())
                .map(RECORDED)
                .findOne());
    }

    boolean needs(String blob) {
        return database.<Integer>read(handle -> handle.createQuery(
                                "SELECT COUNT(*) FROM prompt_recording WHERE tenant = :tenant AND blob = :blob")
                        .bind("tenant", tenant)
                        .bind("blob", blob)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    void put(PromptId id, Recorded recorded) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO prompt_recording (tenant, prompt, blob, length_millis, recorded_at)
                        VALUES (:tenant, :prompt, :blob, :length, :now)
                        ON CONFLICT (tenant, prompt) DO UPDATE SET
                          blob = excluded.blob, length_millis = excluded.length_millis, recorded_at = excluded.recorded_at
                        """)
                .bind("tenant", tenant)
                .bind("prompt", id.value())
                .bind("blob", recorded.blob())
                .bind("length", recorded.lengthMillis())
                .bind("now", clock.millis())
                .execute());
    }

    Optional<Recorded> delete(PromptId id) {
        return database.write(handle -> handle.createQuery(
                        "DELETE FROM prompt_recording WHERE tenant = :tenant AND prompt = :prompt RETURNING blob, length_millis")
                .bind("tenant", tenant)
                .bind("prompt", id.value())
                .map(RECORDED)
                .findOne());
    }
}
