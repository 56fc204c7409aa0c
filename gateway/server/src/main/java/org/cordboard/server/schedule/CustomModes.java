package org.cordboard.server.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.event.AgentEvent.CustomModeBegan;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;

/// Which schedules supervisors have switched to custom, kept over a restart. Any thread; blocks.
public final class CustomModes {
    private final Database database;
    private final String tenant;

    public CustomModes(Database database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant.value();
    }

    /// By schedule; also those whose end has passed.
    public List<CustomModeBegan> all() {
        return database.read(handle -> handle.createQuery(
                        "SELECT schedule, agent, since, until FROM custom_mode WHERE tenant = :tenant ORDER BY schedule")
                .bind("tenant", tenant)
                .map((row, _) -> new CustomModeBegan(
                        Instant.ofEpochMilli(row.getLong("since")),
                        new AgentId(row.getString("agent")),
                        new ScheduleId(row.getString("schedule")),
                        Optional.ofNullable(row.getObject("until"))
                                .map(until -> Instant.ofEpochMilli(((Number) until).longValue()))))
                .list());
    }

    /// Forgets what was switched in schedules that there are no more.
    public void keepOnly(Set<ScheduleId> schedules) {
        all().stream()
                .map(CustomModeBegan::schedule)
                .filter(id -> !schedules.contains(id))
                .forEach(this::delete);
    }

    void put(CustomModeBegan began) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO custom_mode (tenant, schedule, agent, since, until)
                        VALUES (:tenant, :schedule, :agent, :since, :until)
                        ON CONFLICT (tenant, schedule) DO UPDATE SET
                          agent = excluded.agent, since = excluded.since, until = excluded.until
                        """)
                .bind("tenant", tenant)
                .bind("schedule", began.schedule().value())
                .bind("agent", began.agent().value())
                .bind("since", began.at().toEpochMilli())
                .bind("until", began.until().map(Instant::toEpochMilli).orElse(null))
                .execute());
    }

    void delete(ScheduleId schedule) {
        database.change(
                handle -> handle.createUpdate("DELETE FROM custom_mode WHERE tenant = :tenant AND schedule = :schedule")
                        .bind("tenant", tenant)
                        .bind("schedule", schedule.value())
                        .execute());
    }
}
