package org.cordboard.media.leg;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import org.cordboard.media.rtp.Packet;

/// The last stage: a leg's socket. A datagram that cannot be sent is lost, as on any network.
final class Wire {
    private final DatagramChannel channel;

    Wire(DatagramChannel channel) {
        this.channel = channel;
    }

    /// @return true when the datagram left
    boolean send(Packet packet, InetSocketAddress to) {
        try {
            return channel.send(packet.view(), to) > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
