package org.cordboard.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What the gateway says to a browser whose sound may flow to another browser directly
/// (docs/peer-to-peer.md). Each names the `path` it is about; one that a browser does not know is over.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PeerNews.Begin.class, name = "begin"),
    @JsonSubTypes.Type(value = PeerNews.Signal.class, name = "signal"),
    @JsonSubTypes.Type(value = PeerNews.Alone.class, name = "alone"),
    @JsonSubTypes.Type(value = PeerNews.End.class, name = "end")
})
public sealed interface PeerNews {
    /// Look for a way to the other browser, and go on speaking to the gateway meanwhile.
    ///
    /// @param offers whether this browser sends the first offer, and gives way when both send one at once
    /// @param iceServers TURN servers, empty when there are none
    record Begin(String path, boolean offers, List<IceServer> iceServers) implements PeerNews {}

    /// What the other browser says.
    record Signal(String path, PeerSignal signal) implements PeerNews {}

    /// Both browsers hear each other: speak no more to the gateway.
    record Alone(String path) implements PeerNews {}

    /// Speak to the gateway and hear it again.
    ///
    /// @param joined whether the other party is heard there; otherwise the other browser is to be heard
    /// no more from now on
    record End(String path, boolean joined) implements PeerNews {}
}
