package org.cordboard.server.texting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.TenantId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The rows of what somebody is about to send with a text.
final class UploadTable {
    private final String tenant;

    UploadTable(TenantId tenant) {
        this.tenant = tenant.value();
    }

    /// @param person who may send it; empty for what the program sends by itself
    void put(Handle handle, String id, String person, TextPicture picture, Instant now) {
        ours(handle.createUpdate("""
                        INSERT INTO text_upload (tenant, id, person, blob, type, name, bytes, at)
                        VALUES (:tenant, :id, :person, :blob, :type, :name, :bytes, :at)
                        """))
                .bind("id", id)
                .bind("person", person)
                .bind("blob", picture.blob())
                .bind("type", picture.type())
                .bind("name", picture.name())
                .bind("bytes", picture.bytes())
                .bind("at", now.toEpochMilli())
                .execute();
    }

    /// What this person is about to send, which is as good as new from now on.
    Optional<TextPicture> take(Handle handle, String id, String person, Instant now) {
        return ours(handle.createQuery("""
                        UPDATE text_upload SET at = :at WHERE tenant = :tenant AND id = :id AND person = :person
                        RETURNING blob, type, name, bytes
                        """))
                .bind("id", id)
                .bind("person", person)
                .bind("at", now.toEpochMilli())
                .map((row, _) -> new TextPicture(
                        row.getString("blob"), row.getString("type"), row.getString("name"), row.getInt("bytes")))
                .findOne();
    }

    /// The blobs of what nobody has sent.
    List<String> old(Handle handle, Instant before) {
        return ours(handle.createQuery(
                        "SELECT DISTINCT blob FROM text_upload WHERE tenant = :tenant AND at < :before ORDER BY blob"))
                .bind("before", before.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    void remove(Handle handle, String blob, Instant before) {
        ours(handle.createUpdate("DELETE FROM text_upload WHERE tenant = :tenant AND blob = :blob AND at < :before"))
                .bind("blob", blob)
                .bind("before", before.toEpochMilli())
                .execute();
    }

    boolean needs(Handle handle, String blob) {
        return ours(handle.createQuery("SELECT COUNT(*) FROM text_upload WHERE tenant = :tenant AND blob = :blob"))
                        .bind("blob", blob)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }
}
