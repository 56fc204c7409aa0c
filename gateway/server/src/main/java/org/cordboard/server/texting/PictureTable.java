package org.cordboard.server.texting;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordboard.core.id.TenantId;
import org.cordboard.server.hook.Tickets;
import org.cordboard.sms.provider.PicturePlace;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

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

    /// Something that is still at the network.
    ///
    /// @param message with which it came
    /// @param attempts how often it was asked for, in vain
    record Awaited(String message, int place, PicturePlace where, int attempts) {}

    /// Whose time has come, the oldest first.
    List<Awaited> due(Handle handle, Instant now, int limit) {
        return ours(handle.createQuery("""
                        SELECT message, place, address, type, attempts FROM text_picture
                        WHERE tenant = :tenant AND state = 'ON_ITS_WAY' AND next_at <= :now
                        ORDER BY next_at, message, place LIMIT :limit
                        """))
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, _) -> new Awaited(
                        row.getString("message"),
                        row.getInt("place"),
                        new PicturePlace(URI.create(row.getString("address")), row.getString("type")),
                        row.getInt("attempts")))
                .list();
    }

    Optional<Instant> nextDue(Handle handle) {
        return ours(handle.createQuery(
                        "SELECT MIN(next_at) FROM text_picture WHERE tenant = :tenant AND state = 'ON_ITS_WAY'"))
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    void here(Handle handle, Awaited awaited, TextPicture picture) {
        of(handle, awaited, """
                        UPDATE text_picture SET state = 'HERE', blob = :blob, type = :type, name = :name, bytes = :bytes
                        """)
                .bind("blob", picture.blob())
                .bind("type", picture.type())
                .bind("name", picture.name())
                .bind("bytes", picture.bytes())
                .execute();
    }

    void lost(Handle handle, Awaited awaited, String why) {
        of(handle, awaited, "UPDATE text_picture SET state = 'LOST', trouble = :why ")
                .bind("why", why)
                .execute();
    }

    void later(Handle handle, Awaited awaited, Instant next) {
        of(handle, awaited, "UPDATE text_picture SET attempts = attempts + 1, next_at = :next ")
                .bind("next", next.toEpochMilli())
                .execute();
    }

    private Update of(Handle handle, Awaited awaited, String change) {
        return ours(handle.createUpdate(change
                        + " WHERE tenant = :tenant AND message = :message AND place = :place AND state = 'ON_ITS_WAY'"))
                .bind("message", awaited.message())
                .bind("place", awaited.place());
    }

    /// What the network may fetch by a ticket.
    Optional<TextPicture> byTicket(Handle handle, String ticket, Instant now) {
        return ours(handle.createQuery("""
                        SELECT blob, type, name, bytes FROM text_picture
                        WHERE tenant = :tenant AND ticket = :ticket AND ticket_until > :now
                        """))
                .bind("ticket", ticket)
                .bind("now", now.toEpochMilli())
                .map((row, _) -> picture(row))
                .findOne();
    }

    boolean needs(Handle handle, String blob) {
        return ours(handle.createQuery("SELECT COUNT(*) FROM text_picture WHERE tenant = :tenant AND blob = :blob"))
                        .bind("blob", blob)
                        .mapTo(Integer.class)
                        .one()
                > 0;
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
            case "HERE" -> new Enclosure.Here(picture(row));
            case "LOST" -> new Enclosure.Lost(type, row.getString("trouble"));
            default -> new Enclosure.OnItsWay(type);
        };
    }

    private static TextPicture picture(ResultSet row) throws SQLException {
        return new TextPicture(
                row.getString("blob"), row.getString("type"), row.getString("name"), row.getInt("bytes"));
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }
}
