package org.cordboard.e2e.hearing;

import java.time.Duration;

/// A party whose hearing can be examined: a browser, a telephone, a recording.
@FunctionalInterface
public interface Ears {
    /// Waits while `window` is recorded, beginning now.
    ///
    /// @return the recorded sound; shorter than `window` when this party could not hear at all, for example
    /// while a page loads
    Sound listen(Duration window);
}
