package org.cordboard.media.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import org.cordboard.media.rtp.Codec;
import org.cordboard.media.rtp.Formats;
import org.cordboard.media.rtp.Packet;
import org.cordboard.media.worker.MediaWorker;

/// A telephone: plain RTP. Any thread.
public final class PhonePeer implements AutoCloseable {
    private final MediaWorker worker;
    private final DatagramChannel channel;
    private final Settings settings;
    private final Peer peer;
    private volatile InetSocketAddress gateway;

    /// @param codec that it offers and speaks, under its usual payload type
    /// @param eventType payload type of telephone-event, 96–127, or [Formats#NO_EVENTS]
    public record Settings(Codec codec, int eventType) {
        /// As most phones are set.
        public static Settings pcmu() {
            return new Settings(Codec.PCMU, 101);
        }
    }

    PhonePeer(MediaWorker worker, DatagramChannel channel, Settings settings, PeerListener listener) {
        this.worker = worker;
        this.channel = channel;
        this.settings = settings;
        this.peer = new Peer(worker, new Plain(), listener, settings.codec(), settings.eventType());
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) channel.socket().getLocalSocketAddress();
    }

    public String offer() {
        return offer("sendrecv");
    }

    /// @param direction `sendrecv`, `sendonly` …
    public String offer(String direction) {
        int sound = settings.codec().usualPayloadType();
        int keys = settings.eventType();
        boolean takesKeys = keys != Formats.NO_EVENTS;
        String host = address().getAddress().getHostAddress();
        List<String> lines = new ArrayList<>(List.of(
                "v=0",
                "o=phone 1 1 IN IP4 " + host,
                "s=-",
                "c=IN IP4 " + host,
                "t=0 0",
                "m=audio " + address().getPort() + " RTP/AVP " + sound + (takesKeys ? " " + keys : ""),
                "a=rtpmap:" + sound + " " + settings.codec().encoding()));
        if (takesKeys) {
            lines.add(
                    "a=rtpmap:" + keys + " telephone-event/" + settings.codec().clock());
            lines.add("a=fmtp:" + keys + " 0-15");
        }
        lines.add("a=" + direction);
        lines.add("a=rtcp-mux");
        return String.join("\r\n", lines) + "\r\n";
    }

    /// Begins to hear; packets go where the answer says.
    public void answered(String answer) {
        gateway = AnswerReader.address(answer);
        worker.execute(() -> {
            try {
                worker.attach(channel, peer);
            } catch (ClosedChannelException e) {
                throw new IllegalStateException("the phone was closed before it was answered", e);
            }
        });
    }

    public void speak(FrameSource source) {
        worker.execute(() -> peer.speak(source));
    }

    public void beSilent() {
        worker.execute(() -> peer.speak(null));
    }

    public void press(char key) {
        worker.execute(() -> peer.press(key));
    }

    /// Sends a datagram as it is, such as no phone would.
    public void sendRaw(byte[] datagram) {
        worker.execute(() -> {
            worker.scratch().fill(datagram);
            peer.send(worker.scratch());
        });
    }

    @Override
    public void close() {
        worker.execute(() -> {
            peer.close();
            worker.detach(channel, peer);
        });
    }

    private final class Plain implements PeerTransport {
        @Override
        public boolean receive(Packet packet, InetSocketAddress from, long nowNanos) {
            return from.equals(gateway);
        }

        @Override
        public void send(Packet packet) {
            try {
                channel.send(packet.view(), gateway);
            } catch (IOException _) {
                // Lost, as on any network; what counts is what the other side hears.
            }
        }

        /// Multiplexed with RTP.
        @Override
        public void sendReport(Packet packet) {
            send(packet);
        }

        @Override
        public void keepUp(long nowNanos) {
            // RTP needs no upkeep.
        }
    }
}
