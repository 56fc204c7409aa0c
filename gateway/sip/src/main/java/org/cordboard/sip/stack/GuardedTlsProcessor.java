package org.cordboard.sip.stack;

import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import javax.sip.ListeningPoint;
import org.cordboard.sip.tls.TlsPeers;

/// Listens for TLS, as [GuardedTcpProcessor] does for TCP.
final class GuardedTlsProcessor extends GuardedTcpProcessor {
    private final TlsPeers peers;

    GuardedTlsProcessor(
            InetAddress address, SIPTransactionStack stack, int port, TrunkGate gate, Marking marking, TlsPeers peers) {
        super(address, stack, port, gate, marking);
        this.peers = peers;
        transport = ListeningPoint.TLS;
    }

    @Override
    GuardedTcpChannel accepted(SocketChannel socket) throws IOException {
        return new GuardedTlsChannel(this, socket, peers);
    }

    @Override
    GuardedTcpChannel opened(InetAddress target, int port, String name) throws IOException {
        return new GuardedTlsChannel(target, port, sipStack, this, peers, name);
    }
}
