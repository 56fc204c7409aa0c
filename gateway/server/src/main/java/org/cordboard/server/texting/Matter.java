package org.cordboard.server.texting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;

/// What a customer wants of us: from the first text until the thread is closed.
///
/// @param workgroup that has it at present, or had it last
/// @param answerDue until when somebody should have answered; empty without a target
/// @param answer how long the customer has waited for that, opening hours only
/// @param resolveDue until when the thread should be closed; empty without a target
/// @param resolution how long that took, opening hours only
record Matter(
        String thread,
        Instant begunAt,
        WorkgroupId workgroup,
        Optional<Instant> answerDue,
        Optional<Instant> answeredAt,
        Optional<AgentId> answeredBy,
        Optional<Duration> answer,
        Optional<Instant> resolveDue,
        Optional<Instant> closedAt,
        Optional<Duration> resolution) {
    /// Whether somebody of ours has answered, as a person.
    boolean answered() {
        return answeredAt.isPresent();
    }
}
