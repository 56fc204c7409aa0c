package org.cordboard.server.voicemail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;

/// What lies in a mailbox.
///
/// @param at when it was left
/// @param blob the hash of the sound; empty for a callback that came to nothing
/// @param copy how it came here from another mailbox; empty for what was left here
/// @param missedCallback empty for what was spoken
record Message(
        String id,
        String call,
        WorkgroupId mailbox,
        Caller caller,
        Instant at,
        Duration length,
        Optional<String> blob,
        boolean heard,
        boolean saved,
        Optional<Copy> copy,
        Optional<MissedCallback> missedCallback) {
    /// @param of the id of the message that was copied
    /// @param by who forwarded it; empty when it was passed on because nobody had heard it
    /// @param comment may be empty
    record Copy(String of, WorkgroupId from, Instant at, Optional<Sender> by, String comment) {}

    /// @param name as it was then
    record Sender(AgentId id, String name) {}

    record MissedCallback(Instant askedAt, int tries) {}

    static Message spoken(String id, CallEffect.DeliverMessage message, Instant at) {
        return new Message(
                id,
                message.call().value(),
                message.workgroup(),
                message.caller(),
                at,
                message.recording().length(),
                Optional.of(message.recording().blob()),
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }

    static Message missedCallback(String id, CallEffect.NoteMissedCallback note, Instant at) {
        return new Message(
                id,
                note.call().value(),
                note.workgroup(),
                note.caller(),
                at,
                Duration.ZERO,
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.of(new MissedCallback(note.askedAt(), note.tries())));
    }

    /// The same for another mailbox, in which nobody has heard it.
    Message copiedTo(WorkgroupId other, String newId, Copy how) {
        return new Message(
                newId, call, other, caller, at, length, blob, false, false, Optional.of(how), missedCallback);
    }
}
