package org.cordboard.server.calltext;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;

/// What was written in one company's calls, kept as long as the calls' records. Any thread; blocks.
final class CallTexts {
    private static final String CALLER = "";

    private final Database database;
    private final String tenant;

    CallTexts(Database database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant.value();
    }

    void put(CallId call, CallText text) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO call_text (tenant, call_id, number, author, words, at)
                        VALUES (:tenant, :call, :number, :author, :words, :at)
                        """)
                .bind("tenant", tenant)
                .bind("call", call.value())
                .bind("number", text.number())
                .bind("author", text.author().map(AgentId::value).orElse(CALLER))
                .bind("words", text.words())
                .bind("at", text.at().toEpochMilli())
                .execute());
    }

    /// Oldest first.
    List<CallText> of(CallId call) {
        return database.read(handle -> handle.createQuery("""
                        SELECT number, author, words, at FROM call_text
                        WHERE tenant = :tenant AND call_id = :call ORDER BY number
                        """)
                .bind("tenant", tenant)
                .bind("call", call.value())
                .map((row, _) -> new CallText(
                        row.getInt("number"),
                        Optional.of(row.getString("author"))
                                .filter(author -> !author.equals(CALLER))
                                .map(AgentId::new),
                        row.getString("words"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list());
    }
}
