package org.cordboard.server.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.media.quality.PacketCount;
import org.cordboard.protocol.Rest;
import org.cordboard.server.call.Party;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The sound of ended calls in the store. Any thread; blocks.
final class SoundTable {
    private static final String INSERT = """
            INSERT INTO call_sound (tenant, call_id, side, began_at, from_expected, from_missed, to_expected, to_missed, seconds)
            VALUES (:tenant, :call, :side, :began, :fromExpected, :fromMissed, :toExpected, :toMissed, :seconds)
            ON CONFLICT (tenant, call_id, side) DO NOTHING
            """;

    private final Database database;
    private final String tenant;

    /// @param began epoch milliseconds, @param from and `to` all packets of the call
    record Row(Party party, long began, PacketCount from, PacketCount to, List<Rest.SoundSecond> seconds) {}

    SoundTable(Database database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant.value();
    }

    /// What is there of the call already stays.
    void put(CallId call, Map<Party, SoundSeries> sides) {
        database.change(handle -> sides.forEach((party, series) -> put(handle, call, party, series)));
    }

    private void put(Handle handle, CallId call, Party party, SoundSeries series) {
        List<Rest.SoundSecond> seconds =
                series.seconds().stream().map(SoundWords::second).toList();
        handle.createUpdate(INSERT)
                .bind("tenant", tenant)
                .bind("call", call.value())
                .bind("side", PartyText.write(party))
                .bind("began", series.began().toEpochMilli())
                .bind("fromExpected", series.from().expected())
                .bind("fromMissed", series.from().missed())
                .bind("toExpected", series.to().expected())
                .bind("toMissed", series.to().missed())
                .bind("seconds", SoundText.write(seconds))
                .execute();
    }

    /// @return the caller first; none for a call without sound
    List<Row> find(CallId call) {
        return database.read(handle -> handle.createQuery("""
                        SELECT side, began_at, from_expected, from_missed, to_expected, to_missed, seconds FROM call_sound
                        WHERE tenant = :tenant AND call_id = :call ORDER BY began_at, side DESC
                        """)
                .bind("tenant", tenant)
                .bind("call", call.value())
                .map(SoundTable::row)
                .list());
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                PartyText.read(row.getString("side")),
                row.getLong("began_at"),
                new PacketCount(row.getLong("from_expected"), row.getLong("from_missed")),
                new PacketCount(row.getLong("to_expected"), row.getLong("to_missed")),
                SoundText.read(row.getString("seconds")));
    }
}
