package org.cordboard.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What a browser says whose sound may flow to another browser directly. One about a path that is over
/// changes nothing.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PeerWord.Signal.class, name = "signal"),
    @JsonSubTypes.Type(value = PeerWord.Up.class, name = "up"),
    @JsonSubTypes.Type(value = PeerWord.Heard.class, name = "heard"),
    @JsonSubTypes.Type(value = PeerWord.Failed.class, name = "failed")
})
public sealed interface PeerWord {
    String path();

    /// For the other browser.
    record Signal(String path, PeerSignal signal) implements PeerWord {}

    /// The other browser is heard.
    record Up(String path) implements PeerWord {}

    /// How the other browser's sound came in the last second or so.
    ///
    /// @param expected packets that were due, 0–10 000
    /// @param missed of those
    /// @param jitter milliseconds, 0–60 000
    /// @param roundTrip to the other browser and back, milliseconds, 0–60 000; null while it is not known
    record Heard(String path, int expected, int missed, double jitter, Double roundTrip) implements PeerWord {}

    /// There is no way to the other browser, or none any more.
    record Failed(String path, PeerTrouble trouble) implements PeerWord {}

    /// Why not.
    enum PeerTrouble {
        /// ICE found none.
        NO_WAY,
        /// Connected, and nothing is heard.
        NO_SOUND,
        /// The connection was there and is gone.
        LOST
    }
}
