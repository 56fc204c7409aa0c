package org.cordboard.server.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.view.Presence;

/// Gathers for a moment how people's presence changes, so that a large company costs each console a few messages a
/// second and not one for each step of everybody. Of several changes of one person only the last is told. Any thread.
final class PresenceNews {
    private final Map<AgentId, Presence> gathered = new LinkedHashMap<>();
    private final Executor later;
    private final Consumer<List<Presence>> tell;

    /// @param later runs what it is given a moment later
    /// @param tell must not block
    PresenceNews(Executor later, Consumer<List<Presence>> tell) {
        this.later = later;
        this.tell = tell;
    }

    synchronized void add(Presence presence) {
        if (gathered.isEmpty()) {
            later.execute(this::tellAll);
        }
        gathered.put(presence.person(), presence);
    }

    /// Tells while it is held, so that what comes meanwhile is told later.
    private synchronized void tellAll() {
        List<Presence> news = List.copyOf(gathered.values());
        gathered.clear();
        tell.accept(news);
    }
}
