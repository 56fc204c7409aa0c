package org.cordboard.server.call;

import java.time.Duration;

/// Where calls go out. Any thread.
public interface Dialler {
    /// Begins to dial and returns at once.
    ///
    /// @param number as people write it in the settings: digits, `*` and `#`, with a leading `+` or not
    /// @param ringFor after which it is given up
    /// @param listener hears what becomes of it; perhaps before this returns
    DialledSide dial(String number, Duration ringFor, DialledListener listener);
}
