package org.cordboard.media.leg;

import org.cordboard.media.opus.OpusEncoder;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.G711;
import org.cordboard.media.rtp.OpusWishes;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;

/// What a peer is told in Opus. Packets of G.711 of any length become frames of 20 ms, because Opus has none of 30 or
/// 50 ms; what is left of one waits for the next. Worker thread.
final class OpusSpeech implements AutoCloseable {
    private static final int MAX_LATENESS = 3 * Codec.RATE;

    private final OpusWishes wishes;
    private final OpusEncoder encoder;
    private final byte[] waiting = new byte[Codec.FRAME + Packet.CAPACITY];
    private int count;
    private boolean begun;
    private int ssrc;
    private int next;

    OpusSpeech(OpusWishes wishes) {
        this.wishes = wishes;
        this.encoder = new OpusEncoder(wishes);
    }

    boolean fits(OpusWishes others) {
        return wishes.equals(others);
    }

    /// Takes a packet of another leg; one that is late is left out.
    ///
    /// @param codec PCMU or PCMA
    /// @return false when the packet begins anew: after a silence, a loss, or from another source
    boolean take(RtpPacket in, Codec codec) {
        int ahead = in.timestamp() - next;
        boolean known = begun && in.ssrc() == ssrc;
        if (known && ahead < 0 && ahead > -MAX_LATENESS) {
            return true;
        }
        boolean follows = known && ahead == 0;
        if (!follows) {
            count = 0;
        }
        int length = in.payloadLength();
        System.arraycopy(in.packet().bytes(), in.payloadOffset(), waiting, count, length);
        G711.transcode(codec, Codec.PCMU, waiting, count, length);
        count += length;
        begun = true;
        ssrc = in.ssrc();
        next = in.timestamp() + length;
        return follows;
    }

    boolean hasFrame() {
        return count >= Codec.FRAME;
    }

    /// Encodes the frame that has waited longest.
    ///
    /// @return the length of the payload from `at` on; 0 or less for none
    int nextFrame(byte[] target, int at) {
        int length = encoder.encode(waiting, 0, target, at);
        count -= Codec.FRAME;
        System.arraycopy(waiting, Codec.FRAME, waiting, 0, count);
        return length;
    }

    /// Encodes a frame of our own, in place.
    ///
    /// @return as [#nextFrame]
    int seal(byte[] ulaw, int offset) {
        return encoder.encode(ulaw, offset, ulaw, offset);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
