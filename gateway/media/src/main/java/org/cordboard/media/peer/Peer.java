package org.cordboard.media.peer;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import org.cordboard.media.dtmf.KeySender;
import org.cordboard.media.dtmf.Keys;
import org.cordboard.media.opus.OpusEncoder;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.OpusWishes;
import org.cordboard.media.rtp.OutboundStream;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.rtp.RtpPacket;
import org.cordboard.media.worker.Endpoint;
import org.cordboard.media.worker.MediaWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The voice and the ear of a party. All methods belong to the worker's thread.
final class Peer implements Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(Peer.class);

    private final MediaWorker worker;
    private final PeerTransport transport;
    private final PeerListener listener;
    private final OutboundStream stream = new OutboundStream(new SecureRandom());
    private final KeySender keys = new KeySender();
    private final RtpPacket reader = new RtpPacket();
    private final Codec codec;
    private final int eventType;
    private final OpusEncoder opus;
    private FrameSource source;
    private long frames;
    private boolean paced;

    /// @param codec spoken under its usual payload type, @param eventType payload type of keys
    Peer(MediaWorker worker, PeerTransport transport, PeerListener listener, Codec codec, int eventType) {
        this.worker = worker;
        this.transport = transport;
        this.listener = listener;
        this.codec = codec;
        this.eventType = eventType;
        this.opus = codec == Codec.OPUS ? new OpusEncoder(OpusWishes.NONE) : null;
        stream.clockOf(codec);
    }

    /// @param newSource null for nothing
    void speak(FrameSource newSource) {
        source = newSource;
        frames = 0;
        stream.sourceChanged();
        pace();
    }

    void press(char key) {
        keys.press(Keys.event(key));
        pace();
    }

    /// Says nothing any more.
    void close() {
        source = null;
        if (opus != null) {
            opus.close();
        }
    }

    void send(Packet packet) {
        transport.send(packet);
    }

    private void pace() {
        if (!paced) {
            paced = true;
            worker.pace(this);
        }
    }

    @Override
    public boolean onPace(long nowNanos) {
        Packet packet = worker.scratch();
        if (keys.busy()) {
            if (keys.write(stream, packet.bytes(), 0, eventType, codec.clock(), nowNanos)) {
                packet.frame(0, RtpPacket.HEADER + KeySender.PAYLOAD);
                transport.send(packet);
            }
        } else if (source != null) {
            source.next(frames++, packet.bytes(), RtpPacket.HEADER);
            int length = opus == null
                    ? Codec.FRAME
                    : opus.encode(packet.bytes(), RtpPacket.HEADER, packet.bytes(), RtpPacket.HEADER);
            stream.write(packet.bytes(), 0, codec.usualPayloadType(), Codec.FRAME, nowNanos);
            packet.frame(0, RtpPacket.HEADER + length);
            transport.send(packet);
        }
        paced = source != null || keys.busy();
        return paced;
    }

    @Override
    public void onPacket(Packet packet, InetSocketAddress from, long nowNanos) {
        if (!transport.receive(packet, from, nowNanos)) {
            return;
        }
        if (RtpPacket.isRtcp(packet)) {
            listener.onRtcp(packet, nowNanos);
        } else if (reader.read(packet)) {
            listener.onRtp(reader, nowNanos);
        }
    }

    @Override
    public void onHousekeeping(long nowNanos) {
        transport.keepUp(nowNanos);
    }

    @Override
    public void onFault(RuntimeException fault) {
        LOG.error("A peer failed", fault);
    }
}
