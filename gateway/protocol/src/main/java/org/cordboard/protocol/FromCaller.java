package org.cordboard.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What a caller's web page says over its WebSocket (`/ws/call`). Keys go as RFC 4733 through the media
/// session, not here.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FromCaller.Call.class, name = "call"),
    @JsonSubTypes.Type(value = FromCaller.Heartbeat.class, name = "heartbeat"),
    @JsonSubTypes.Type(value = FromCaller.HangUp.class, name = "hang-up"),
    @JsonSubTypes.Type(value = FromCaller.Where.class, name = "where")
})
public sealed interface FromCaller {
    /// The first message: call a number of the company.
    ///
    /// @param version of this protocol, 1
    /// @param number empty for the company's published number
    /// @param name as the caller wants to be called; may be empty
    /// @param proof where the company asks for it; null otherwise
    record Call(int version, String number, String name, String sdp, Proof proof) implements FromCaller {}

    record Heartbeat() implements FromCaller {}

    record HangUp() implements FromCaller {}

    /// Asks where the call stands in the house.
    record Where() implements FromCaller {}
}
