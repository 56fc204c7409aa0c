package org.cordboard.server.texting;

import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The rows of who wants to be texted, by which of our numbers.
final class ConsentTable {
    private final String tenant;

    ConsentTable(TenantId tenant) {
        this.tenant = tenant.value();
    }

    void put(Handle handle, String ours, String theirs, Consent consent) {
        ours(handle.createUpdate("""
                        INSERT INTO text_consent (tenant, our_number, their_number, wanted, told_by, person, source, at)
                        VALUES (:tenant, :ours, :theirs, :wanted, :teller, :person, :words, :at)
                        ON CONFLICT (tenant, our_number, their_number)
                        DO UPDATE SET wanted = excluded.wanted, told_by = excluded.told_by, person = excluded.person,
                          source = excluded.source, at = excluded.at
                        """), ours, theirs)
                .bind("wanted", consent.wanted() ? 1 : 0)
                .bind("teller", consent.teller().name())
                .bind("person", consent.person().map(AgentId::value).orElse(null))
                .bind("words", consent.words())
                .bind("at", consent.at().toEpochMilli())
                .execute();
    }

    /// Empty for whoever has said nothing.
    Optional<Consent> find(Handle handle, String ours, String theirs) {
        return ours(handle.createQuery("""
                        SELECT wanted, told_by, person, source, at FROM text_consent
                        WHERE tenant = :tenant AND our_number = :ours AND their_number = :theirs
                        """), ours, theirs)
                .map((row, _) -> new Consent(
                        row.getInt("wanted") == 1,
                        Consent.Teller.valueOf(row.getString("told_by")),
                        Optional.ofNullable(row.getString("person")).map(AgentId::new),
                        row.getString("source"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .findOne();
    }

    /// Whoever has said nothing may be answered.
    boolean refused(Handle handle, String ours, String theirs) {
        return find(handle, ours, theirs).filter(consent -> !consent.wanted()).isPresent();
    }

    private <S extends SqlStatement<S>> S ours(S statement, String ours, String theirs) {
        return statement.bind("tenant", tenant).bind("ours", ours).bind("theirs", theirs);
    }
}
