package org.cordboard.sip.stack;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How our packets are marked for networks that forward by that (RFC 2474).
///
/// @param dscp 0–63
public record Marking(int dscp) {
    private static final Logger LOG = LoggerFactory.getLogger(Marking.class);

    /// The code point is in the upper six bits of the octet that was once called type of service.
    private int octet() {
        return dscp << 2;
    }

    void mark(DatagramSocket socket) throws SocketException {
        try {
            socket.setOption(StandardSocketOptions.IP_TOS, octet());
        } catch (IOException e) {
            throw (SocketException) new SocketException("cannot mark packets").initCause(e);
        }
    }

    /// A connection that cannot be marked, because it has been closed meanwhile, is found out soon enough.
    void mark(SocketChannel socket) {
        try {
            socket.setOption(StandardSocketOptions.IP_TOS, octet());
        } catch (IOException e) {
            LOG.debug("Could not mark a connection", e);
        }
    }
}
