package org.cordboard.media.leg;

import java.net.InetSocketAddress;
import org.cordboard.media.record.RecordingEvents;
import org.cordboard.media.srtp.SrtpProfile;

/// What a leg tells its owner: called on the worker or on a recorder's thread; must not block.
public interface LegEvents extends RecordingEvents {
    void onConnected();

    /// A browser proved that it is at this address, and is sent its sound there from now on. First when ICE has
    /// found a way, and again whenever it finds another one.
    default void onPath(InetSocketAddress browser) {}

    /// DTLS is done with a browser.
    default void onSecured(SrtpProfile profile) {}

    /// A telephone wants no sound any more, or again.
    default void onHold(boolean held) {}

    void onKey(char key);

    void onPlaybackEnded(long playback);

    void onLost(String reason);
}
