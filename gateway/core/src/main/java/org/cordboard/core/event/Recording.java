package org.cordboard.core.event;

import java.time.Duration;
import org.cordboard.core.id.RecordingId;

/// A message that lies safe on disk.
///
/// @param blob the content's hash, under which the blob folder keeps it
public record Recording(RecordingId id, String blob, Duration length) {}
