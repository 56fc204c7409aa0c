package org.cordboard.media.opus;

import org.cordboard.media.rtp.Codec;
import org.jitsi.impl.neomedia.codec.audio.opus.Opus;

/// One direction of Opus, to µ-law at 8 kHz; of several channels the mean, of all bands the one up to 4 kHz. One
/// thread at a time; allocates nothing once it is made. Its memory is not the heap's, so it must be closed.
public final class OpusDecoder implements AutoCloseable {
    /// 120 ms (RFC 6716, section 3.2.5).
    public static final int LONGEST = 960;

    private static final int MONO = 1;

    private final Samples samples = new Samples(LONGEST);
    private long state;

    /// @throws IllegalStateException when there is no memory
    public OpusDecoder() {
        state = Opus.decoder_create(Codec.RATE, MONO);
        if (state == 0) {
            throw new IllegalStateException("libopus made no decoder");
        }
    }

    private void checkOpen() {
        if (state == 0) {
            throw new IllegalStateException("the decoder is closed");
        }
    }

    /// @return how many samples of 8 kHz the packet holds, 20–960; 0 or less when it is no Opus
    public int samples(byte[] packet, int offset, int length) {
        checkOpen();
        return length < 1 ? 0 : Opus.decoder_get_nb_samples(state, packet, offset, length);
    }

    /// @param ulaw receives up to [#LONGEST] samples from `at` on
    /// @return how many; 0 or less when the packet is no Opus
    public int decode(byte[] packet, int offset, int length, byte[] ulaw, int at) {
        checkOpen();
        if (length < 1) {
            return 0;
        }
        int count = Opus.decode(state, packet, offset, length, samples.bytes(), 0, LONGEST, 0);
        samples.toUlaw(ulaw, at, Math.max(0, count));
        return count;
    }

    /// What the packet before this one said, by the repair data in this one or else by a guess; to be called before
    /// [#decode].
    ///
    /// @param wanted samples that are missing, a multiple of 20 up to [#LONGEST]
    /// @return how many there are; 0 or less for none
    public int decodeLost(byte[] packet, int offset, int length, byte[] ulaw, int at, int wanted) {
        checkOpen();
        if (length < 1) {
            return 0;
        }
        int count = Opus.decode(state, packet, offset, length, samples.bytes(), 0, wanted, 1);
        samples.toUlaw(ulaw, at, Math.max(0, count));
        return count;
    }

    @Override
    public void close() {
        if (state != 0) {
            Opus.decoder_destroy(state);
            state = 0;
        }
    }
}
