package org.cordboard.server.texting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.store.PageMark;
import org.cordboard.sms.provider.DeliveryReport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/// The rows of what stands in one company's threads.
final class TextTable {
    private static final String MESSAGE = """
            SELECT number, id, kind, author, words, delivery, trouble, segments, price, currency, pictures, cause,
              held_until, held_zone, at FROM text_message WHERE tenant = :tenant
            """;

    private final String tenant;
    private final PictureTable pictures;

    /// @param message without what is sent with it
    /// @param pictures how many are sent with it
    private record Row(TextMessage message, int pictures) {}

    /// Where a message stands.
    record Place(String thread, int number) {}

    TextTable(TenantId tenant) {
        this.tenant = tenant.value();
        this.pictures = new PictureTable(tenant);
    }

    void add(Handle handle, TextThread thread, TextMessage message) {
        ours(handle.createUpdate("""
                        INSERT INTO text_message (tenant, thread, number, id, kind, author, words, delivery, trouble,
                          segments, price, currency, network_id, pictures, cause, held_until, held_zone,
                          at)
                        VALUES (:tenant, :thread, :number, :id, :kind, :author, :words, :delivery, :trouble,
                          :segments, NULL, NULL, NULL, :pictures, :cause, :heldUntil, :heldZone, :at)
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
                .bind("pictures", message.enclosures().size())
                .bind("cause", message.cause().map(TextMessage.Cause::name).orElse(null))
                .bind(
                        "heldUntil",
                        message.held().map(held -> held.until().toEpochMilli()).orElse(null))
                .bind(
                        "heldZone",
                        message.held().flatMap(Held::zone).map(ZoneId::getId).orElse(null))
                .bind("at", message.at().toEpochMilli())
                .execute();
    }

    /// The newest ones before a number, oldest first.
    List<TextMessage> before(Handle handle, String thread, int number, int limit) {
        List<Row> rows = ours(handle.createQuery(
                        MESSAGE + " AND thread = :thread AND number < :before ORDER BY number DESC LIMIT :limit"))
                .bind("thread", thread)
                .bind("before", number)
                .bind("limit", limit)
                .map(TextTable::read)
                .list()
                .reversed();
        return whole(handle, rows);
    }

    /// What stands in threads of these workgroups with somebody, newest first.
    ///
    /// @param numbers all that he or she has
    List<CustomerText> ofCustomer(
            Handle handle, Collection<String> numbers, Collection<WorkgroupId> workgroups, PageMark before, int limit) {
        return ours(before.bind(handle.createQuery("""
                        SELECT m.*, t.workgroup FROM text_thread t
                          JOIN text_message m ON m.tenant = t.tenant AND m.thread = t.id
                        WHERE t.tenant = :tenant AND t.their_number IN (<numbers>) AND t.workgroup IN (<workgroups>)
                          AND (m.at, m.id) < (:markAt, :mark)
                        ORDER BY m.at DESC, m.id DESC LIMIT :limit
                        """)))
                .bindList("numbers", numbers)
                .bindList(
                        "workgroups",
                        workgroups.stream().map(WorkgroupId::value).toList())
                .bind("limit", limit)
                .map((row, context) -> {
                    Row read = read(row, context);
                    return new CustomerText(
                            row.getString("thread"),
                            new WorkgroupId(row.getString("workgroup")),
                            read.message(),
                            read.pictures());
                })
                .list();
    }

    Optional<TextMessage> message(Handle handle, String id) {
        return ours(handle.createQuery(MESSAGE + " AND id = :id"))
                .bind("id", id)
                .map(TextTable::read)
                .findOne()
                .map(row -> whole(handle, List.of(row)).getFirst());
    }

    Optional<TextMessage> find(Handle handle, String thread, int number) {
        return ours(handle.createQuery(MESSAGE + " AND thread = :thread AND number = :number"))
                .bind("thread", thread)
                .bind("number", number)
                .map(TextTable::read)
                .findOne()
                .map(row -> whole(handle, List.of(row)).getFirst());
    }

    /// With what is sent with them.
    private List<TextMessage> whole(Handle handle, List<Row> rows) {
        Map<String, List<Enclosure>> sent = pictures.of(
                handle,
                rows.stream()
                        .filter(row -> row.pictures() > 0)
                        .map(row -> row.message().id())
                        .toList());
        return rows.stream()
                .map(Row::message)
                .map(message -> message.with(sent.getOrDefault(message.id(), List.of())))
                .toList();
    }

    /// What was written by this wish before.
    Optional<TextMessage> ofWish(Handle handle, String thread, String wish) {
        return ours(handle.createQuery(
                        "SELECT id FROM text_message WHERE tenant = :tenant AND thread = :thread AND wish = :wish"))
                .bind("thread", thread)
                .bind("wish", wish)
                .mapTo(String.class)
                .findOne()
                .flatMap(id -> message(handle, id));
    }

    void keepWish(Handle handle, String id, String wish) {
        ours(handle.createUpdate("UPDATE text_message SET wish = :wish WHERE tenant = :tenant AND id = :id"))
                .bind("id", id)
                .bind("wish", wish)
                .execute();
    }

    Optional<Place> placeOf(Handle handle, String message) {
        return ours(handle.createQuery("SELECT thread, number FROM text_message WHERE tenant = :tenant AND id = :id"))
                .bind("id", message)
                .map((row, _) -> new Place(row.getString("thread"), row.getInt("number")))
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

    /// Texts of ours, written between the two times, that the network has and whose end it has not
    /// told.
    List<OutgoingTexts.OnItsWay> onTheirWay(Handle handle, Instant from, Instant until, int limit) {
        return ours(handle.createQuery("""
                        SELECT id, network_id FROM text_message
                        WHERE tenant = :tenant AND delivery IN ('QUEUED', 'SENDING', 'SENT') AND network_id IS NOT NULL
                          AND at BETWEEN :from AND :until
                        ORDER BY at LIMIT :limit
                        """))
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .bind("limit", limit)
                .map((row, _) -> new OutgoingTexts.OnItsWay(row.getString("id"), row.getString("network_id")))
                .list();
    }

    void progress(Handle handle, String id, Progress progress, String trouble) {
        ours(handle.createUpdate("""
                        UPDATE text_message SET delivery = :delivery, trouble = :trouble, held_until = NULL
                        WHERE tenant = :tenant AND id = :id
                        """))
                .bind("id", id)
                .bind("delivery", progress.name())
                .bind("trouble", trouble)
                .execute();
    }

    /// How many texts the program has sent by itself since then.
    int automatic(Handle handle, String thread, Instant since) {
        return since(handle.createQuery("""
                        SELECT COUNT(*) FROM text_message WHERE tenant = :tenant AND thread = :thread AND kind = 'OUT'
                          AND author IS NULL AND at > :since
                        """), thread, since);
    }

    /// How often the other side has said this since then.
    int said(Handle handle, String thread, String words, Instant since) {
        return since(handle.createQuery("""
                                SELECT COUNT(*) FROM text_message WHERE tenant = :tenant AND thread = :thread AND kind = 'IN'
                                  AND words = :words AND at > :since
                                """).bind("words", words), thread, since);
    }

    /// How often the program has noted this since then.
    int noted(Handle handle, String thread, TextMessage.Cause cause, Instant since) {
        return since(handle.createQuery("""
                                SELECT COUNT(*) FROM text_message WHERE tenant = :tenant AND thread = :thread AND kind = 'NOTE'
                                  AND cause = :cause AND at > :since
                                """).bind("cause", cause.name()), thread, since);
    }

    private int since(Query query, String thread, Instant since) {
        return ours(query)
                .bind("thread", thread)
                .bind("since", since.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    /// When the first text came since the thread was opened that no person has answered. What was taken
    /// back answers nothing.
    Optional<Instant> unanswered(Handle handle, TextThread thread) {
        return ours(handle.createQuery("""
                        SELECT MIN(at) FROM text_message WHERE tenant = :tenant AND thread = :thread AND kind = 'IN'
                          AND at >= :opened AND number > (
                            SELECT COALESCE(MAX(number), 0) FROM text_message WHERE tenant = :tenant AND thread = :thread
                              AND kind = 'OUT' AND author IS NOT NULL AND delivery <> 'TAKEN_BACK')
                        """))
                .bind("thread", thread.id())
                .bind("opened", thread.openedAt().toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /// Who of ours has texted this number last, from whichever number, since then.
    Optional<Customers.Talk> lastTalk(Handle handle, String theirs, Instant since) {
        return ours(handle.createQuery("""
                        SELECT m.author, m.at FROM text_message m
                          JOIN text_thread t ON t.tenant = m.tenant AND t.id = m.thread
                        WHERE m.tenant = :tenant AND t.their_number = :theirs AND m.kind = 'OUT' AND m.author IS NOT NULL
                          AND m.at > :since
                        ORDER BY m.at DESC LIMIT 1
                        """))
                .bind("theirs", theirs)
                .bind("since", since.toEpochMilli())
                .map((row, _) -> new Customers.Talk(
                        new AgentId(row.getString("author")), Instant.ofEpochMilli(row.getLong("at"))))
                .findOne();
    }

    /// What the network has told of a text; what it does not tell stays as it was.
    void report(Handle handle, String id, DeliveryReport report, String trouble) {
        ours(handle.createUpdate("""
                        UPDATE text_message SET held_until = NULL, delivery = :delivery, trouble = :trouble, network_id = :network,
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

    private static Row read(ResultSet row, StatementContext context) throws SQLException {
        String currency = row.getString("currency");
        String price = row.getString("price");
        TextMessage message = new TextMessage(
                row.getInt("number"),
                row.getString("id"),
                TextMessage.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("author")).map(AgentId::new),
                row.getString("words"),
                List.of(),
                Optional.ofNullable(row.getString("delivery")).map(Progress::valueOf),
                row.getString("trouble"),
                row.getInt("segments"),
                price == null
                        ? Optional.empty()
                        : Optional.of(new DeliveryReport.Price(new BigDecimal(price), currency)),
                Optional.ofNullable(row.getString("cause")).map(TextMessage.Cause::valueOf),
                held(row),
                Instant.ofEpochMilli(row.getLong("at")));
        return new Row(message, row.getInt("pictures"));
    }

    private static Optional<Held> held(ResultSet row) throws SQLException {
        Optional<ZoneId> zone = Optional.ofNullable(row.getString("held_zone")).map(ZoneId::of);
        return ThreadTable.time(row, "held_until").map(until -> new Held(until, zone));
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }
}
