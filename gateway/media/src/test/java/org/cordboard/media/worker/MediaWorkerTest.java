package org.cordboard.media.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cordboard.media.rtp.Packet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaWorkerTest {
    private final List<String> order = new CopyOnWriteArrayList<>();
    private MediaWorker worker;
    private DatagramChannel ours;
    private DatagramChannel theirs;

    @BeforeEach
    void start() throws IOException {
        worker = MediaWorker.start("worker of a test");
        ours = onLoopback();
        theirs = onLoopback();
    }

    @AfterEach
    void close() throws IOException {
        worker.close();
        theirs.close();
        ours.close();
    }

    @Test
    void aCommandIsDoneBeforeAPacketThatWasSentAfterIt() {
        attach(new Noted() {
            @Override
            void onFirst() {
                worker.execute(() -> order.add("command"));
                send("second");
            }
        });

        send("first");

        await().until(() -> order.size() == 3);
        assertThat(order).containsExactly("first", "command", "second");
    }

    @Test
    void aSocketThatACommandClosesGetsNoPacketAnyMore() {
        attach(new Noted() {
            @Override
            void onFirst() {
                worker.execute(() -> worker.detach(ours, this));
                worker.execute(() -> order.add("closed"));
                send("second");
            }
        });

        send("first");

        await().until(() -> order.size() == 2);
        assertThat(order).containsExactly("first", "closed");
    }

    private void attach(Noted endpoint) {
        worker.execute(() -> {
            try {
                worker.attach(ours, endpoint);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void send(String text) {
        try {
            theirs.send(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), ours.getLocalAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatagramChannel onLoopback() throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)).configureBlocking(false);
        return channel;
    }

    /// Notes each packet's text, and does something while it has the first.
    private abstract class Noted implements Endpoint {
        abstract void onFirst();

        @Override
        public void onPacket(Packet packet, InetSocketAddress from, long nowNanos) {
            String text = new String(packet.copy(), StandardCharsets.US_ASCII);
            order.add(text);
            if (text.equals("first")) {
                onFirst();
            }
        }

        @Override
        public boolean onPace(long nowNanos) {
            return false;
        }

        @Override
        public void onHousekeeping(long nowNanos) {}

        @Override
        public void onFault(RuntimeException fault) {
            order.add(fault.toString());
        }
    }
}
