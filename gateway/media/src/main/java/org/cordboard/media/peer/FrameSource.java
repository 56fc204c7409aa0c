package org.cordboard.media.peer;

/// What a peer says.
@FunctionalInterface
public interface FrameSource {
    /// Writes the next 20 ms, 160 bytes of the codec that the peer speaks; of µ-law for one that speaks Opus.
    ///
    /// @param number of the frame, from 0
    void next(long number, byte[] target, int offset);
}
