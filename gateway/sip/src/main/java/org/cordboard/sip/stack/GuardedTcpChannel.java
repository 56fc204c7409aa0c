package org.cordboard.sip.stack;

import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;

/// A TCP connection whose bytes pass a [SipFramer] first. What is no SIP closes this connection and no other.
final class GuardedTcpChannel extends NioTcpMessageChannel {
    private final SipFramer framer = new SipFramer(this::parse);
    private final Rejections rejections;

    /// A connection that a peer opened.
    GuardedTcpChannel(GuardedTcpProcessor processor, SocketChannel socket, Rejections rejections) throws IOException {
        super(processor, socket);
        this.rejections = rejections;
        messageProcessor = processor;
    }

    /// A connection that we open.
    GuardedTcpChannel(
            InetAddress peer, int port, SIPTransactionStack stack, GuardedTcpProcessor processor, Rejections rejections)
            throws IOException {
        super(peer, port, stack, processor);
        this.rejections = rejections;
        isCached = true;
    }

    @Override
    protected void addBytes(byte[] bytes) throws Exception {
        try {
            framer.feed(bytes);
        } catch (NoSipException e) {
            rejections.unreadable("over TCP: " + e.getMessage());
            throw e;
        }
    }

    private void parse(byte[] message) {
        try {
            super.addBytes(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(getSocketChannel());
    }
}
