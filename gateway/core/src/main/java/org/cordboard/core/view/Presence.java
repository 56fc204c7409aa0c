package org.cordboard.core.view;

import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.sentence.Sentence;

/// How one of the company's people can be reached, as all others see it: a picture of one moment.
///
/// @param name as shown
/// @param extension of the own line
/// @param since when `status` began
/// @param reason why the person is not ready, in words; else empty
/// @param atTelephone whether the person is at work at the telephone only, without a console
public record Presence(
        AgentId person,
        String name,
        Optional<String> extension,
        AgentStatus status,
        Instant since,
        Sentence reason,
        boolean atTelephone) {}
