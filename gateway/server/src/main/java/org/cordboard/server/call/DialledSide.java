package org.cordboard.server.call;

/// A telephone that was dialled. Any thread.
public interface DialledSide {
    /// Stops the ringing, or hangs up; nothing follows. Does nothing to a side that is gone.
    void hangUp();
}
