package org.cordboard.sip.stack;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPClientTransaction;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sip.address.Hop;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.cordboard.sip.tls.TlsFaultException;
import org.cordboard.sip.tls.TlsLayer;
import org.cordboard.sip.tls.TlsPeers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A TLS connection; what is in it passes the [SipFramer] as over TCP. Requests on a connection that comes to nothing
/// are answered by ourselves, with the reason; those on one that was good and has ended since leave on another one.
final class GuardedTlsChannel extends GuardedTcpChannel {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedTlsChannel.class);

    private final TlsLayer tls;

    /// Empty for a connection that a peer opened, where nobody can be called again.
    private final String name;

    /// Transactions whose requests went out since the peer has said something: with TLS 1.3 it may turn our
    /// certificate down after that, and it may have closed before they came.
    private final Set<String> unheard = ConcurrentHashMap.newKeySet();

    private volatile boolean heard;

    /// A connection that a peer opened.
    GuardedTlsChannel(GuardedTlsProcessor processor, SocketChannel socket, TlsPeers peers) throws IOException {
        super(processor, socket, processor.gate());
        name = "";
        tls = peers.from(this::write);
    }

    /// A connection that we open.
    ///
    /// @param name by which the peer is called
    GuardedTlsChannel(
            InetAddress peer,
            int port,
            SIPTransactionStack stack,
            GuardedTlsProcessor processor,
            TlsPeers peers,
            String name)
            throws IOException {
        super(peer, port, stack, processor, processor.gate());
        this.name = name;
        tls = peers.towards(peer, port, name, this::write);
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public void sendMessage(SIPMessage message) throws IOException {
        remember(message);
        super.sendMessage(message);
    }

    @Override
    public void sendMessage(SIPMessage message, Hop hop) throws IOException {
        remember(message);
        super.sendMessage(message, hop);
    }

    @Override
    public void sendMessage(SIPMessage message, InetAddress receiver, int port) throws IOException {
        remember(message);
        super.sendMessage(message, receiver, port);
    }

    private void remember(SIPMessage message) {
        if ((!heard || !name.isEmpty())
                && message instanceof SIPRequest request
                && !request.getMethod().equals(Request.ACK)) {
            unheard.add(request.getTransactionId());
        }
    }

    @Override
    protected void sendMessage(byte[] message, boolean isClient) throws IOException {
        encrypt(message);
    }

    @Override
    public void sendMessage(byte[] message, InetAddress receiver, int port, boolean retry) throws IOException {
        encrypt(message);
    }

    private void encrypt(byte[] message) throws IOException {
        if (!getSocketChannel().isOpen()) {
            throw new ClosedChannelException();
        }
        lastActivityTimeStamp = System.currentTimeMillis();
        tls.send(message);
    }

    private void write(byte[] records) throws IOException {
        ((GuardedTlsProcessor) messageProcessor).send(getSocketChannel(), records);
    }

    @Override
    protected void addBytes(byte[] records) throws Exception {
        byte[] clear = decrypt(records);
        if (clear.length > 0) {
            heard = true;
            unheard.clear();
            super.addBytes(clear);
        }
        if (tls.isOver()) {
            throw new ClosedChannelException();
        }
    }

    private byte[] decrypt(byte[] records) throws IOException {
        try {
            return tls.receive(records);
        } catch (TlsFaultException fault) {
            LOG.info("{}:{} {}", getPeerAddress(), getPeerPort(), fault.getMessage());
            // Before the alert, which a peer that has closed meanwhile takes no more.
            giveUp(fault.getMessage());
            getSocketChannel().write(ByteBuffer.wrap(fault.alert()));
            throw fault;
        }
    }

    @Override
    public synchronized void triggerConnectFailure(Queue<GuardedTlsProcessor.PendingData> unsent) {
        giveUp("");
        close();
    }

    @Override
    protected void close(boolean removeSocket, boolean stopKeepAliveTask) {
        super.close(removeSocket, stopKeepAliveTask);
        giveUp("closes the connection before it says anything: check that it speaks TLS at that port");
    }

    private void giveUp(String reason) {
        for (String id : List.copyOf(unheard)) {
            if (unheard.remove(id) && sipStack.findTransaction(id, false) instanceof SIPClientTransaction transaction) {
                if (heard) {
                    sendAgain(transaction);
                } else {
                    refuse(transaction, reason);
                }
            }
        }
    }

    /// The peer, if it has the request already, knows it by its branch (RFC 3261, 17.2.3).
    private void sendAgain(SIPClientTransaction transaction) {
        sipStack.getSelfRoutingThreadpoolExecutor().execute(() -> {
            try {
                MessageChannel another =
                        ((GuardedTlsProcessor) messageProcessor).channel(peerAddress, getPeerPort(), name);
                transaction.setEncapsulatedChannel(another);
                another.sendMessage((SIPRequest) transaction.getRequest());
            } catch (IOException unreachable) {
                refuse(transaction, "");
            }
        });
    }

    /// RFC 3261, 8.1.3.1.
    private void refuse(SIPClientTransaction transaction, String reason) {
        SIPRequest request = (SIPRequest) transaction.getRequest();
        tell(request.createResponse(Response.SERVICE_UNAVAILABLE, NoConnection.phrase(reason)));
    }

    private void tell(SIPMessage noConnection) {
        sipStack.getSelfRoutingThreadpoolExecutor().execute(() -> {
            try {
                processMessage(noConnection);
            } catch (Exception e) {
                LOG.debug("Could not tell of a connection that came to nothing", e);
            }
        });
    }
}
