package org.cordboard.server.textmail;

import java.time.Instant;
import java.util.List;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.texting.TextThread;
import org.jdbi.v3.core.Handle;

/// The rows of texts of which people are told once their pictures are here.
final class WaitingTexts {
    private final String tenant;

    WaitingTexts(TenantId tenant) {
        this.tenant = tenant.value();
    }

    record Waiting(String thread, int number, Instant since) {}

    void put(Handle handle, TextThread thread, int number, Instant now) {
        handle.createUpdate("""
                        INSERT INTO text_mail_waiting (tenant, thread, number, since)
                        VALUES (:tenant, :thread, :number, :now)
                        """)
                .bind("tenant", tenant)
                .bind("thread", thread.id())
                .bind("number", number)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    List<Waiting> all(Handle handle) {
        return handle.createQuery(
                        "SELECT thread, number, since FROM text_mail_waiting WHERE tenant = :tenant ORDER BY since")
                .bind("tenant", tenant)
                .map((row, _) -> new Waiting(
                        row.getString("thread"), row.getInt("number"), Instant.ofEpochMilli(row.getLong("since"))))
                .list();
    }

    /// @return whether it still waited
    boolean remove(Handle handle, Waiting waiting) {
        return handle.createUpdate("""
                        DELETE FROM text_mail_waiting
                        WHERE tenant = :tenant AND thread = :thread AND number = :number
                        """)
                        .bind("tenant", tenant)
                        .bind("thread", waiting.thread())
                        .bind("number", waiting.number())
                        .execute()
                > 0;
    }
}
