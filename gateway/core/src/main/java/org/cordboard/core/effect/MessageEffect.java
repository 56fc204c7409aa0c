package org.cordboard.core.effect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.MessageId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.WorkgroupId;

/// Things to do for a caller who hears messages. Keys of extensions and PINs are kept from the floor: whoever carries
/// these effects out takes them, and tells what became of them.
public sealed interface MessageEffect extends Effect.OnCall {
    /// Take the keys of an extension, up to `#`; the first one stops the prompt that plays. `ExtensionKeyed` or
    /// `NothingKeyed` follows.
    ///
    /// @param attempt comes back with what follows
    /// @param silence after which a caller who has pressed no key has keyed nothing, from now
    record TakeExtension(CallId call, int attempt, Duration silence) implements MessageEffect {}

    /// Take the keys of a PIN in the same way, and compare it. `PinChecked` or `NothingKeyed` follows. Takes as
    /// long for an extension that is nobody's.
    ///
    /// @param person whose PIN it must be; empty when the extension is nobody's, and every PIN is refused
    record CheckPin(CallId call, int attempt, Optional<AgentId> person, Duration silence) implements MessageEffect {}

    /// Look into a mailbox; `MessagesFetched` follows.
    record FetchMessages(CallId call, WorkgroupId mailbox) implements MessageEffect {}

    /// Play prompts and then a message, instead of whatever the caller hears now; `PromptEnded` follows, or
    /// `MessageGone`.
    ///
    /// @param number says between the two who left the message; empty for nothing
    record PlayMessage(
            CallId call, PlaybackId playback, MessageId message, List<PromptId> before, Optional<SpokenNumber> number)
            implements MessageEffect {
        public PlayMessage {
            before = List.copyOf(before);
        }
    }

    /// Keep what the caller did with a message; passed over for one that is gone.
    record MarkMessage(CallId call, MessageId message, Mark mark) implements MessageEffect {}

    enum Mark {
        HEARD,
        SAVED,
        /// Into the bin, from which it can be restored.
        DELETED
    }
}
