package org.cordboard.server.mail;

import java.time.Instant;

/// A mail in the outbox.
///
/// @param id also what its Message-ID is made of
/// @param attempts how often it was tried
/// @param lastError why the last try failed, in words; empty when none did
public record QueuedMail(String id, Mail mail, State state, int attempts, String lastError, Instant createdAt) {
    public enum State {
        PENDING,
        SENT,
        FAILED
    }
}
