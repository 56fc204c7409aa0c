package org.cordboard.server.texting;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.store.Uuid7;
import org.cordboard.sms.consent.ConsentWord;
import org.cordboard.sms.provider.IncomingText;
import org.cordboard.sms.provider.PicturePlace;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/// The rows of what the text network has delivered.
final class ArrivalTable {
    private final String tenant;

    ArrivalTable(TenantId tenant) {
        this.tenant = tenant.value();
    }

    /// Those that are there already are passed over.
    void put(Handle handle, Collection<IncomingText> texts, Instant now) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO text_arrival (tenant, id, network_id, our_number, their_number, words, pictures, consent,
                  state, attempts, next_at, last_error, arrived_at)
                VALUES (:tenant, :id, :network, :ours, :theirs, :words, :pictures, :consent, 'NEW', 0, :now, '', :now)
                ON CONFLICT DO NOTHING
                """);
        for (IncomingText text : texts) {
            ours(batch)
                    .bind("id", Uuid7.next())
                    .bind("network", text.id())
                    .bind("ours", text.to())
                    .bind("theirs", text.from())
                    .bind("words", text.words())
                    .bind("pictures", lines(text.pictures()))
                    .bind("consent", text.consent().map(ConsentWord::name).orElse(null))
                    .bind("now", now.toEpochMilli())
                    .add();
        }
        batch.execute();
    }

    /// Those of which nothing was made yet and whose time has come, in their order.
    List<Arrival> due(Handle handle, Instant now, int limit) {
        return ours(handle.createQuery("""
                        SELECT id, network_id, our_number, their_number, words, pictures, consent, attempts, arrived_at
                        FROM text_arrival
                        WHERE tenant = :tenant AND state = 'NEW' AND next_at <= :now ORDER BY id LIMIT :limit
                        """))
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map(ArrivalTable::arrival)
                .list();
    }

    void done(Handle handle, String id) {
        ours(handle.createUpdate("UPDATE text_arrival SET state = 'DONE' WHERE tenant = :tenant AND id = :id"))
                .bind("id", id)
                .execute();
    }

    void tryAgain(Handle handle, String id, Instant at, String error) {
        failed(handle, id, "NEW", at, error);
    }

    /// Nothing is made of it any more, until somebody looks at it.
    void quarantine(Handle handle, String id, Instant now, String error) {
        failed(handle, id, "QUARANTINED", now, error);
    }

    private void failed(Handle handle, String id, String state, Instant next, String error) {
        ours(handle.createUpdate("""
                        UPDATE text_arrival SET state = :state, attempts = attempts + 1, next_at = :next, last_error = :error
                        WHERE tenant = :tenant AND id = :id
                        """))
                .bind("id", id)
                .bind("state", state)
                .bind("next", next.toEpochMilli())
                .bind("error", error)
                .execute();
    }

    int quarantined(Handle handle) {
        return ours(handle.createQuery(
                        "SELECT COUNT(*) FROM text_arrival WHERE tenant = :tenant AND state = 'QUARANTINED'"))
                .mapTo(Integer.class)
                .one();
    }

    private static String lines(List<PicturePlace> pictures) {
        return pictures.stream()
                .map(place -> place.mediaType() + " " + place.address())
                .collect(Collectors.joining("\n"));
    }

    private static List<PicturePlace> pictures(String lines) {
        return Arrays.stream(lines.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" ", 2))
                .map(parts -> new PicturePlace(URI.create(parts[1]), parts[0]))
                .toList();
    }

    private static Arrival arrival(ResultSet row, StatementContext context) throws SQLException {
        IncomingText text = new IncomingText(
                row.getString("network_id"),
                row.getString("their_number"),
                row.getString("our_number"),
                row.getString("words"),
                pictures(row.getString("pictures")),
                Optional.ofNullable(row.getString("consent")).map(ConsentWord::valueOf));
        return new Arrival(
                row.getString("id"), text, row.getInt("attempts"), Instant.ofEpochMilli(row.getLong("arrived_at")));
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }
}
