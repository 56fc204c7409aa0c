package org.cordboard.server.texting;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.language.Language;
import org.cordboard.server.language.Languages;

/// Ada's console, and what it is told.
final class HeardConsoles implements ThreadConsoles {
    final List<Told> told = new CopyOnWriteArrayList<>();
    final List<String> seen = new CopyOnWriteArrayList<>();
    final List<String> left = new CopyOnWriteArrayList<>();
    final List<String> typing = new CopyOnWriteArrayList<>();

    record Told(Rest.TextThread thread, Rest.TextMessage message) {}

    @Override
    public boolean anybody() {
        return true;
    }

    @Override
    public void threadChanged(
            WorkgroupId workgroup,
            Function<AgentId, Rest.TextThread> thread,
            Function<Language, Rest.TextMessage> message) {
        told.add(new Told(thread.apply(TextRoom.ADA), message.apply(Languages.ENGLISH)));
    }

    @Override
    public void threadSeen(AgentId person, Rest.TextThread thread) {
        seen.add(person.value() + " " + thread.unread());
    }

    @Override
    public void threadLeft(WorkgroupId workgroup, Predicate<AgentId> whose, String thread) {
        if (whose.test(TextRoom.ADA)) {
            left.add(thread);
        }
    }

    @Override
    public void typing(WorkgroupId workgroup, String thread, AgentId person) {
        typing.add(person.value());
    }
}
