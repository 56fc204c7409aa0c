package org.cordboard.e2e.bench.rtp;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// The ears and mouths of all telephones in one socket: keeps what each leg of the gateway sends, and sends
/// every leg silence, as a caller's telephone does who listens.
public final class PromptEar implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int FRAME = 160;
    private static final byte SILENCE = (byte) 0xFF;
    private static final long PERIOD_NANOS = Duration.ofMillis(20).toNanos();
    private static final long NANOS = 1_000_000_000L;

    private final StampedSocket socket = new StampedSocket();
    private final Map<Integer, Source> current = new HashMap<>();
    private final List<HeardStream> all = new ArrayList<>();
    private final Set<Integer> spokenTo = ConcurrentHashMap.newKeySet();
    private final Thread hearing =
            Thread.ofPlatform().daemon().name("prompt-ear").unstarted(this::hear);
    private final Thread speaking =
            Thread.ofPlatform().daemon().name("prompt-mouth").unstarted(this::speak);
    private volatile boolean closing;

    private record Source(int ssrc, HeardStream stream) {}

    public PromptEar() {
        hearing.start();
        speaking.start();
    }

    /// The offer of a telephone that is to be heard here.
    public String offer() {
        return """
                v=0
                o=phone 1 1 IN IP4 127.0.0.1
                s=-
                c=IN IP4 127.0.0.1
                t=0 0
                m=audio %d RTP/AVP 0 101
                a=rtpmap:0 PCMU/8000
                a=rtpmap:101 telephone-event/8000
                """.formatted(socket.port()).replace("\n", "\r\n");
    }

    /// Begins to send silence.
    ///
    /// @param gatewayPort of the leg
    public void speakTo(int gatewayPort) {
        spokenTo.add(gatewayPort);
    }

    public void hangUp(int gatewayPort) {
        spokenTo.remove(gatewayPort);
    }

    /// Waits for the first packet that a leg sent after a moment.
    ///
    /// @param gatewayPort of the leg
    public Optional<HeardStream> await(int gatewayPort, Instant after, Duration atMost) {
        long afterNanos = after.getEpochSecond() * NANOS + after.getNano();
        long deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<HeardStream> stream = stream(gatewayPort).filter(found -> found.firstStamp() >= afterNanos);
            if (stream.isPresent()) {
                return stream;
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return Optional.empty();
    }

    private Optional<HeardStream> stream(int gatewayPort) {
        synchronized (all) {
            return Optional.ofNullable(current.get(gatewayPort)).map(Source::stream);
        }
    }

    /// Everything that was heard so far.
    public List<HeardStream> streams() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    private void hear() {
        ByteBuffer datagram = socket.datagram();
        while (!closing) {
            if (socket.receive() >= HEADER) {
                boolean marker = datagram.get(1) < 0;
                hear(socket.senderPort(), socket.stamp(), datagram, marker);
            }
        }
    }

    private void hear(int port, long stamp, ByteBuffer datagram, boolean marker) {
        int sequence = Short.toUnsignedInt(datagram.getShort(2));
        int timestamp = datagram.getInt(4);
        int ssrc = datagram.getInt(8);
        Source source = current.get(port);
        if (source == null || source.ssrc() != ssrc) {
            source = new Source(ssrc, new HeardStream(stamp, sequence, timestamp));
            synchronized (all) {
                current.put(port, source);
                all.add(source.stream());
            }
        }
        source.stream().add(stamp, sequence, timestamp, marker);
    }

    private void speak() {
        byte[] packet = new byte[HEADER + FRAME];
        Arrays.fill(packet, HEADER, packet.length, SILENCE);
        packet[0] = (byte) 0x80;
        long next = System.nanoTime();
        for (int number = 0; !closing; number++) {
            ByteBuffer.wrap(packet)
                    .putShort(2, (short) number)
                    .putInt(4, number * FRAME)
                    .putInt(8, 1);
            spokenTo.forEach(port -> socket.send(packet, port));
            next += PERIOD_NANOS;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            hearing.join();
            speaking.join();
            socket.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
