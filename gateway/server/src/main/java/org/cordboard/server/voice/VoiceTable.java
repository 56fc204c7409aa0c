package org.cordboard.server.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.sms.voice.LegReport;
import org.cordboard.sms.voice.LegState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The rows of what a voice network has asked and told of one company's calls.
final class VoiceTable {
    private final String tenant;

    VoiceTable(TenantId tenant) {
        this.tenant = tenant.value();
    }

    void putTicket(Handle handle, String digest, String networkCall, Instant now, Instant until) {
        ours(handle.createUpdate("""
                        INSERT INTO voice_ticket (tenant, digest, network_call, made_at, valid_until)
                        VALUES (:tenant, :digest, :network, :now, :until)
                        """))
                .bind("digest", digest)
                .bind("network", networkCall)
                .bind("now", now.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .execute();
    }

    /// @return false when there is no such ticket, or no more
    boolean join(Handle handle, String digest, CallId call, Instant now) {
        return ours(handle.createUpdate("""
                        UPDATE voice_ticket SET joined_call = :call
                        WHERE tenant = :tenant AND digest = :digest AND joined_call IS NULL AND valid_until > :now
                        """))
                        .bind("digest", digest)
                        .bind("call", call.value())
                        .bind("now", now.toEpochMilli())
                        .execute()
                > 0;
    }

    /// The network's call for which a ticket was made, used and old ones too.
    Optional<String> networkCall(Handle handle, String digest) {
        return ours(handle.createQuery(
                        "SELECT network_call FROM voice_ticket WHERE tenant = :tenant AND digest = :digest"))
                .bind("digest", digest)
                .mapTo(String.class)
                .findOne();
    }

    /// Whether a ticket was made for this call of the network's.
    boolean knows(Handle handle, String networkCall) {
        return countOf(handle, networkCall, "") > 0;
    }

    /// Whether it has come in over SIP, with its ticket.
    boolean isJoined(Handle handle, String networkCall) {
        return countOf(handle, networkCall, " AND joined_call IS NOT NULL") > 0;
    }

    private int countOf(Handle handle, String networkCall, String which) {
        return ours(handle.createQuery(
                        "SELECT COUNT(*) FROM voice_ticket WHERE tenant = :tenant AND network_call = :network" + which))
                .bind("network", networkCall)
                .mapTo(Integer.class)
                .one();
    }

    /// What is known already is only completed.
    ///
    /// @return whether it is new
    boolean putReport(Handle handle, String networkCall, LegReport report, Instant now) {
        int made = values(handle.createUpdate("""
                        INSERT INTO voice_report (tenant, network_call, leg, state, seconds, sip_status, at)
                        VALUES (:tenant, :network, :leg, :state, :seconds, :sip, :now)
                        ON CONFLICT DO NOTHING
                        """), networkCall, report)
                .bind("now", now.toEpochMilli())
                .execute();
        if (made == 0) {
            values(handle.createUpdate("""
                            UPDATE voice_report
                            SET seconds = COALESCE(seconds, :seconds), sip_status = COALESCE(sip_status, :sip)
                            WHERE tenant = :tenant AND network_call = :network AND leg = :leg AND state = :state
                            """), networkCall, report).execute();
        }
        return made > 0;
    }

    private <S extends SqlStatement<S>> S values(S statement, String networkCall, LegReport report) {
        return ours(statement)
                .bind("network", networkCall)
                .bind("leg", report.leg())
                .bind("state", report.state().name())
                .bind("seconds", orNull(report.seconds()))
                .bind("sip", orNull(report.sipStatus()));
    }

    private static Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    /// What was told of the network's call that has become this one of ours, in the order in which we heard of it.
    List<ToldLeg> of(Handle handle, CallId call) {
        return ours(handle.createQuery("""
                        SELECT report.network_call, report.leg, report.state, report.seconds, report.sip_status, report.at
                        FROM voice_report report JOIN voice_ticket ticket
                          ON ticket.tenant = report.tenant AND ticket.network_call = report.network_call
                        WHERE ticket.tenant = :tenant AND ticket.joined_call = :call ORDER BY report.at
                        """))
                .bind("call", call.value())
                .map((row, _) -> leg(row))
                .list();
    }

    /// Of calls that have never come in, with what was told of them.
    void purge(Handle handle, Instant madeBefore) {
        ours(handle.createUpdate("""
                        DELETE FROM voice_report WHERE tenant = :tenant AND network_call IN
                          (SELECT network_call FROM voice_ticket WHERE tenant = :tenant
                           GROUP BY network_call HAVING MAX(made_at) < :before AND COUNT(joined_call) = 0)
                        """)).bind("before", madeBefore.toEpochMilli()).execute();
        ours(handle.createUpdate(
                        "DELETE FROM voice_ticket WHERE tenant = :tenant AND joined_call IS NULL AND made_at < :before"))
                .bind("before", madeBefore.toEpochMilli())
                .execute();
    }

    private static ToldLeg leg(ResultSet row) throws SQLException {
        String leg = row.getString("leg");
        LegReport report = new LegReport(
                leg, LegState.valueOf(row.getString("state")), number(row, "seconds"), number(row, "sip_status"));
        return new ToldLeg(report, leg.equals(row.getString("network_call")), Instant.ofEpochMilli(row.getLong("at")));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }
}
