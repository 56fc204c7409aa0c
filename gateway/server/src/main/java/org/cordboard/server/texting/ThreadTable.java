package org.cordboard.server.texting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.sms.provider.DeliveryReport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/// The rows of one company's threads and of what stands in them.
final class ThreadTable {
    private static final String THREAD = """
            SELECT id, our_number, their_number, workgroup, state, assignee, last_number, opened_at, changed_at
            FROM text_thread WHERE tenant = :tenant
            """;
    private static final String MESSAGE = """
            SELECT number, id, kind, author, words, delivery, trouble, segments, price, currency, at
            FROM text_message WHERE tenant = :tenant
            """;

    private final String tenant;

    ThreadTable(TenantId tenant) {
        this.tenant = tenant.value();
    }

    Optional<TextThread> find(Handle handle, String id) {
        return ours(handle.createQuery(THREAD + " AND id = :id"))
                .bind("id", id)
                .map(ThreadTable::thread)
                .findOne();
    }

    Optional<TextThread> between(Handle handle, String our, String their) {
        return ours(handle.createQuery(THREAD + " AND our_number = :ours AND their_number = :theirs"))
                .bind("ours", our)
                .bind("theirs", their)
                .map(ThreadTable::thread)
                .findOne();
    }

    /// Those of these workgroups, the newest first.
    List<TextThread> newest(Handle handle, Collection<WorkgroupId> workgroups, TextThread.State state, int limit) {
        if (workgroups.isEmpty()) {
            return List.of();
        }
        return ours(handle.createQuery(
                        THREAD
                                + " AND workgroup IN (<workgroups>) AND state = :state ORDER BY changed_at DESC, id LIMIT :limit"))
                .bindList(
                        "workgroups",
                        workgroups.stream().map(WorkgroupId::value).toList())
                .bind("state", state.name())
                .bind("limit", limit)
                .map(ThreadTable::thread)
                .list();
    }

    void put(Handle handle, TextThread thread) {
        ours(handle.createUpdate("""
                        INSERT INTO text_thread (tenant, id, our_number, their_number, workgroup, state, assignee,
                          last_number, opened_at, changed_at)
                        VALUES (:tenant, :id, :ours, :theirs, :workgroup, :state, :assignee, :last, :opened, :changed)
                        ON CONFLICT (tenant, id) DO UPDATE SET workgroup = excluded.workgroup, state = excluded.state,
                          assignee = excluded.assignee, last_number = excluded.last_number,
                          opened_at = excluded.opened_at, changed_at = excluded.changed_at
                        """))
                .bind("id", thread.id())
                .bind("ours", thread.ours())
                .bind("theirs", thread.theirs())
                .bind("workgroup", thread.workgroup().value())
                .bind("state", thread.state().name())
                .bind("assignee", thread.assignee().map(AgentId::value).orElse(null))
                .bind("last", thread.last())
                .bind("opened", thread.openedAt().toEpochMilli())
                .bind("changed", thread.changedAt().toEpochMilli())
                .execute();
    }

    void add(Handle handle, TextThread thread, TextMessage message) {
        ours(handle.createUpdate("""
                        INSERT INTO text_message (tenant, thread, number, id, kind, author, words, delivery, trouble,
                          segments, price, currency, network_id, at)
                        VALUES (:tenant, :thread, :number, :id, :kind, :author, :words, :delivery, :trouble,
                          :segments, NULL, NULL, NULL, :at)
                        """))
                .bind("thread", thread.id())
                .bind("number", message.number())
                .bind("id", message.id())
                .bind("kind", message.kind().name())
                .bind("author", message.author().map(AgentId::value).orElse(null))
                .bind("words", message.words())
                .bind("delivery", message.progress().map(Progress::name).orElse(null))
                .bind("trouble", message.trouble())
                .bind("segments", message.segments())
                .bind("at", message.at().toEpochMilli())
                .execute();
    }

    /// The newest ones before a number, oldest first.
    List<TextMessage> before(Handle handle, String thread, int number, int limit) {
        return ours(handle.createQuery(
                        MESSAGE + " AND thread = :thread AND number < :before ORDER BY number DESC LIMIT :limit"))
                .bind("thread", thread)
                .bind("before", number)
                .bind("limit", limit)
                .map(ThreadTable::read)
                .list()
                .reversed();
    }

    Optional<TextMessage> message(Handle handle, String id) {
        return ours(handle.createQuery(MESSAGE + " AND id = :id"))
                .bind("id", id)
                .map(ThreadTable::read)
                .findOne();
    }

    /// In which thread a message stands.
    Optional<String> threadOf(Handle handle, String message) {
        return ours(handle.createQuery("SELECT thread FROM text_message WHERE tenant = :tenant AND id = :id"))
                .bind("id", message)
                .mapTo(String.class)
                .findOne();
    }

    /// Whether the network's text is known to be one of ours.
    boolean knows(Handle handle, String network) {
        return ours(handle.createQuery(
                                "SELECT COUNT(*) FROM text_message WHERE tenant = :tenant AND network_id = :network"))
                        .bind("network", network)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// Texts of ours, written between the two times, that the network has and whose end it has not told.
    List<Texting.OnItsWay> onTheirWay(Handle handle, Instant from, Instant until, int limit) {
        return ours(handle.createQuery("""
                        SELECT id, network_id FROM text_message
                        WHERE tenant = :tenant AND delivery IN ('QUEUED', 'SENDING', 'SENT') AND network_id IS NOT NULL
                          AND at BETWEEN :from AND :until
                        ORDER BY at LIMIT :limit
                        """))
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .bind("limit", limit)
                .map((row, _) -> new Texting.OnItsWay(row.getString("id"), row.getString("network_id")))
                .list();
    }

    void progress(Handle handle, String id, Progress progress, String trouble) {
        ours(handle.createUpdate("""
                        UPDATE text_message SET delivery = :delivery, trouble = :trouble
                        WHERE tenant = :tenant AND id = :id
                        """))
                .bind("id", id)
                .bind("delivery", progress.name())
                .bind("trouble", trouble)
                .execute();
    }

    /// What the network has told of a text; what it does not tell stays as it was.
    void report(Handle handle, String id, DeliveryReport report, String trouble) {
        ours(handle.createUpdate("""
                        UPDATE text_message SET delivery = :delivery, trouble = :trouble, network_id = :network,
                          segments = CASE WHEN :segments > 0 THEN :segments ELSE segments END,
                          price = COALESCE(:price, price), currency = COALESCE(:currency, currency)
                        WHERE tenant = :tenant AND id = :id
                        """))
                .bind("id", id)
                .bind("delivery", Progress.of(report.delivery()).name())
                .bind("trouble", trouble)
                .bind("network", report.network())
                .bind("segments", report.segments().orElse(0))
                .bind(
                        "price",
                        report.price()
                                .map(price -> price.amount().toPlainString())
                                .orElse(null))
                .bind(
                        "currency",
                        report.price().map(DeliveryReport.Price::currency).orElse(null))
                .execute();
    }

    private static TextThread thread(ResultSet row, StatementContext context) throws SQLException {
        return new TextThread(
                row.getString("id"),
                row.getString("our_number"),
                row.getString("their_number"),
                new WorkgroupId(row.getString("workgroup")),
                TextThread.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("assignee")).map(AgentId::new),
                row.getInt("last_number"),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")));
    }

    private static TextMessage read(ResultSet row, StatementContext context) throws SQLException {
        String currency = row.getString("currency");
        String price = row.getString("price");
        return new TextMessage(
                row.getInt("number"),
                row.getString("id"),
                TextMessage.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("author")).map(AgentId::new),
                row.getString("words"),
                Optional.ofNullable(row.getString("delivery")).map(Progress::valueOf),
                row.getString("trouble"),
                row.getInt("segments"),
                price == null
                        ? Optional.empty()
                        : Optional.of(new DeliveryReport.Price(new BigDecimal(price), currency)),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }
}
