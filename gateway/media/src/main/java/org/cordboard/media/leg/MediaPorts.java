package org.cordboard.media.leg;

import java.io.IOException;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sockets of one leg, bound and non-blocking.
///
/// @param rtp for everything, or for all but RTCP
/// @param rtcp of a telephone that takes RTCP on a port of its own: the one above that of RTP (RFC 3550, section 11);
/// empty when there is no use for it, or when none was free
public record MediaPorts(DatagramChannel rtp, Optional<DatagramChannel> rtcp) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaPorts.class);

    public static MediaPorts one(DatagramChannel rtp) {
        return new MediaPorts(rtp, Optional.empty());
    }

    /// Of RTP.
    public int port() {
        return rtp.socket().getLocalPort();
    }

    @Override
    public void close() {
        close(rtp);
        rtcp.ifPresent(MediaPorts::close);
    }

    private static void close(DatagramChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("A media socket did not close: {}", e.getMessage());
        }
    }
}
