package org.cordboard.server.callnote;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// What the agents of one company keep of calls. Any thread; blocks.
public final class CallNotes {
    private final Database database;
    private final String tenant;

    /// What was kept of one call.
    ///
    /// @param notes oldest first
    public record Kept(Optional<Disposition> disposition, List<CallNote> notes) {
        public static final Kept NOTHING = new Kept(Optional.empty(), List.of());
    }

    public CallNotes(Database database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant.value();
    }

    /// The last word counts.
    public void keep(Disposition disposition) {
        database.change(handle -> ours(handle.createUpdate("""
                        INSERT INTO call_disposition (tenant, call_id, disposition, chosen_by, chosen_at)
                        VALUES (:tenant, :call, :words, :by, :at)
                        ON CONFLICT (tenant, call_id) DO UPDATE SET
                          disposition = excluded.disposition, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
                        """))
                .bind("call", disposition.call().value())
                .bind("words", disposition.words())
                .bind("by", disposition.by().value())
                .bind("at", disposition.at().toEpochMilli())
                .execute());
    }

    /// Keeps the author's note of a call, instead of what the author had written before.
    ///
    /// @param words none for no note any more
    public void write(CallId call, AgentId author, String words, Instant at) {
        database.change(handle -> {
            forgetWords(handle, call, author);
            if (words.isEmpty()) {
                delete(handle, call, author);
            } else {
                put(handle, call, author, words, at);
                Words.of(words).forEach(word -> putWord(handle, call, author, word));
            }
        });
    }

    private void put(Handle handle, CallId call, AgentId author, String words, Instant at) {
        of(call, author, handle.createUpdate("""
                        INSERT INTO call_note (tenant, call_id, author, words, written_at, changed_at)
                        VALUES (:tenant, :call, :author, :words, :at, :at)
                        ON CONFLICT (tenant, call_id, author) DO UPDATE SET
                          words = excluded.words, changed_at = excluded.changed_at
                        """))
                .bind("words", words)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    private void delete(Handle handle, CallId call, AgentId author) {
        of(call, author, handle.createUpdate("""
                        DELETE FROM call_note WHERE tenant = :tenant AND call_id = :call AND author = :author
                        """)).execute();
    }

    private void putWord(Handle handle, CallId call, AgentId author, String word) {
        of(call, author, handle.createUpdate("""
                        INSERT INTO call_note_word (tenant, word, call_id, author) VALUES (:tenant, :word, :call, :author)
                        """)).bind("word", word).execute();
    }

    private void forgetWords(Handle handle, CallId call, AgentId author) {
        of(call, author, handle.createUpdate("""
                        DELETE FROM call_note_word WHERE tenant = :tenant AND call_id = :call AND author = :author
                        """)).execute();
    }

    public Kept of(CallId call) {
        return of(List.of(call.value())).getOrDefault(call.value(), Kept.NOTHING);
    }

    /// What was kept of these calls, by their ids; nothing is left out.
    public Map<String, Kept> of(Collection<String> calls) {
        if (calls.isEmpty()) {
            return Map.of();
        }
        return database.read(handle -> {
            Map<String, Disposition> dispositions = dispositions(handle, calls).stream()
                    .collect(Collectors.toMap(kept -> kept.call().value(), Function.identity()));
            Map<String, List<CallNote>> notes = notes(handle, calls).stream()
                    .collect(Collectors.groupingBy(note -> note.call().value()));
            return calls.stream()
                    .distinct()
                    .filter(call -> dispositions.containsKey(call) || notes.containsKey(call))
                    .collect(Collectors.toMap(
                            Function.identity(),
                            call -> new Kept(
                                    Optional.ofNullable(dispositions.get(call)), notes.getOrDefault(call, List.of()))));
        });
    }

    private List<Disposition> dispositions(Handle handle, Collection<String> calls) {
        return ours(handle.createQuery("""
                        SELECT call_id, disposition, chosen_by, chosen_at FROM call_disposition
                        WHERE tenant = :tenant AND call_id IN (<calls>)
                        """))
                .bindList("calls", calls)
                .map((row, _) -> new Disposition(
                        new CallId(row.getString("call_id")),
                        row.getString("disposition"),
                        new AgentId(row.getString("chosen_by")),
                        Instant.ofEpochMilli(row.getLong("chosen_at"))))
                .list();
    }

    private List<CallNote> notes(Handle handle, Collection<String> calls) {
        return ours(handle.createQuery("""
                        SELECT call_id, author, words, written_at, changed_at FROM call_note
                        WHERE tenant = :tenant AND call_id IN (<calls>) ORDER BY written_at, author
                        """))
                .bindList("calls", calls)
                .map((row, _) -> new CallNote(
                        new CallId(row.getString("call_id")),
                        new AgentId(row.getString("author")),
                        row.getString("words"),
                        Instant.ofEpochMilli(row.getLong("written_at")),
                        Instant.ofEpochMilli(row.getLong("changed_at"))))
                .list();
    }

    private <S extends SqlStatement<S>> S of(CallId call, AgentId author, S statement) {
        return ours(statement).bind("call", call.value()).bind("author", author.value());
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }
}
