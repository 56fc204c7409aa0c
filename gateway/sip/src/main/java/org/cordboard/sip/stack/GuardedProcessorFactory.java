package org.cordboard.sip.stack;

import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.NioMessageProcessorFactory;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import org.cordboard.sip.tls.TlsPeers;

/// The stack's NIO listeners, with our own ones for TCP and TLS.
final class GuardedProcessorFactory extends NioMessageProcessorFactory {
    private final TrunkGate gate;
    private final Marking marking;
    private final Optional<TlsPeers> peers;

    GuardedProcessorFactory(TrunkGate gate, Marking marking, Optional<TlsPeers> peers) {
        this.gate = gate;
        this.marking = marking;
        this.peers = peers;
    }

    @Override
    public MessageProcessor createMessageProcessor(
            SIPTransactionStack stack, InetAddress address, int port, String transport) throws IOException {
        return switch (transport.toUpperCase(Locale.ROOT)) {
            case "TCP" -> new GuardedTcpProcessor(address, stack, port, gate, marking);
            case "TLS" -> new GuardedTlsProcessor(address, stack, port, gate, marking, peers.orElseThrow());
            default -> super.createMessageProcessor(stack, address, port, transport);
        };
    }
}
