package org.cordboard.core.call;

import java.util.List;
import java.util.Optional;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.MessageId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.id.WorkgroupId;

/// How far a caller has come who wants to hear messages.
///
///     KeyingExtension ⇄ KeyingPin → Opening ⇄ Hearing
///
/// and from each to `Goodbye`.
public sealed interface MessagesStage {
    /// Keys the own extension.
    ///
    /// @param attempt how often it was asked for, this time included
    /// @param deadline by which it must have been reported what was keyed
    record KeyingExtension(int attempt, TimerId deadline) implements MessagesStage {}

    /// Keys the PIN.
    ///
    /// @param person whose extension was keyed; empty for one that is nobody's
    record KeyingPin(int attempt, Optional<AgentId> person, TimerId deadline) implements MessagesStage {}

    /// Has been let in, and waits to be told what lies in a mailbox.
    ///
    /// @param mailboxes which the caller may hear, this one first
    record Opening(List<WorkgroupId> mailboxes, TimerId deadline) implements MessagesStage {
        public Opening {
            mailboxes = List.copyOf(mailboxes);
        }
    }

    /// Hears messages, or what can be done with them.
    ///
    /// @param mailboxes which the caller may hear, this one first
    /// @param messages of the mailbox, in the order in which they are played
    /// @param position of the present message; as many as there are messages after the last one
    /// @param playing whether the present message plays
    /// @param misses how often in a row the caller pressed nothing, or nothing that means anything
    /// @param silence runs from the end of the prompt on
    record Hearing(
            List<WorkgroupId> mailboxes,
            List<Message> messages,
            int position,
            boolean playing,
            int misses,
            Optional<TimerId> silence)
            implements MessagesStage {
        public Hearing {
            mailboxes = List.copyOf(mailboxes);
            messages = List.copyOf(messages);
        }

        /// Empty after the last one.
        public Optional<Message> present() {
            return position < messages.size() ? Optional.of(messages.get(position)) : Optional.empty();
        }
    }

    /// Hears the last words, and is hung up then.
    record Goodbye(Cause cause) implements MessagesStage {}

    /// @param fresh whether nobody has heard it
    record Message(MessageId id, boolean fresh) {}

    /// The timer without which the caller could wait for ever.
    default Optional<TimerId> timer() {
        return switch (this) {
            case KeyingExtension extension -> Optional.of(extension.deadline);
            case KeyingPin pin -> Optional.of(pin.deadline);
            case Opening opening -> Optional.of(opening.deadline);
            case Hearing hearing -> hearing.silence;
            case Goodbye _ -> Optional.empty();
        };
    }
}
