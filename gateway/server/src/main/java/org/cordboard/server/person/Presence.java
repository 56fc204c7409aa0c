package org.cordboard.server.person;

import java.time.Instant;
import java.util.List;
import org.cordboard.core.company.HandlingMode;
import org.cordboard.core.event.AgentEvent.HandlingChanged;
import org.cordboard.core.event.AgentEvent.LoggedInTo;
import org.cordboard.core.event.AgentEvent.LoggedOutOf;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.store.Database;

/// How people want to be reached and which workgroups they have logged out of, kept over a restart. Any thread;
/// blocks.
public final class Presence {
    private final Database database;
    private final String tenant;

    public Presence(Database database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant.value();
    }

    /// By person.
    public List<HandlingChanged> handling() {
        return database.read(handle -> handle.createQuery(
                        "SELECT person, mode, since FROM handling_mode WHERE tenant = :tenant ORDER BY person")
                .bind("tenant", tenant)
                .map((row, _) -> new HandlingChanged(
                        Instant.ofEpochMilli(row.getLong("since")),
                        new AgentId(row.getString("person")),
                        HandlingMode.valueOf(row.getString("mode"))))
                .list());
    }

    /// By person and workgroup.
    public List<LoggedOutOf> logouts() {
        return database.read(handle -> handle.createQuery("""
                        SELECT person, workgroup, since FROM workgroup_logout WHERE tenant = :tenant
                        ORDER BY person, workgroup
                        """)
                .bind("tenant", tenant)
                .map((row, _) -> new LoggedOutOf(
                        Instant.ofEpochMilli(row.getLong("since")),
                        new AgentId(row.getString("person")),
                        new WorkgroupId(row.getString("workgroup"))))
                .list());
    }

    void put(HandlingChanged changed) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO handling_mode (tenant, person, mode, since)
                        VALUES (:tenant, :person, :mode, :since)
                        ON CONFLICT (tenant, person) DO UPDATE SET mode = excluded.mode, since = excluded.since
                        """)
                .bind("tenant", tenant)
                .bind("person", changed.agent().value())
                .bind("mode", changed.mode().name())
                .bind("since", changed.at().toEpochMilli())
                .execute());
    }

    void put(LoggedOutOf logout) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO workgroup_logout (tenant, person, workgroup, since)
                        VALUES (:tenant, :person, :workgroup, :since)
                        ON CONFLICT (tenant, person, workgroup) DO NOTHING
                        """)
                .bind("tenant", tenant)
                .bind("person", logout.agent().value())
                .bind("workgroup", logout.workgroup().value())
                .bind("since", logout.at().toEpochMilli())
                .execute());
    }

    void delete(LoggedInTo login) {
        database.change(handle -> handle.createUpdate("""
                        DELETE FROM workgroup_logout
                        WHERE tenant = :tenant AND person = :person AND workgroup = :workgroup
                        """)
                .bind("tenant", tenant)
                .bind("person", login.agent().value())
                .bind("workgroup", login.workgroup().value())
                .execute());
    }
}
