package org.cordboard.sip.stack;

import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.NioMessageProcessorFactory;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import javax.sip.ListeningPoint;

/// The stack's NIO listeners, with our own one for TCP.
final class GuardedProcessorFactory extends NioMessageProcessorFactory {
    private final TrunkGate gate;
    private final Marking marking;

    GuardedProcessorFactory(TrunkGate gate, Marking marking) {
        this.gate = gate;
        this.marking = marking;
    }

    @Override
    public MessageProcessor createMessageProcessor(
            SIPTransactionStack stack, InetAddress address, int port, String transport) throws IOException {
        return transport.equalsIgnoreCase(ListeningPoint.TCP)
                ? new GuardedTcpProcessor(address, stack, port, gate, marking)
                : super.createMessageProcessor(stack, address, port, transport);
    }
}
