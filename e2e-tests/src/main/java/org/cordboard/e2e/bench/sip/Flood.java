package org.cordboard.e2e.bench.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Sends packets that are no SIP, or broken SIP, to the gateway's port, as many a second as wanted; half of them from
/// an address that may call, half from a stranger's.
public final class Flood implements AutoCloseable {
    private static final String STRANGER = "127.0.0.66";
    private static final int LONGEST = 1_200;
    private static final long MILLISECOND = 1_000_000;
    private static final String[] BROKEN = {
        "INVITE sip:100@here SIP/2.0\r\nVia: nonsense\r\nContent-Length: -5\r\n\r\n",
        "INVITE sip:100@here SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bKx\r\nCSeq: one INVITE\r\n\r\n",
        "SIP/2.0 999 Never heard of\r\nCall-ID: x\r\n\r\n",
        "REGISTER sip:here SIP/2.0\r\nFrom: <sip:a@b\r\nTo: \"\r\n\r\n"
    };

    private final DatagramSocket known;
    private final DatagramSocket strange;
    private final InetSocketAddress target;
    private final int perMillisecond;
    private final Random random = new Random(1);
    private final Thread thread;
    private volatile boolean over;
    private volatile long sent;

    private Flood(int sipPort, int perSecond) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        known = new DatagramSocket(0, here);
        strange = new DatagramSocket(0, InetAddress.ofLiteral(STRANGER));
        target = new InetSocketAddress(here, sipPort);
        perMillisecond = perSecond / 1_000;
        thread = Thread.ofPlatform().name("flood").start(this::run);
    }

    /// @param perSecond a multiple of 1000
    public static Flood begin(int sipPort, int perSecond) throws IOException {
        return new Flood(sipPort, perSecond);
    }

    public long sent() {
        return sent;
    }

    private void run() {
        try {
            for (long due = System.nanoTime(); !over; due += MILLISECOND) {
                for (int i = 0; i < perMillisecond; i++) {
                    byte[] packet = next();
                    (i % 2 == 0 ? known : strange).send(new DatagramPacket(packet, packet.length, target));
                    sent++;
                }
                LockSupport.parkNanos(due + MILLISECOND - System.nanoTime());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] next() {
        if (random.nextInt(4) == 0) {
            return BROKEN[random.nextInt(BROKEN.length)].getBytes(StandardCharsets.US_ASCII);
        }
        byte[] noise = new byte[1 + random.nextInt(LONGEST)];
        random.nextBytes(noise);
        return noise;
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        known.close();
        strange.close();
    }
}
