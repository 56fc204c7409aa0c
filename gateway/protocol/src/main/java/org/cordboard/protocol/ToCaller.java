package org.cordboard.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What the gateway says to a caller's web page.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ToCaller.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = ToCaller.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = ToCaller.Heartbeat.class, name = "heartbeat"),
    @JsonSubTypes.Type(value = ToCaller.Problem.class, name = "problem")
})
public sealed interface ToCaller {
    record Answered(String call, String sdp) implements ToCaller {}

    /// @param cause such as `AGENT_HUNG_UP`
    /// @param words the cause in words for the caller
    record Ended(String cause, String words) implements ToCaller {}

    record Heartbeat() implements ToCaller {}

    record Problem(String field, String message, String remedy) implements ToCaller {}
}
