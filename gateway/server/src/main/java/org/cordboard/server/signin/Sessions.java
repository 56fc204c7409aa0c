package org.cordboard.server.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// Who is signed in to one company. A session is known by a random token; only the token's hash is kept, so
/// that a stolen database opens nothing. Any thread; blocks.
public final class Sessions {
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final RowMapper<Session> SESSION = (row, _) -> new Session(
            new Person(
                    new AgentId(row.getString("user_name")),
                    row.getString("name"),
                    Person.Role.valueOf(row.getString("role"))),
            Instant.ofEpochMilli(row.getLong("expires_at")));

    private final Database database;
    private final String tenant;
    private final InstantSource clock;
    private final Duration lifetime;

    /// @param lifetime how long one stays signed in, 1 minute or more
    public Sessions(Database database, TenantId tenant, InstantSource clock, Duration lifetime) {
        this.database = database;
        this.tenant = tenant.value();
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /// The session of this token; empty when it has ended, expired or never was.
    public Optional<Session> find(String token) {
        return database.read(handle -> handle.createQuery("""
                        SELECT u.user_name, u.name, u.role, s.expires_at FROM session s
                        JOIN user_account u ON u.tenant = s.tenant AND u.user_name = s.user_name
                        WHERE s.tenant = :tenant AND s.token_hash = :hash AND s.expires_at > :now
                          AND (u.expires_at IS NULL OR u.expires_at > :now)
                        """)
                .bind("tenant", tenant)
                .bind("hash", sha256(token))
                .bind("now", clock.millis())
                .map(SESSION)
                .findOne());
    }

    /// Signs out. Nothing happens when there is no such session.
    public void close(String token) {
        database.change(
                handle -> handle.createUpdate("DELETE FROM session WHERE tenant = :tenant AND token_hash = :hash")
                        .bind("tenant", tenant)
                        .bind("hash", sha256(token))
                        .execute());
    }

    /// @return the new session's token: 43 characters of letters, digits, `-` and `_`
    String open(String userName) {
        byte[] secret = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        database.change(handle -> {
            handle.createUpdate("DELETE FROM session WHERE tenant = :tenant AND expires_at <= :now")
                    .bind("tenant", tenant)
                    .bind("now", now.toEpochMilli())
                    .execute();
            handle.createUpdate("""
                            INSERT INTO session (tenant, token_hash, user_name, expires_at)
                            VALUES (:tenant, :hash, :user, :expires)
                            """)
                    .bind("tenant", tenant)
                    .bind("hash", sha256(token))
                    .bind("user", userName)
                    .bind("expires", now.plus(lifetime).toEpochMilli())
                    .execute();
        });
        return token;
    }

    static void closeAllOf(Handle handle, String tenant, AgentId user) {
        handle.createUpdate("DELETE FROM session WHERE tenant = :tenant AND user_name = :user")
                .bind("tenant", tenant)
                .bind("user", user.value())
                .execute();
    }

    private static String sha256(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
