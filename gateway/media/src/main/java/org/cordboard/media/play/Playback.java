package org.cordboard.media.play;

import org.cordboard.media.rtp.Codec;

/// Sounds played one after the other without a gap between them, once or over and over. Not thread-safe.
public final class Playback {
    private final long id;
    private final byte[][] sounds;
    private final boolean endless;
    private int current;
    private int position;

    private Playback(long id, byte[][] sounds, boolean endless) {
        this.id = id;
        this.sounds = sounds;
        this.endless = endless;
    }

    /// @param sounds µ-law, only read
    public static Playback once(long id, byte[][] sounds) {
        return new Playback(id, sounds, false);
    }

    /// @param sound µ-law, only read; an empty one is silence
    public static Playback endless(byte[] sound) {
        return new Playback(0, new byte[][] {sound}, sound.length > 0);
    }

    /// What was given to [#once].
    public long id() {
        return id;
    }

    /// @return true when [#nextFrame] has nothing more to give
    public boolean ended() {
        while (current < sounds.length && position == sounds[current].length) {
            current = endless ? (current + 1) % sounds.length : current + 1;
            position = 0;
        }
        return current == sounds.length;
    }

    /// Writes the next 20 ms as µ-law, filled up with silence at the very end.
    public void nextFrame(byte[] target, int offset) {
        int filled = 0;
        while (filled < Codec.FRAME && !ended()) {
            byte[] sound = sounds[current];
            int size = Math.min(Codec.FRAME - filled, sound.length - position);
            System.arraycopy(sound, position, target, offset + filled, size);
            position += size;
            filled += size;
        }
        for (int i = filled; i < Codec.FRAME; i++) {
            target[offset + i] = Codec.PCMU.silence();
        }
    }
}
