package org.cordboard.sip.stack;

import gov.nist.javax.sip.stack.NIOHandler;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;

/// The stack's table of connections, which remembers those that it opens. The stack's own one forgets each at
/// once: the first message would open a second connection and close the first, with what others sent on it.
final class SteadyNioHandler extends NIOHandler {
    private final Marking marking;

    SteadyNioHandler(SIPTransactionStack stack, NioTcpMessageProcessor processor, Marking marking) {
        super(stack, processor);
        this.marking = marking;
    }

    @Override
    public SocketChannel createOrReuseSocket(InetAddress peer, int port) throws IOException {
        SocketChannel socket = super.createOrReuseSocket(peer, port);
        if (socket != null) {
            marking.mark(socket);
            putSocket(makeKey(peer, port), socket);
        }
        return socket;
    }
}
