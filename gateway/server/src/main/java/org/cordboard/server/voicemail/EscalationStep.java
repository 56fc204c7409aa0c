package org.cordboard.server.voicemail;

import java.time.Duration;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;

/// Who is told about a message that nobody has heard.
///
/// @param after how long the message has lain in the mailbox
/// @param to the id of a person with a mailbox, or a mail address, which has an `@`
public record EscalationStep(Duration after, String to) {
    /// The mailbox that gets a copy; empty for a mail address.
    Optional<WorkgroupId> mailbox() {
        return to.contains("@") ? Optional.empty() : Optional.of(WorkgroupId.ofPerson(new AgentId(to)));
    }
}
