package org.cordboard.server.chat;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TenantId;
import org.cordboard.protocol.Rest;
import org.cordboard.protocol.ToConsole;
import org.cordboard.server.store.Database;
import org.cordboard.server.writing.NotWrittenException;
import org.cordboard.server.writing.Pace;
import org.cordboard.server.writing.PlainWords;

/// What the people of one company write to each other. Nobody is told of a message before it is kept. Any thread;
/// blocks.
public final class Chats {
    /// Messages of a page.
    static final int PAGE = 50;

    private final ChatTable table;
    private final InstantSource clock;
    private final Pace pace = new Pace();
    private volatile Consoles consoles = (_, _, _) -> {};

    /// Where people see what was written and read.
    @FunctionalInterface
    public interface Consoles {
        /// @param now how person and colleague stand when it is asked; blocks
        /// @param news empty when something was read
        void changed(AgentId person, Supplier<ToConsole.Chat> now, List<Rest.ChatMessage> news);
    }

    public Chats(Database database, TenantId tenant, InstantSource clock) {
        this.table = new ChatTable(database, tenant);
        this.clock = clock;
    }

    /// @param instead of those before
    public void onChange(Consoles instead) {
        consoles = instead;
    }

    /// @throws NotWrittenException told to the author in words
    Rest.ChatMessage say(AgentId author, AgentId reader, String words) throws NotWrittenException {
        String plain = PlainWords.of(words);
        pace.count(author.value());
        return keep(author, reader, plain);
    }

    /// One after the other, so that all see the messages in the order of their numbers.
    private synchronized Rest.ChatMessage keep(AgentId author, AgentId reader, String words) {
        Rest.ChatMessage message = new Rest.ChatMessage(
                table.last(author, reader) + 1,
                author.value(),
                words,
                clock.instant().toEpochMilli());
        table.put(message, reader);
        consoles.changed(reader, () -> table.of(reader, author), List.of(message));
        consoles.changed(author, () -> table.of(author, reader), List.of(message));
        return message;
    }

    /// @param before the number of the oldest message of the page before
    Rest.ChatPage page(AgentId person, AgentId colleague, int before) {
        List<Rest.ChatMessage> found = table.before(person, colleague, before, PAGE + 1);
        boolean more = found.size() > PAGE;
        return new Rest.ChatPage(more ? found.subList(1, found.size()) : found, more);
    }

    /// The person has seen what the colleague has written, up to a message.
    void read(AgentId person, AgentId colleague, int number) {
        int seen = Math.min(number, table.last(person, colleague));
        if (seen > 0 && table.read(person, colleague, seen)) {
            consoles.changed(person, () -> table.of(person, colleague), List.of());
        }
    }

    /// With all to whom somebody has written, or who have written.
    public List<ToConsole.Chat> of(AgentId person) {
        return table.of(person);
    }
}
