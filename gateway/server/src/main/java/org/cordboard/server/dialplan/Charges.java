package org.cordboard.server.dialplan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.call.TollKeeper;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one company's calls to outside have cost, kept for good, and the last that were not let out, in memory. Any
/// thread; blocks.
public final class Charges implements TollKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Charges.class);
    private static final int REFUSALS_AT_MOST = 100;

    /// @param by on whose behalf, in words
    public record Refusal(Instant at, String call, String by, String number, Sentence reason) {}

    private final Database database;
    private final String tenant;
    private final InstantSource clock;
    private final Deque<Refusal> refusals = new ArrayDeque<>();

    public Charges(Database database, TenantId tenant, InstantSource clock) {
        this.database = database;
        this.tenant = tenant.value();
        this.clock = clock;
    }

    /// Keeps it once, however often it is told.
    @Override
    public void charged(OutsideEffect.KeepCharge charge) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO call_charge (tenant, call_id, leg, spender, rule, trunk, number, answered_at,
                          length_millis, cost, currency)
                        VALUES (:tenant, :call, :leg, :by, :rule, :trunk, :number, :answered, :length, :cost, :currency)
                        ON CONFLICT (tenant, call_id, leg, answered_at) DO NOTHING
                        """)
                .bind("tenant", tenant)
                .bind("call", charge.call().value())
                .bind("leg", charge.leg().number())
                .bind("by", charge.by())
                .bind("rule", charge.rule())
                .bind("trunk", charge.trunk())
                .bind("number", charge.number())
                .bind("answered", charge.answeredAt().toEpochMilli())
                .bind("length", charge.length().toMillis())
                .bind("cost", charge.cost().toPlainString())
                .bind("currency", charge.currency())
                .execute());
    }

    @Override
    public void refused(OutsideEffect.DialRefused refused) {
        LOG.warn(
                "Call {}: {} was not dialled for {}: {}",
                refused.call(),
                refused.number(),
                refused.by(),
                refused.reason());
        synchronized (refusals) {
            refusals.addFirst(new Refusal(
                    clock.instant(), refused.call().value(), refused.by(), refused.number(), refused.reason()));
            if (refusals.size() > REFUSALS_AT_MOST) {
                refusals.removeLast();
            }
        }
    }

    /// The last that were not let out since the start, newest first.
    public List<Refusal> refusals() {
        synchronized (refusals) {
            return List.copyOf(refusals);
        }
    }

    /// By the time of the answer.
    ///
    /// @param until not included
    public List<Charge> between(Instant from, Instant until) {
        return database.read(handle -> handle.createQuery("""
                        SELECT call_id, spender, rule, trunk, number, answered_at, length_millis, cost, currency
                        FROM call_charge
                        WHERE tenant = :tenant AND answered_at >= :from AND answered_at < :until
                        ORDER BY answered_at, call_id, leg
                        """)
                .bind("tenant", tenant)
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map(Charges::charge)
                .list());
    }

    private static Charge charge(ResultSet row, StatementContext context) throws SQLException {
        return new Charge(
                row.getString("call_id"),
                row.getString("spender"),
                row.getString("rule"),
                row.getString("trunk"),
                row.getString("number"),
                Instant.ofEpochMilli(row.getLong("answered_at")),
                Duration.ofMillis(row.getLong("length_millis")),
                new BigDecimal(row.getString("cost")),
                row.getString("currency"));
    }
}
