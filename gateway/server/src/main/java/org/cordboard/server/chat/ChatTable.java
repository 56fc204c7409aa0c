package org.cordboard.server.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.protocol.Rest;
import org.cordboard.protocol.ToConsole;
import org.cordboard.server.store.Database;
import org.jdbi.v3.core.statement.SqlStatement;

/// One company's messages between colleagues, and what of them was read. Any thread; blocks.
final class ChatTable {
    private final Database database;
    private final String tenant;

    ChatTable(Database database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant.value();
    }

    /// 0 for two who have not written yet.
    int last(AgentId one, AgentId other) {
        return database.read(handle -> ours(handle.createQuery("""
                        SELECT COALESCE(MAX(number), 0) FROM chat_message WHERE tenant = :tenant AND pair = :pair
                        """))
                .bind("pair", pair(one, other))
                .mapTo(Integer.class)
                .one());
    }

    void put(Rest.ChatMessage message, AgentId reader) {
        database.change(handle -> ours(handle.createUpdate("""
                        INSERT INTO chat_message (tenant, pair, number, author, reader, words, at)
                        VALUES (:tenant, :pair, :number, :author, :reader, :words, :at)
                        """))
                .bind("pair", pair(new AgentId(message.author()), reader))
                .bind("number", message.number())
                .bind("author", message.author())
                .bind("reader", reader.value())
                .bind("words", message.words())
                .bind("at", message.at())
                .execute());
    }

    /// The newest ones before a number, oldest first.
    List<Rest.ChatMessage> before(AgentId one, AgentId other, int number, int atMost) {
        List<Rest.ChatMessage> newestFirst = database.read(handle -> ours(handle.createQuery("""
                        SELECT number, author, words, at FROM chat_message
                        WHERE tenant = :tenant AND pair = :pair AND number < :before
                        ORDER BY number DESC LIMIT :atMost
                        """))
                .bind("pair", pair(one, other))
                .bind("before", number)
                .bind("atMost", atMost)
                .map((row, _) -> message(row))
                .list());
        return newestFirst.reversed();
    }

    /// @return whether that is news
    boolean read(AgentId reader, AgentId author, int number) {
        return database.write(handle -> ours(handle.createUpdate("""
                        INSERT INTO chat_read (tenant, reader, author, number)
                        VALUES (:tenant, :reader, :author, :number)
                        ON CONFLICT (tenant, reader, author) DO UPDATE SET number = excluded.number
                        WHERE chat_read.number < excluded.number
                        """))
                        .bind("reader", reader.value())
                        .bind("author", author.value())
                        .bind("number", number)
                        .execute())
                > 0;
    }

    /// All with whom somebody has written, by user name.
    List<ToConsole.Chat> of(AgentId person) {
        return database.read(handle -> ours(handle.createQuery("""
                        SELECT partner.name AS person, m.number, m.author, m.words, m.at,
                          (SELECT COUNT(*) FROM chat_message news
                           WHERE news.tenant = :tenant AND news.reader = :me AND news.author = partner.name
                             AND news.number > COALESCE((SELECT seen.number FROM chat_read seen
                               WHERE seen.tenant = :tenant AND seen.reader = :me AND seen.author = partner.name), 0)
                          ) AS unread
                        FROM (
                          SELECT name, MAX(number) AS number FROM (
                            SELECT author AS name, MAX(number) AS number FROM chat_message
                            WHERE tenant = :tenant AND reader = :me GROUP BY author
                            UNION ALL
                            SELECT reader AS name, MAX(number) AS number FROM chat_message
                            WHERE tenant = :tenant AND author = :me GROUP BY reader
                          ) AS sides GROUP BY name
                        ) AS partner
                        JOIN chat_message m ON m.tenant = :tenant AND m.number = partner.number
                          AND (m.author = :me AND m.reader = partner.name OR m.author = partner.name AND m.reader = :me)
                        ORDER BY partner.name
                        """))
                .bind("me", person.value())
                .map((row, _) -> new ToConsole.Chat(row.getString("person"), row.getInt("unread"), message(row)))
                .list());
    }

    /// How two who have written stand, as the first of them sees it.
    ToConsole.Chat of(AgentId person, AgentId colleague) {
        return database.read(handle -> ours(handle.createQuery("""
                        SELECT number, author, words, at,
                          (SELECT COUNT(*) FROM chat_message news
                           WHERE news.tenant = :tenant AND news.reader = :me AND news.author = :colleague
                             AND news.number > COALESCE((SELECT seen.number FROM chat_read seen
                               WHERE seen.tenant = :tenant AND seen.reader = :me AND seen.author = :colleague), 0)
                          ) AS unread
                        FROM chat_message WHERE tenant = :tenant AND pair = :pair ORDER BY number DESC LIMIT 1
                        """))
                .bind("pair", pair(person, colleague))
                .bind("me", person.value())
                .bind("colleague", colleague.value())
                .map((row, _) -> new ToConsole.Chat(colleague.value(), row.getInt("unread"), message(row)))
                .one());
    }

    private static Rest.ChatMessage message(ResultSet row) throws SQLException {
        return new Rest.ChatMessage(
                row.getInt("number"), row.getString("author"), row.getString("words"), row.getLong("at"));
    }

    /// Whoever of the two writes.
    private static String pair(AgentId one, AgentId other) {
        boolean inOrder = one.value().compareTo(other.value()) < 0;
        return inOrder ? one.value() + "\n" + other.value() : other.value() + "\n" + one.value();
    }

    private <S extends SqlStatement<S>> S ours(S statement) {
        return statement.bind("tenant", tenant);
    }
}
