package org.cordboard.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What a leg reports. Called one at a time for a leg, on a virtual thread that may block; never on a media
/// worker.
public interface LegListener {
    /// Packets can flow both ways (at once for a telephone; after ICE and DTLS for a browser).
    void onConnected();

    /// The party pressed a key; once for each press (RFC 4733, by its RTP timestamp).
    void onDigit(char key);

    /// A telephone's description, once a call is agreed, says that it wants no sound (hold: `sendonly`, `inactive`, the
    /// address 0.0.0.0), or that it does again. Told when that changes.
    default void onHold(boolean held) {}

    void onPlaybackEnded(long playback);

    /// @param file the complete file, synced and renamed
    void onRecorded(Path file, Duration length);

    /// @param reason in words, such as `No space left on device`
    /// @param kept the part that was stored, if any
    void onRecordingFailed(String reason, Optional<Path> kept, Duration length);

    /// The peer is gone or never came: no packet for the time set in [MediaConfig], a closed DTLS session, a
    /// wrong fingerprint, ICE that never succeeded. Reported once; the leg should then be closed.
    ///
    /// @param reason in words
    void onLost(String reason);
}
