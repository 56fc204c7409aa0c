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
    @JsonSubTypes.Type(value = FromCaller.MediaRestart.class, name = "media-restart"),
    @JsonSubTypes.Type(value = FromCaller.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = FromCaller.Say.class, name = "say"),
    @JsonSubTypes.Type(value = FromCaller.Where.class, name = "where"),
    @JsonSubTypes.Type(value = FromCaller.Peer.class, name = "peer")
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

    /// The first message over another socket: go on with the call there is, whose line was lost.
    ///
    /// @param version of this protocol, 1
    /// @param resume as in `answered`
    record Resume(int version, String resume) implements FromCaller {}

    /// The browser's SDP offer that restarts ICE on the media session there is, because its network has changed or
    /// the direct way is closed; `media-answer` follows.
    record MediaRestart(String sdp) implements FromCaller {}

    record HangUp() implements FromCaller {}

    /// Writes something to whoever has the call in hand, or will have it. It comes back as `said` once it is kept.
    ///
    /// @param words 1 to 1000 characters, plain text
    record Say(String words) implements FromCaller {}

    /// About the way to the browser of whoever has answered.
    record Peer(PeerWord word) implements FromCaller {}

    /// Asks where the call stands in the house.
    record Where() implements FromCaller {}
}
