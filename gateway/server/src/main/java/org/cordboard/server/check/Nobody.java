package org.cordboard.server.check;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cordboard.media.LegListener;

/// Nobody listens to what becomes of a leg: the page sees by itself whether it connects.
final class Nobody implements LegListener {
    @Override
    public void onConnected() {}

    @Override
    public void onDigit(char key) {}

    @Override
    public void onPlaybackEnded(long playback) {}

    @Override
    public void onRecorded(Path file, Duration length) {}

    @Override
    public void onRecordingFailed(String reason, Optional<Path> kept, Duration length) {}

    @Override
    public void onLost(String reason) {}
}
