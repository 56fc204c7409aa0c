package org.cordboard.media.dtls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bouncycastle.tls.DatagramTransport;

/// The network as a DTLS session sees it: datagrams come by a bounded queue (a full one loses them, as a
/// network would) and go to a sender.
final class PacketQueue implements DatagramTransport {
    private static final int CAPACITY = 64;
    /// Fits any path (RFC 8200, section 5) with IPv6 and UDP headers.
    private static final int MTU = 1232;

    private static final byte[] END = {};

    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final Consumer<byte[]> sender;
    private volatile boolean closed;

    PacketQueue(Consumer<byte[]> sender) {
        this.sender = sender;
    }

    void offer(byte[] datagram) {
        waiting.offer(datagram);
    }

    /// Has whoever receives stop; sending still works. Any thread.
    void end() {
        closed = true;
        waiting.offer(END);
    }

    boolean closed() {
        return closed;
    }

    @Override
    public int getReceiveLimit() {
        return 1500;
    }

    @Override
    public int getSendLimit() {
        return MTU;
    }

    /// @param waitMillis 0 for as long as it takes, as BouncyCastle has it
    @Override
    public int receive(byte[] target, int offset, int length, int waitMillis) throws IOException {
        byte[] datagram;
        try {
            datagram =
                    closed ? END : waitMillis == 0 ? waiting.take() : waiting.poll(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        if (datagram == null) {
            return -1;
        }
        if (datagram == END || closed) {
            // BouncyCastle takes any other kind for a fault, and would send an alert in place of a
            // close_notify.
            throw new InterruptedIOException("the session has ended");
        }
        int size = Math.min(length, datagram.length);
        System.arraycopy(datagram, 0, target, offset, size);
        return size;
    }

    @Override
    public void send(byte[] source, int offset, int length) {
        byte[] datagram = new byte[length];
        System.arraycopy(source, offset, datagram, 0, length);
        sender.accept(datagram);
    }

    @Override
    public void close() {
        closed = true;
    }
}
