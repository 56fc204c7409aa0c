package org.cordboard.media.leg;

import org.cordboard.media.record.RecordingEvents;

/// What a leg tells its owner: called on the worker or on a recorder's thread; must not block.
public interface LegEvents extends RecordingEvents {
    void onConnected();

    void onKey(char key);

    void onPlaybackEnded(long playback);

    void onLost(String reason);
}
