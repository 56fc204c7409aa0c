package org.cordboard.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What the check page says over its WebSocket (`/ws/check`).
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FromCheck.Offer.class, name = "offer"),
    @JsonSubTypes.Type(value = FromCheck.Heartbeat.class, name = "heartbeat")
})
public sealed interface FromCheck {
    /// Tries one way for sound.
    ///
    /// @param way a name of the page's own, which the answer repeats
    record Offer(String way, String sdp) implements FromCheck {}

    record Heartbeat() implements FromCheck {}
}
