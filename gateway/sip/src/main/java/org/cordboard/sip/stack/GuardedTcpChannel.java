package org.cordboard.sip.stack;

import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A TCP connection whose bytes pass a [SipFramer] first. What is no SIP closes this connection and no other.
sealed class GuardedTcpChannel extends NioTcpMessageChannel permits GuardedTlsChannel {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedTcpChannel.class);
    private static final Duration TIME_TO_REGISTER = Duration.ofSeconds(10);
    private static final byte[] REGISTER = "REGISTER ".getBytes(StandardCharsets.US_ASCII);
    private static final int KEEP_ALIVE_BYTES = 4;

    private final SipFramer framer = new SipFramer(this::parse);
    private final TrunkGate gate;

    /// Null for a connection that we open.
    private final InetAddress stranger;

    /// A connection that a peer opened.
    GuardedTcpChannel(GuardedTcpProcessor processor, SocketChannel socket, TrunkGate gate) throws IOException {
        super(processor, socket);
        this.gate = gate;
        stranger = socket.socket().getInetAddress();
        messageProcessor = processor;
    }

    /// A connection that we open.
    GuardedTcpChannel(
            InetAddress peer, int port, SIPTransactionStack stack, GuardedTcpProcessor processor, TrunkGate gate)
            throws IOException {
        super(peer, port, stack, processor);
        this.gate = gate;
        stranger = null;
        isCached = true;
    }

    @Override
    protected void addBytes(byte[] bytes) throws Exception {
        try {
            framer.feed(bytes);
        } catch (NoSipException e) {
            gate.rejections().unreadable("over TCP: " + e.getMessage());
            throw e;
        }
    }

    /// Closes a connection on which nobody registers within some seconds, so that they cannot be heaped up.
    void expectRegistration() {
        if (!gate.isGood(stranger)) {
            Thread.ofVirtual().name("sip-stranger").start(() -> {
                try {
                    Thread.sleep(TIME_TO_REGISTER);
                    if (!gate.isGood(stranger)) {
                        getSocketChannel().close();
                    }
                } catch (IOException | InterruptedException e) {
                    LOG.debug("Could not close a connection from {}", stranger, e);
                }
            });
        }
    }

    private void parse(byte[] message) {
        if (stranger != null && message.length > KEEP_ALIVE_BYTES && !gate.admits(stranger, isRegister(message))) {
            throw new UncheckedIOException(new NoSipException("a message of somebody who has not registered"));
        }
        try {
            super.addBytes(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRegister(byte[] message) {
        return message.length > REGISTER.length
                && Arrays.equals(message, 0, REGISTER.length, REGISTER, 0, REGISTER.length);
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
