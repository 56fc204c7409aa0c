package org.cordboard.server.texting;

import java.time.Instant;
import org.cordboard.core.id.TenantId;
import org.jdbi.v3.core.Handle;

/// The rows of who wants to be texted, by which of our numbers.
final class ConsentTable {
    private final String tenant;

    ConsentTable(TenantId tenant) {
        this.tenant = tenant.value();
    }

    /// @param source who has said so, in words
    void put(Handle handle, String ours, String theirs, boolean wanted, String source, Instant at) {
        handle.createUpdate("""
                        INSERT INTO text_consent (tenant, our_number, their_number, wanted, source, at)
                        VALUES (:tenant, :ours, :theirs, :wanted, :source, :at)
                        ON CONFLICT (tenant, our_number, their_number)
                        DO UPDATE SET wanted = excluded.wanted, source = excluded.source, at = excluded.at
                        """)
                .bind("tenant", tenant)
                .bind("ours", ours)
                .bind("theirs", theirs)
                .bind("wanted", wanted ? 1 : 0)
                .bind("source", source)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /// Whoever has said nothing may be answered.
    boolean refused(Handle handle, String ours, String theirs) {
        return handle.createQuery("""
                        SELECT wanted FROM text_consent
                        WHERE tenant = :tenant AND our_number = :ours AND their_number = :theirs
                        """)
                .bind("tenant", tenant)
                .bind("ours", ours)
                .bind("theirs", theirs)
                .mapTo(Integer.class)
                .findOne()
                .filter(wanted -> wanted == 0)
                .isPresent();
    }
}
