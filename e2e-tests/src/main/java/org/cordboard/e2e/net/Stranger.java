package org.cordboard.e2e.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.cordboard.e2e.hearing.Tone;
import org.cordboard.e2e.hearing.Wav;

/// Somebody who takes part in no call and all the same sends sound to every UDP port of a program: RTP with
/// G.711 µ-law, one packet every 20 ms, from an address that no call was agreed with.
public final class Stranger implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RATE = 8000;
    private static final int PACKET_MILLIS = 20;
    private static final int PACKET_SAMPLES = RATE * PACKET_MILLIS / 1000;
    private static final int RTP_HEADER = 12;
    private static final short RTP_VERSION_2_PCMU = (short) 0x8000;
    private static final int SSRC = 0x57A46E54;

    private final DatagramSocket socket;
    private final List<Integer> ports;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final byte[] voice = Wav.ulaw(Tone.STRANGER.sound(Duration.ofSeconds(1), RATE));
    private volatile int sequence;

    private Stranger(DatagramSocket socket, List<Integer> ports) {
        this.socket = socket;
        this.ports = ports;
    }

    /// Sends from now on, until closed, to all ports that the process has open now.
    public static Stranger flood(long pid) {
        try {
            DatagramSocket socket = new DatagramSocket(new InetSocketAddress(PrivateNet.STRANGER, 0));
            Stranger stranger = new Stranger(socket, OpenPorts.udp(pid));
            stranger.clock.scheduleAtFixedRate(stranger::sendToAll, 0, PACKET_MILLIS, TimeUnit.MILLISECONDS);
            return stranger;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sendToAll() {
        byte[] packet = nextPacket();
        sequence = sequence + 1;
        for (int port : ports) {
            try {
                socket.send(new DatagramPacket(packet, packet.length, new InetSocketAddress(PrivateNet.HERE, port)));
            } catch (IOException e) {
                // A port that has been closed meanwhile answers with an ICMP message, which is no reason to
                // stop.
            }
        }
    }

    /// Waits until each port was sent that many packets, 50 a second.
    public void awaitPackets(int count) {
        Awaitility.await("a stranger's packets").atMost(PATIENCE).until(() -> sequence >= count);
    }

    /// @return how many ports are sent to
    public int ports() {
        return ports.size();
    }

    private byte[] nextPacket() {
        int start = sequence * PACKET_SAMPLES % voice.length;
        return ByteBuffer.allocate(RTP_HEADER + PACKET_SAMPLES)
                .putShort(RTP_VERSION_2_PCMU)
                .putShort((short) sequence)
                .putInt(sequence * PACKET_SAMPLES)
                .putInt(SSRC)
                .put(voice, start, PACKET_SAMPLES)
                .array();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        socket.close();
    }
}
