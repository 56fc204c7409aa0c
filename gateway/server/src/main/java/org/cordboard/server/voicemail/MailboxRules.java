package org.cordboard.server.voicemail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What becomes of a mailbox's messages by itself.
///
/// @param keepHeardFor after which heard messages that nobody saved go to the bin; empty for never
/// @param escalation who is told, one after the other, about a message that nobody hears; times rise
public record MailboxRules(Optional<Duration> keepHeardFor, List<EscalationStep> escalation) {
    public static final MailboxRules NONE = new MailboxRules(Optional.empty(), List.of());

    public MailboxRules {
        escalation = List.copyOf(escalation);
    }
}
