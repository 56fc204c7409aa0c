package org.cordboard.server.pin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.signin.PasswordHashes;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.Handle;

/// The PINs with which people hear their messages on a telephone, kept as Argon2id hashes only. Wrong ones in a
/// row, in whatever calls, lock a person's PIN for a time that doubles with each further one; a right one and a
/// new one end that. Any thread; blocks.
public final class Pins {
    /// So many wrong ones in a row lock nothing yet.
    private static final int FREE = 4;

    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofHours(24);

    /// Whose PIN is keyed with an extension that nobody has; counted like any other, so that it takes as long.
    private static final String NOBODY = "";

    private final Database database;
    private final String tenant;
    private final PasswordHashes hashes;
    private final InstantSource clock;

    private record Tries(Optional<String> hash, int failed, Instant lockedUntil) {}

    public Pins(Database database, TenantId tenant, PasswordHashes hashes, InstantSource clock) {
        this.database = database;
        this.tenant = tenant.value();
        this.hashes = hashes;
        this.clock = clock;
    }

    /// Compares, which takes some 100 ms on purpose. A try counts as wrong from its beginning, so that tries at the
    /// same time count too.
    ///
    /// @param person empty for an extension that nobody has
    public PinCheck check(Optional<AgentId> person, String pin) {
        String whose = person.map(AgentId::value).orElse(NOBODY);
        Instant now = clock.instant();
        Tries before = database.write(handle -> count(handle, whose, now));
        boolean matches = hashes.matches(pin, before.hash().orElse(hashes.nobodys()));
        if (now.isBefore(before.lockedUntil())) {
            return PinCheck.LOCKED;
        }
        if (!matches || before.hash().isEmpty()) {
            return PinCheck.REFUSED;
        }
        database.change(handle -> put(handle, whose, 0, Instant.EPOCH));
        return PinCheck.ACCEPTED;
    }

    /// @return how it was before
    private Tries count(Handle handle, String person, Instant now) {
        Tries before = lock(handle, person);
        boolean locked = now.isBefore(before.lockedUntil());
        int failed = locked ? before.failed() : before.failed() + 1;
        put(handle, person, failed, locked || failed <= FREE ? before.lockedUntil() : now.plus(lockAfter(failed)));
        return before;
    }

    private static Duration lockAfter(int failed) {
        Duration doubled = FIRST_LOCK.multipliedBy(1L << Math.min(failed - FREE - 1, 20));
        return doubled.compareTo(LONGEST_LOCK) < 0 ? doubled : LONGEST_LOCK;
    }

    /// Holds the row until the transaction ends.
    private Tries lock(Handle handle, String person) {
        return handle.createQuery("""
                        INSERT INTO pin (tenant, person, failed, locked_until) VALUES (:tenant, :person, 0, 0)
                        ON CONFLICT (tenant, person) DO UPDATE SET failed = pin.failed
                        RETURNING hash, failed, locked_until
                        """)
                .bind("tenant", tenant)
                .bind("person", person)
                .map((row, _) -> new Tries(
                        Optional.ofNullable(row.getString("hash")),
                        row.getInt("failed"),
                        Instant.ofEpochMilli(row.getLong("locked_until"))))
                .one();
    }

    private void put(Handle handle, String person, int failed, Instant lockedUntil) {
        handle.createUpdate(
                        "UPDATE pin SET failed = :failed, locked_until = :until WHERE tenant = :tenant AND person = :person")
                .bind("tenant", tenant)
                .bind("person", person)
                .bind("failed", failed)
                .bind("until", lockedUntil.toEpochMilli())
                .execute();
    }

    /// From now on this is the person's PIN, and it is not locked.
    ///
    /// @param pin one that [PinRules] finds nothing wrong with
    public void set(AgentId person, String pin) {
        String hash = hashes.hash(pin);
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO pin (tenant, person, hash, failed, locked_until)
                        VALUES (:tenant, :person, :hash, 0, 0)
                        ON CONFLICT (tenant, person) DO UPDATE SET
                          hash = excluded.hash, failed = 0, locked_until = 0
                        """)
                .bind("tenant", tenant)
                .bind("person", person.value())
                .bind("hash", hash)
                .execute());
    }

    /// The person is no more.
    public void remove(AgentId person) {
        database.change(handle -> handle.createUpdate("DELETE FROM pin WHERE tenant = :tenant AND person = :person")
                .bind("tenant", tenant)
                .bind("person", person.value())
                .execute());
    }
}
