package org.cordboard.server.texting;

import java.util.function.Function;
import java.util.function.Predicate;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.language.Language;

/// Where people see threads. Any thread; may block.
public interface ThreadConsoles {
    /// Whether anybody is there to be told.
    boolean anybody();

    /// @param workgroup whose members, and all supervisors, are told
    /// @param thread as each of them sees it
    /// @param message in the language of each; null when only the thread has changed
    void threadChanged(
            WorkgroupId workgroup,
            Function<AgentId, Rest.TextThread> thread,
            Function<Language, Rest.TextMessage> message);

    /// Somebody has read more of a thread, on one of his or her consoles.
    ///
    /// @param thread as that person sees it
    void threadSeen(AgentId person, Rest.TextThread thread);

    /// A thread belongs to another workgroup now.
    ///
    /// @param workgroup to which it belonged
    /// @param whose of its members does not see it any more
    void threadLeft(WorkgroupId workgroup, Predicate<AgentId> whose, String thread);

    /// @param person who is writing, and need not be told
    void typing(WorkgroupId workgroup, String thread, AgentId person);
}
