package org.cordboard.server.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/// The rows of one company's contacts and of their numbers.
final class ContactTable {
    private static final String SELECT = """
            SELECT id, name, organisation, mail, note, changed_by, changed_at FROM contact WHERE tenant = :tenant
            """;

    private final String tenant;

    ContactTable(TenantId tenant) {
        this.tenant = tenant.value();
    }

    Optional<Contact> find(Handle handle, String id) {
        return complete(
                        handle,
                        ours(handle.createQuery(SELECT + " AND id = :id")).bind("id", id))
                .stream()
                .findFirst();
    }

    /// Whose number it is.
    Optional<Contact> ofNumber(Handle handle, String number) {
        return complete(handle, ours(handle.createQuery(SELECT + """
                         AND id = (SELECT contact FROM contact_number WHERE tenant = :tenant AND number = :number)
                        """)).bind("number", number)).stream()
                .findFirst();
    }

    /// By name, those behind `after`.
    ///
    /// @param words all of which each contact contains
    List<Contact> list(Handle handle, List<String> words, Optional<Contact> after, int limit) {
        Query query = ours(handle.createQuery(SELECT
                        + containing(words)
                        + after.map(_ -> " AND (sort_name, id) > (:afterName, :afterId)")
                                .orElse("")
                        + " ORDER BY sort_name, id LIMIT :limit"))
                .bind("limit", limit);
        bind(query, words);
        after.ifPresent(last -> query.bind("afterName", last.card().sortName()).bind("afterId", last.id()));
        return complete(handle, query);
    }

    int count(Handle handle, List<String> words) {
        Query query =
                ours(handle.createQuery("SELECT COUNT(*) FROM contact WHERE tenant = :tenant" + containing(words)));
        bind(query, words);
        return query.mapTo(Integer.class).one();
    }

    private static String containing(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(" AND search LIKE :word%d ESCAPE '!'"::formatted)
                .collect(Collectors.joining());
    }

    private static void bind(Query query, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            query.bind("word" + i, "%" + words.get(i).replaceAll("([!%_])", "!$1") + "%");
        }
    }

    void insert(Handle handle, Contact contact) {
        bound(handle.createUpdate("""
                        INSERT INTO contact (tenant, id, name, organisation, mail, note, sort_name, search, changed_by, changed_at)
                        VALUES (:tenant, :id, :name, :organisation, :mail, :note, :sortName, :search, :by, :at)
                        """), contact).execute();
        insertNumbers(handle, contact);
    }

    void update(Handle handle, Contact contact) {
        bound(handle.createUpdate("""
                        UPDATE contact SET name = :name, organisation = :organisation, mail = :mail, note = :note,
                          sort_name = :sortName, search = :search, changed_by = :by, changed_at = :at
                        WHERE tenant = :tenant AND id = :id
                        """), contact).execute();
        deleteNumbers(handle, contact.id());
        insertNumbers(handle, contact);
    }

    /// @return whether it was there
    boolean delete(Handle handle, String id) {
        deleteNumbers(handle, id);
        return ours(handle.createUpdate("DELETE FROM contact WHERE tenant = :tenant AND id = :id"))
                        .bind("id", id)
                        .execute()
                > 0;
    }

    private void deleteNumbers(Handle handle, String id) {
        ours(handle.createUpdate("DELETE FROM contact_number WHERE tenant = :tenant AND contact = :id"))
                .bind("id", id)
                .execute();
    }

    private void insertNumbers(Handle handle, Contact contact) {
        List<String> numbers = contact.card().numbers();
        for (int i = 0; i < numbers.size(); i++) {
            ours(handle.createUpdate("""
                            INSERT INTO contact_number (tenant, number, contact, position)
                            VALUES (:tenant, :number, :id, :position)
                            """))
                    .bind("number", numbers.get(i))
                    .bind("id", contact.id())
                    .bind("position", i)
                    .execute();
        }
    }

    private <S extends SqlStatement<S>> S bound(S statement, Contact contact) {
        ContactCard card = contact.card();
        return ours(statement)
                .bind("id", contact.id())
                .bind("name", card.name())
                .bind("organisation", card.organisation())
                .bind("mail", card.mail())
                .bind("note", card.note())
                .bind("sortName", card.sortName())
                .bind("search", card.search())
                .bind("by", contact.changedBy().value())
                .bind("at", contact.changedAt().toEpochMilli());
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }

    private List<Contact> complete(Handle handle, Query query) {
        List<Row> rows = query.map(ContactTable::row).list();
        Map<String, List<String>> numbers =
                numbers(handle, rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.with(numbers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<String, List<String>> numbers(Handle handle, Collection<String> contacts) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        return ours(handle.createQuery("""
                        SELECT contact, number FROM contact_number WHERE tenant = :tenant AND contact IN (<contacts>)
                        ORDER BY position
                        """))
                .bindList("contacts", contacts)
                .map((row, _) -> Map.entry(row.getString("contact"), row.getString("number")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// A contact whose numbers have not been read yet.
    private record Row(String id, Function<List<String>, Contact> complete) {
        Contact with(List<String> numbers) {
            return complete.apply(numbers);
        }
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        String id = row.getString("id");
        String name = row.getString("name");
        String organisation = row.getString("organisation");
        String mail = row.getString("mail");
        String note = row.getString("note");
        AgentId by = new AgentId(row.getString("changed_by"));
        Instant at = Instant.ofEpochMilli(row.getLong("changed_at"));
        return new Row(
                id, numbers -> new Contact(id, new ContactCard(name, organisation, mail, note, numbers), by, at));
    }
}
