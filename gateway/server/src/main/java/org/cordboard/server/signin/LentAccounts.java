package org.cordboard.server.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// Accounts of one company that are lent to customers: each to one at a time, with a new password
/// that opens
/// until a time. Within the caller's transaction; any thread.
public final class LentAccounts {
    private static final Duration DAY = Duration.ofHours(24);

    private final String tenant;
    private final PasswordHashes hashes;

    public LentAccounts(TenantId tenant, PasswordHashes hashes) {
        this.tenant = tenant.value();
        this.hashes = hashes;
    }

    /// How much is lent.
    ///
    /// @param accounts that can be
    /// @param perNumber how often to one number within 24 hours
    /// @param perDay how often to all within 24 hours
    public record Terms(List<AgentId> accounts, Duration lasts, int perNumber, int perDay) {}

    public record Lent(AgentId user, String password, Instant until) {
        @Override
        public String toString() {
            return "Lent[user=%s, until=%s]".formatted(user, until);
        }
    }

    /// Blocks for as long as a password's hash takes.
    ///
    /// @param number of whom it is lent to
    /// @return empty when all are lent, or too many were
    public Optional<Lent> lend(Handle handle, Terms terms, String number, Instant now) {
        Instant dayAgo = now.minus(DAY);
        if (lentTo(handle, number, dayAgo) >= terms.perNumber() || lent(handle, dayAgo) >= terms.perDay()) {
            return Optional.empty();
        }
        return terms.accounts().stream()
                .filter(account -> isFree(handle, account, now))
                .findFirst()
                .flatMap(account -> lend(handle, account, number, now, now.plus(terms.lasts())));
    }

    private int lentTo(Handle handle, String number, Instant since) {
        return ours(handle.createQuery("""
                        SELECT COUNT(*) FROM lent_account
                        WHERE tenant = :tenant AND their_number = :number AND lent_at > :since
                        """))
                .bind("number", number)
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    private int lent(Handle handle, Instant since) {
        return ours(handle.createQuery("SELECT COUNT(*) FROM lent_account WHERE tenant = :tenant AND lent_at > :since"))
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    private boolean isFree(Handle handle, AgentId account, Instant now) {
        return ours(handle.createQuery("""
                                SELECT COUNT(*) FROM lent_account
                                WHERE tenant = :tenant AND user_name = :user AND (expires_at > :now OR ended = 0)
                                """))
                        .bind("user", account.value())
                        .bind("now", now.toEpochMilli())
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    private Optional<Lent> lend(Handle handle, AgentId account, String number, Instant now, Instant until) {
        String password = Passwords.generate();
        boolean known = ours(handle.createUpdate("""
                                UPDATE user_account SET password_hash = :hash, changed_at = :now, expires_at = :until
                                WHERE tenant = :tenant AND user_name = :user
                                """))
                        .bind("user", account.value())
                        .bind("hash", hashes.hash(password))
                        .bind("now", now.toEpochMilli())
                        .bind("until", until.toEpochMilli())
                        .execute()
                > 0;
        if (!known) {
            return Optional.empty();
        }
        Sessions.closeAllOf(handle, tenant, account);
        ours(handle.createUpdate("""
                        INSERT INTO lent_account (tenant, user_name, lent_at, their_number, expires_at, ended)
                        VALUES (:tenant, :user, :now, :number, :until, 0)
                        """))
                .bind("user", account.value())
                .bind("now", now.toEpochMilli())
                .bind("number", number)
                .bind("until", until.toEpochMilli())
                .execute();
        return Optional.of(new Lent(account, password, until));
    }

    /// Ends what was lent and whose time is over. The passwords open nothing since then; sessions go
    /// now.
    ///
    /// @return whose consoles are to be closed
    public List<AgentId> end(Handle handle, Instant now) {
        List<AgentId> over = ours(handle.createQuery("""
                        SELECT DISTINCT user_name FROM lent_account
                        WHERE tenant = :tenant AND ended = 0 AND expires_at <= :now
                        """))
                .bind("now", now.toEpochMilli())
                .map((row, _) -> new AgentId(row.getString("user_name")))
                .list();
        if (!over.isEmpty()) {
            ours(handle.createUpdate(
                            "UPDATE lent_account SET ended = 1 WHERE tenant = :tenant AND ended = 0 AND expires_at <= :now"))
                    .bind("now", now.toEpochMilli())
                    .execute();
            over.forEach(account -> Sessions.closeAllOf(handle, tenant, account));
        }
        return over;
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }
}
