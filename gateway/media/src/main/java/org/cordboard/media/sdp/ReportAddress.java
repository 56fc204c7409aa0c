package org.cordboard.media.sdp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/// Where a telephone wants RTCP: `a=rtcp-mux` (RFC 5761), `a=rtcp` (RFC 3605), or the port above that of RTP (RFC 3550,
/// section 11). No call fails for a line that is not understood here.
final class ReportAddress {
    private static final int HIGHEST_PORT = 65535;

    private ReportAddress() {}

    /// @param rtp where it wants RTP
    /// @return empty: there too
    static Optional<InetSocketAddress> of(MediaSection audio, InetSocketAddress rtp) {
        if (audio.attribute("rtcp-mux").isPresent()) {
            return Optional.empty();
        }
        return audio.attribute("rtcp")
                .flatMap(line -> parse(line.attributeValue(), rtp.getAddress()))
                .or(() -> above(rtp));
    }

    private static Optional<InetSocketAddress> above(InetSocketAddress rtp) {
        return rtp.getPort() == HIGHEST_PORT
                ? Optional.empty()
                : Optional.of(new InetSocketAddress(rtp.getAddress(), rtp.getPort() + 1));
    }

    /// @param value such as `53020`, or `53020 IN IP4 192.0.2.7`
    private static Optional<InetSocketAddress> parse(String value, InetAddress usual) {
        String[] words = value.split(" +");
        boolean port = words[0].matches("[1-9]\\d{0,4}") && Integer.parseInt(words[0]) <= HIGHEST_PORT;
        if (!port || words.length != 1 && words.length != 4) {
            return Optional.empty();
        }
        try {
            InetAddress host = words.length == 1 ? usual : InetAddress.ofLiteral(words[3]);
            return host.isMulticastAddress()
                    ? Optional.empty()
                    : Optional.of(new InetSocketAddress(host, Integer.parseInt(words[0])));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
