package org.cordboard.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What the gateway says to the check page.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ToCheck.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = ToCheck.Heartbeat.class, name = "heartbeat"),
    @JsonSubTypes.Type(value = ToCheck.Problem.class, name = "problem")
})
public sealed interface ToCheck {
    /// A media session that says silence for as long as the socket is open, a minute at most.
    record Answer(String way, String sdp) implements ToCheck {}

    record Heartbeat() implements ToCheck {}

    record Problem(String field, String message, String remedy) implements ToCheck {}
}
