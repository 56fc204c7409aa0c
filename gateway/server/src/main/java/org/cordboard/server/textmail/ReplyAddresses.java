package org.cordboard.server.textmail;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.Handle;

/// The addresses to which people answer by mail, one for each person and thread. That somebody knows one
/// is part of the proof of who has written, so nobody can guess it. Any thread; blocks.
public final class ReplyAddresses {
    /// Small letters alone: some mail servers change the others.
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    /// Of 5 bits each.
    private static final int LENGTH = 26;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final String tenant;
    private final InstantSource clock;
    private final Supplier<String> tokens;

    /// @param revoked whether it counts no more
    record Known(String thread, AgentId person, boolean revoked) {}

    public ReplyAddresses(Database database, TenantId tenant, InstantSource clock) {
        this(database, tenant, clock, ReplyAddresses::token);
    }

    ReplyAddresses(Database database, TenantId tenant, InstantSource clock, Supplier<String> tokens) {
        this.database = database;
        this.tenant = tenant.value();
        this.clock = clock;
        this.tokens = tokens;
    }

    private static String token() {
        StringBuilder token = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }

    /// The token by which a person answers in a thread; made when there is none.
    String of(Handle handle, String thread, AgentId person) {
        return handle.createQuery("""
                        SELECT token FROM text_reply_address
                        WHERE tenant = :tenant AND person = :person AND thread = :thread AND revoked_at IS NULL
                        """)
                .bind("tenant", tenant)
                .bind("person", person.value())
                .bind("thread", thread)
                .mapTo(String.class)
                .findFirst()
                .orElseGet(() -> made(handle, thread, person));
    }

    private String made(Handle handle, String thread, AgentId person) {
        String token = tokens.get();
        handle.createUpdate("""
                        INSERT INTO text_reply_address (tenant, token, thread, person, made_at)
                        VALUES (:tenant, :token, :thread, :person, :now)
                        """)
                .bind("tenant", tenant)
                .bind("token", token)
                .bind("thread", thread)
                .bind("person", person.value())
                .bind("now", clock.millis())
                .execute();
        return token;
    }

    Optional<Known> find(Handle handle, String token) {
        return handle.createQuery("""
                        SELECT thread, person, revoked_at FROM text_reply_address
                        WHERE tenant = :tenant AND token = :token
                        """)
                .bind("tenant", tenant)
                .bind("token", token)
                .map((row, _) -> {
                    row.getLong("revoked_at");
                    boolean revoked = !row.wasNull();
                    return new Known(row.getString("thread"), new AgentId(row.getString("person")), revoked);
                })
                .findOne();
    }

    /// None of a person's addresses counts any more; later mails have new ones.
    ///
    /// @return how many there were
    int revoke(AgentId person) {
        Instant now = clock.instant();
        return database.write(handle -> handle.createUpdate("""
                        UPDATE text_reply_address SET revoked_at = :now
                        WHERE tenant = :tenant AND person = :person AND revoked_at IS NULL
                        """)
                .bind("tenant", tenant)
                .bind("person", person.value())
                .bind("now", now.toEpochMilli())
                .execute());
    }
}
