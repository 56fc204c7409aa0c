package org.cordboard.server.call;

import java.util.List;
import java.util.Optional;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.event.PinCheck;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.MessageId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.media.Sound;

/// Where callers' extensions, PINs and messages are known. Any thread; blocks. What it throws is told to the caller as
/// a failure.
public interface MessageDesk {
    /// In the order in which they are played, as many as anybody listens to.
    record Contents(List<MessageId> fresh, List<MessageId> saved) {}

    /// @param caller the number of whoever left it; empty when it is not known
    record Playable(Sound sound, String caller) {}

    Optional<AgentId> whose(String extension);

    /// Takes as long for nobody as for somebody.
    PinCheck check(Optional<AgentId> person, String pin);

    Contents contents(WorkgroupId mailbox);

    /// Empty when there is no such message any more.
    Optional<Playable> playable(MessageId message);

    /// Passes over a message that is not there any more.
    void mark(MessageId message, MessageEffect.Mark mark);
}
