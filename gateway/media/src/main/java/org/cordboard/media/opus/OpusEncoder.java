package org.cordboard.media.opus;

import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.OpusWishes;
import org.jitsi.impl.neomedia.codec.audio.opus.Opus;

/// One direction of Opus, from µ-law at 8 kHz, in frames of 20 ms. One thread at a time; allocates nothing once it is
/// made. Its memory is not the heap's, so it must be closed.
public final class OpusEncoder implements AutoCloseable {
    /// No packet is longer.
    public static final int LONGEST = 400;

    private static final int MONO = 1;

    /// Speech up to 4 kHz is good from 8–12 kbit/s on (RFC 7587, section 3.1.1); music on hold wants more.
    private static final int BITS_PER_SECOND = 20_000;

    /// Half of 10, which is usual: encoding is what Opus costs, and at 8 kHz the rest is not heard.
    private static final int COMPLEXITY = 5;

    /// What a peer that can repair is expected to lose.
    private static final int LOST_PER_CENT = 5;

    private final Samples samples = new Samples(Codec.FRAME);
    private long state;

    /// @throws IllegalStateException when there is no memory
    public OpusEncoder(OpusWishes wishes) {
        state = Opus.encoder_create(Codec.RATE, MONO);
        if (state == 0) {
            throw new IllegalStateException("libopus made no encoder");
        }
        Opus.encoder_set_complexity(state, COMPLEXITY);
        Opus.encoder_set_bitrate(state, Math.min(BITS_PER_SECOND, wishes.bitsPerSecond()));
        Opus.encoder_set_vbr(state, wishes.constantRate() ? 0 : 1);
        if (wishes.repairs()) {
            Opus.encoder_set_inband_fec(state, 1);
            Opus.encoder_set_packet_loss_perc(state, LOST_PER_CENT);
        }
    }

    /// Encodes [Codec#FRAME] samples.
    ///
    /// @param out may be the same array, and the same place
    /// @return the length of the packet from `at` on, at most [#LONGEST]; 0 or less for none
    public int encode(byte[] ulaw, int offset, byte[] out, int at) {
        if (state == 0) {
            throw new IllegalStateException("the encoder is closed");
        }
        samples.fromUlaw(ulaw, offset, Codec.FRAME);
        return Opus.encode(state, samples.bytes(), 0, Codec.FRAME, out, at, LONGEST);
    }

    @Override
    public void close() {
        if (state != 0) {
            Opus.encoder_destroy(state);
            state = 0;
        }
    }
}
