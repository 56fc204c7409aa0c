package org.cordboard.server.call;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cordboard.media.LegListener;

/// Writes down the keys, and nothing else.
record KeyListener(StringBuilder pressed) implements LegListener {
    @Override
    public void onConnected() {}

    @Override
    public void onDigit(char key) {
        pressed.append(key);
    }

    @Override
    public void onPlaybackEnded(long playback) {}

    @Override
    public void onRecorded(Path file, Duration length) {}

    @Override
    public void onRecordingFailed(String reason, Optional<Path> kept, Duration length) {}

    @Override
    public void onLost(String reason) {}
}
