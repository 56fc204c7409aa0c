package org.cordboard.server.deskphone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Database;
import org.cordboard.sip.digest.DigestHashes;
import org.jdbi.v3.core.statement.SqlStatement;

/// People's telephones. Any thread; blocks.
public final class DeskPhones {
    private static final String SEPARATOR = " ";

    private final Database database;
    private final String tenant;

    public DeskPhones(Database database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant.value();
    }

    void add(DeskPhone phone) {
        database.change(handle -> bindSecret(handle.createUpdate("""
                        INSERT INTO desk_phone (
                          id, tenant, person, name, username, realm, md5, sha256, allowed, created_at)
                        VALUES (:id, :tenant, :person, :name, :username, :realm, :md5, :sha256, :allowed, :createdAt)
                        """), phone)
                .bind("person", phone.person().value())
                .bind("name", phone.name())
                .bind("username", phone.username())
                .bind("allowed", String.join(SEPARATOR, phone.allowed()))
                .bind("createdAt", phone.createdAt().toEpochMilli())
                .execute());
    }

    /// From now on the telephone registers with another secret, or for another realm.
    void renew(DeskPhone phone) {
        database.change(handle -> bindSecret(handle.createUpdate("""
                        UPDATE desk_phone SET realm = :realm, md5 = :md5, sha256 = :sha256
                        WHERE tenant = :tenant AND id = :id
                        """), phone).execute());
    }

    private <S extends SqlStatement<S>> S bindSecret(S statement, DeskPhone phone) {
        return statement
                .bind("tenant", tenant)
                .bind("id", phone.id())
                .bind("realm", phone.realm())
                .bind("md5", phone.hashes().md5())
                .bind("sha256", phone.hashes().sha256());
    }

    void remove(DeskPhone phone) {
        database.change(handle -> handle.createUpdate("DELETE FROM desk_phone WHERE tenant = :tenant AND id = :id")
                .bind("tenant", tenant)
                .bind("id", phone.id())
                .execute());
    }

    /// The oldest first.
    List<DeskPhone> of(AgentId person) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM desk_phone WHERE tenant = :tenant AND person = :person ORDER BY created_at, id
                        """)
                .bind("tenant", tenant)
                .bind("person", person.value())
                .map((row, _) -> phone(row))
                .list());
    }

    Optional<DeskPhone> named(String username) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM desk_phone WHERE tenant = :tenant AND username = :username")
                        .bind("tenant", tenant)
                        .bind("username", username)
                        .map((row, _) -> phone(row))
                        .findOne());
    }

    private static DeskPhone phone(ResultSet row) throws SQLException {
        String allowed = row.getString("allowed");
        return new DeskPhone(
                row.getString("id"),
                new AgentId(row.getString("person")),
                row.getString("name"),
                row.getString("username"),
                row.getString("realm"),
                new DigestHashes(row.getString("md5"), row.getString("sha256")),
                allowed.isEmpty() ? List.of() : List.of(allowed.split(SEPARATOR)),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
