package org.cordboard.server.textmail;

import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The rows of mails that have come to our reply addresses: what became of them, and of which nothing
/// could be made yet.
final class ReplyTable {
    private final String tenant;

    ReplyTable(TenantId tenant) {
        this.tenant = tenant.value();
    }

    enum Outcome {
        /// It has become a text.
        TEXTED,
        /// It could not, and its writer is told.
        REFUSED,
        /// Nobody is told.
        DROPPED
    }

    /// @param mail its id
    /// @param token empty where there is none
    /// @param subject for the mail that answers it
    record Dealt(
            String mail,
            String token,
            Outcome outcome,
            String why,
            Optional<AgentId> person,
            Optional<String> thread,
            Optional<String> text,
            String subject) {}

    /// @param attempts in vain
    /// @param next when it may be tried again
    record Tried(int attempts, Instant next) {}

    boolean knows(Handle handle, String mail, String token) {
        return ours(handle.createQuery(
                        "SELECT 1 FROM text_reply WHERE tenant = :tenant AND mail = :mail AND token = :token"))
                .bind("mail", mail)
                .bind("token", token)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// @throws org.jdbi.v3.core.JdbiException for one that is known already
    void put(Handle handle, Dealt dealt, Instant now) {
        ours(handle.createUpdate("""
                        INSERT INTO text_reply (tenant, mail, token, outcome, why, person, thread, text, subject, at)
                        VALUES (:tenant, :mail, :token, :outcome, :why, :person, :thread, :text, :subject, :now)
                        """))
                .bind("mail", dealt.mail())
                .bind("token", dealt.token())
                .bind("outcome", dealt.outcome().name())
                .bind("why", dealt.why())
                .bind("person", dealt.person().map(AgentId::value).orElse(null))
                .bind("thread", dealt.thread().orElse(null))
                .bind("text", dealt.text().orElse(null))
                .bind("subject", dealt.subject())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /// The mail that has become a text.
    Optional<Dealt> ofText(Handle handle, String text) {
        return ours(handle.createQuery("""
                        SELECT mail, token, outcome, why, person, thread, subject FROM text_reply
                        WHERE tenant = :tenant AND text = :text
                        """))
                .bind("text", text)
                .map((row, _) -> new Dealt(
                        row.getString("mail"),
                        row.getString("token"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("why"),
                        Optional.ofNullable(row.getString("person")).map(AgentId::new),
                        Optional.ofNullable(row.getString("thread")),
                        Optional.of(text),
                        row.getString("subject")))
                .findOne();
    }

    int refused(Handle handle, AgentId person, Instant since) {
        return ours(handle.createQuery("""
                        SELECT COUNT(*) FROM text_reply
                        WHERE tenant = :tenant AND person = :person AND outcome = 'REFUSED' AND at >= :since
                        """))
                .bind("person", person.value())
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    Optional<Tried> tried(Handle handle, String mail) {
        return ours(handle.createQuery("""
                        SELECT attempts, next_at FROM text_reply_try WHERE tenant = :tenant AND mail = :mail
                        """))
                .bind("mail", mail)
                .map((row, _) -> new Tried(row.getInt("attempts"), Instant.ofEpochMilli(row.getLong("next_at"))))
                .findOne();
    }

    void put(Handle handle, String mail, Tried tried, String error) {
        ours(handle.createUpdate("""
                        INSERT INTO text_reply_try (tenant, mail, attempts, next_at, last_error)
                        VALUES (:tenant, :mail, :attempts, :next, :error)
                        ON CONFLICT (tenant, mail) DO UPDATE SET attempts = excluded.attempts,
                          next_at = excluded.next_at, last_error = excluded.last_error
                        """))
                .bind("mail", mail)
                .bind("attempts", tried.attempts())
                .bind("next", tried.next().toEpochMilli())
                .bind("error", error)
                .execute();
    }

    void forget(Handle handle, String mail) {
        ours(handle.createUpdate("DELETE FROM text_reply_try WHERE tenant = :tenant AND mail = :mail"))
                .bind("mail", mail)
                .execute();
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }
}
