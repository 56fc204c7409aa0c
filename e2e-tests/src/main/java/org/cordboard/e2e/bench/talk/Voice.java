package org.cordboard.e2e.bench.talk;

import java.nio.ByteBuffer;
import org.cordboard.media.peer.FrameSource;

/// Says who it is, which frame this is and when it was said, instead of sound.
final class Voice implements FrameSource {
    static final int NUMBER_AT = 8;
    static final int TIME_AT = 16;
    private static final int FRAME = 160;

    private final long speaker;

    /// @param speaker a number that no other voice of the run has
    Voice(long speaker) {
        this.speaker = speaker;
    }

    @Override
    public void next(long number, byte[] target, int offset) {
        ByteBuffer frame = ByteBuffer.wrap(target, offset, FRAME).slice();
        frame.putLong(0, speaker).putLong(NUMBER_AT, number).putLong(TIME_AT, System.nanoTime());
    }
}
