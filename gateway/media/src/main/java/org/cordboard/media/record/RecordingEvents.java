package org.cordboard.media.record;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How a recording ended; one of the two is called, once.
public interface RecordingEvents {
    void onRecorded(Path file, Duration length);

    void onRecordingFailed(String reason, Optional<Path> kept, Duration length);
}
