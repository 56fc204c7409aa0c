package org.cordboard.server.texting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordboard.core.id.TenantId;
import org.cordboard.sms.provider.PicturePlace;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/// The rows of what is sent with one company's texts.
///
///     ON_ITS_WAY → HERE | LOST
final class PictureTable {
    private final String tenant;

    PictureTable(TenantId tenant) {
        this.tenant = tenant.value();
    }

    /// What came with a text, and is still at the network.
    void await(Handle handle, String message, List<PicturePlace> places, Instant now) {
        if (places.isEmpty()) {
            return;
        }
        PreparedBatch batch = batch(handle);
        IntStream.range(0, places.size())
                .forEach(i -> ours(batch)
                        .bind("message", message)
                        .bind("place", i + 1)
                        .bind("state", "ON_ITS_WAY")
                        .bind("blob", "")
                        .bind("type", places.get(i).mediaType())
                        .bind("name", "")
                        .bind("bytes", 0)
                        .bind("address", places.get(i).address().toString())
                        .bind("next", now.toEpochMilli())
                        .bind("ticket", (String) null)
                        .add());
        batch.execute();
    }

    /// What goes out with a text.
    void put(Handle handle, String message, List<TextPicture> pictures) {
        if (pictures.isEmpty()) {
            return;
        }
        PreparedBatch batch = batch(handle);
        IntStream.range(0, pictures.size())
                .forEach(i -> ours(batch)
                        .bind("message", message)
                        .bind("place", i + 1)
                        .bind("state", "HERE")
                        .bind("blob", pictures.get(i).blob())
                        .bind("type", pictures.get(i).type())
                        .bind("name", pictures.get(i).name())
                        .bind("bytes", pictures.get(i).bytes())
                        .bind("address", "")
                        .bind("next", 0L)
                        .bind("ticket", Tickets.next())
                        .add());
        batch.execute();
    }

    private static PreparedBatch batch(Handle handle) {
        return handle.prepareBatch("""
                INSERT INTO text_picture (tenant, message, place, state, blob, type, name, bytes, trouble, address,
                  attempts, next_at, ticket, ticket_until)
                VALUES (:tenant, :message, :place, :state, :blob, :type, :name, :bytes, '', :address, 0, :next, :ticket, 0)
                """);
    }

    /// What is sent with each of these texts, in its order.
    Map<String, List<Enclosure>> of(Handle handle, Collection<String> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return ours(handle.createQuery("""
                        SELECT message, state, blob, type, name, bytes, trouble FROM text_picture
                        WHERE tenant = :tenant AND message IN (<messages>) ORDER BY message, place
                        """))
                .bindList("messages", List.copyOf(messages))
                .map((row, _) -> Map.entry(row.getString("message"), enclosure(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// The tickets of what goes out with each of these texts, in its order.
    Map<String, List<String>> tickets(Handle handle, Collection<String> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return ours(handle.createQuery("""
                        SELECT message, ticket FROM text_picture
                        WHERE tenant = :tenant AND message IN (<messages>) AND ticket IS NOT NULL ORDER BY message, place
                        """))
                .bindList("messages", List.copyOf(messages))
                .map((row, _) -> Map.entry(row.getString("message"), row.getString("ticket")))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// The network may fetch what goes out with a text.
    void open(Handle handle, String message, Instant until) {
        ours(handle.createUpdate("""
                        UPDATE text_picture SET ticket_until = :until
                        WHERE tenant = :tenant AND message = :message AND ticket IS NOT NULL
                        """))
                .bind("message", message)
                .bind("until", until.toEpochMilli())
                .execute();
    }

    private static Enclosure enclosure(ResultSet row) throws SQLException {
        String type = row.getString("type");
        return switch (row.getString("state")) {
            case "HERE" ->
                new Enclosure.Here(
                        new TextPicture(row.getString("blob"), type, row.getString("name"), row.getInt("bytes")));
            case "LOST" -> new Enclosure.Lost(type, row.getString("trouble"));
            default -> new Enclosure.OnItsWay(type);
        };
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }
}
