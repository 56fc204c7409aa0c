package org.cordboard.server.signin;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.company.Person;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.mapper.RowMapper;

/// Who may sign in to one company. Passwords are kept as Argon2id hashes only. Any thread; blocks.
public final class Users {
    private static final RowMapper<Person> PERSON = (row, _) -> new Person(
            new AgentId(row.getString("user_name")), row.getString("name"), Person.Role.valueOf(row.getString("role")));

    private final Database database;
    private final String tenant;
    private final PasswordHashes hashes;
    private final InstantSource clock;

    public Users(Database database, TenantId tenant, PasswordHashes hashes, InstantSource clock) {
        this.database = database;
        this.tenant = tenant.value();
        this.hashes = hashes;
        this.clock = clock;
    }

    /// Adds the person or changes who is there under that user name. Sessions of that user end.
    ///
    /// @param password 12–256 characters
    /// @throws IllegalArgumentException when the password is too short or too long; the message is meant to be
    /// shown
    public void save(Person person, String password) {
        Passwords.require(password);
        String hash = hashes.hash(password);
        database.change(handle -> {
            handle.createUpdate("""
                            INSERT INTO user_account (tenant, user_name, name, role, password_hash, changed_at)
                            VALUES (:tenant, :user, :name, :role, :hash, :now)
                            ON CONFLICT (tenant, user_name) DO UPDATE SET
                              name = excluded.name, role = excluded.role,
                              password_hash = excluded.password_hash, changed_at = excluded.changed_at,
                              expires_at = NULL
                            """)
                    .bind("tenant", tenant)
                    .bind("user", person.id().value())
                    .bind("name", person.name())
                    .bind("role", person.role().name())
                    .bind("hash", hash)
                    .bind("now", clock.millis())
                    .execute();
            Sessions.closeAllOf(handle, tenant, person.id());
        });
    }

    /// Changes name and role of a user, and leaves password and sessions as they are.
    ///
    /// @return whether there is such a user
    public boolean rename(Person person) {
        return database.write(handle -> handle.createUpdate(
                                "UPDATE user_account SET name = :name, role = :role WHERE tenant = :tenant AND user_name = :user")
                        .bind("tenant", tenant)
                        .bind("user", person.id().value())
                        .bind("name", person.name())
                        .bind("role", person.role().name())
                        .execute())
                > 0;
    }

    /// Takes the user away, sessions included. Nothing happens when there is none.
    public void remove(AgentId user) {
        database.change(
                handle -> handle.createUpdate("DELETE FROM user_account WHERE tenant = :tenant AND user_name = :user")
                        .bind("tenant", tenant)
                        .bind("user", user.value())
                        .execute());
    }

    /// All users, by user name.
    public List<Person> list() {
        return database.read(handle -> handle.createQuery(
                        "SELECT user_name, name, role FROM user_account WHERE tenant = :tenant ORDER BY user_name")
                .bind("tenant", tenant)
                .map(PERSON)
                .list());
    }

    /// Empty for whom there is not, or not any more.
    Optional<String> passwordHash(String userName) {
        return database.read(handle -> handle.createQuery("""
                        SELECT password_hash FROM user_account
                        WHERE tenant = :tenant AND user_name = :user AND (expires_at IS NULL OR expires_at > :now)
                        """)
                .bind("tenant", tenant)
                .bind("now", clock.millis())
                .bind("user", userName)
                .mapTo(String.class)
                .findOne());
    }
}
