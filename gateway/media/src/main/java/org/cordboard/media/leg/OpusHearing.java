package org.cordboard.media.leg;

import org.cordboard.media.opus.OpusDecoder;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;

/// What a peer says in Opus, as packets of µ-law. A packet that got lost is given in its place when the next one comes:
/// from the repair data there, or as libopus guesses it (RFC 6716, section 2.1.7). Packets that come too late for the
/// decoder are left out. Worker thread.
final class OpusHearing implements AutoCloseable {
    private static final int STEPS_PER_SAMPLE = Codec.OPUS.clock() / Codec.RATE;
    private static final int MAX_LATENESS = 500;

    /// The frames of Opus are multiples of 2.5 ms.
    private static final int GRAIN = 20;

    /// A longer gap is a silence, or a network that is gone.
    private static final int LONGEST_REPAIR = 3 * Codec.FRAME;

    private final OpusDecoder decoder = new OpusDecoder();
    private final Packet decoded = new Packet();
    private final RtpPacket reader = new RtpPacket();
    private final Listener listener;
    private int lastStep;
    private long step;
    private boolean begun;
    private int ssrc;
    private int nextSequence;
    private int nextTimestamp;

    @FunctionalInterface
    interface Listener {
        /// @param packet of µ-law with a timestamp in samples; valid during the call only
        void onUlaw(RtpPacket packet, long nowNanos);
    }

    OpusHearing(Listener listener) {
        this.listener = listener;
    }

    /// Brings a packet's timestamp, sound or key, from 48 kHz to the samples in which all legs count. What wraps there
    /// and here is told apart by counting on from packet to packet.
    void retime(RtpPacket packet) {
        step += packet.timestamp() - lastStep;
        lastStep = packet.timestamp();
        packet.retime((int) Math.floorDiv(step, STEPS_PER_SAMPLE));
    }

    /// @return how many samples a packet of sound stands for; 0 or less when it is no Opus
    int samples(RtpPacket packet) {
        return decoder.samples(packet.packet().bytes(), packet.payloadOffset(), packet.payloadLength());
    }

    /// @param in sound, after [#retime]
    void hear(RtpPacket in, long nowNanos) {
        int samples = samples(in);
        int ahead = (short) (in.sequence() - nextSequence);
        boolean known = begun && in.ssrc() == ssrc;
        if (samples <= 0 || known && ahead < 0 && ahead > -MAX_LATENESS) {
            return;
        }
        if (known && ahead > 0) {
            repair(in, nowNanos);
        }
        byte[] bytes = in.packet().bytes();
        int count = decoder.decode(bytes, in.payloadOffset(), in.payloadLength(), decoded.bytes(), RtpPacket.HEADER);
        tell(in, in.sequence(), in.timestamp(), count, nowNanos);
        begun = true;
        ssrc = in.ssrc();
        nextSequence = in.sequence() + 1 & 0xFFFF;
        nextTimestamp = in.timestamp() + samples;
    }

    private void repair(RtpPacket in, long nowNanos) {
        int missing = in.timestamp() - nextTimestamp;
        if (missing <= 0 || missing > LONGEST_REPAIR || missing % GRAIN != 0) {
            return;
        }
        int count = decoder.decodeLost(
                in.packet().bytes(),
                in.payloadOffset(),
                in.payloadLength(),
                decoded.bytes(),
                RtpPacket.HEADER,
                missing);
        tell(in, in.sequence() - 1, nextTimestamp, count, nowNanos);
    }

    private void tell(RtpPacket in, int sequence, int timestamp, int count, long nowNanos) {
        if (count <= 0) {
            return;
        }
        RtpPacket.write(decoded.bytes(), 0, Codec.PCMU.usualPayloadType(), in.marker(), sequence, timestamp, in.ssrc());
        decoded.frame(0, RtpPacket.HEADER + count);
        if (reader.read(decoded)) {
            listener.onUlaw(reader, nowNanos);
        }
    }

    @Override
    public void close() {
        decoder.close();
    }
}
