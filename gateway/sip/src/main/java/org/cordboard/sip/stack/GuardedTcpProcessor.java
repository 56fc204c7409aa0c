package org.cordboard.sip.stack;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageProcessor;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;

/// Listens on TCP for trunks and telephones only, and guards each connection.
sealed class GuardedTcpProcessor extends NioTcpMessageProcessor permits GuardedTlsProcessor {
    private final TrunkGate gate;
    private final Marking marking;

    GuardedTcpProcessor(InetAddress address, SIPTransactionStack stack, int port, TrunkGate gate, Marking marking) {
        super(address, stack, port);
        this.gate = gate;
        this.marking = marking;
        nioHandler = new SteadyNioHandler(stack, this, marking);
    }

    @Override
    public NioTcpMessageChannel createMessageChannel(NioTcpMessageProcessor processor, SocketChannel socket)
            throws IOException {
        InetAddress peer = socket.socket().getInetAddress();
        if (!gate.admits(peer, true)) {
            socket.close();
            throw new IOException("closed a connection from " + peer.getHostAddress() + ", which is no trunk");
        }
        marking.mark(socket);
        GuardedTcpChannel channel = accepted(socket);
        nioHandler.putMessageChannel(socket, channel);
        channel.expectRegistration();
        return channel;
    }

    @Override
    public MessageChannel createMessageChannel(HostPort target) throws IOException {
        return channel(
                target.getInetAddress(), target.getPort(), target.getHost().getHostname());
    }

    @Override
    public MessageChannel createMessageChannel(InetAddress target, int port) throws IOException {
        return channel(target, port, target.getHostAddress());
    }

    /// @param name by which the target is called
    final MessageChannel channel(InetAddress target, int port, String name) throws IOException {
        String key = MessageChannel.getKey(target, port, transport);
        MessageChannel open = messageChannels.get(key);
        return isOpen(open) ? open : connect(key, target, port, name);
    }

    /// One that is closing stands in the stack's table still.
    private static boolean isOpen(MessageChannel channel) {
        return channel instanceof GuardedTcpChannel tcp
                && tcp.getSocketChannel().isOpen();
    }

    private synchronized MessageChannel connect(String key, InetAddress target, int port, String name)
            throws IOException {
        MessageChannel open = messageChannels.get(key);
        if (isOpen(open)) {
            return open;
        }
        GuardedTcpChannel channel = opened(target, port, name);
        messageChannels.put(key, channel);
        return channel;
    }

    TrunkGate gate() {
        return gate;
    }

    GuardedTcpChannel accepted(SocketChannel socket) throws IOException {
        return new GuardedTcpChannel(this, socket, gate);
    }

    /// @param name by which the target is called
    GuardedTcpChannel opened(InetAddress target, int port, String name) throws IOException {
        return new GuardedTcpChannel(target, port, sipStack, this, gate);
    }
}
