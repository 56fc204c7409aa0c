package org.cordboard.media.sdp;

import java.net.Inet6Address;
import java.net.InetAddress;

/// IP addresses in SDP; names are not looked up, a look-up could block or be led astray.
final class Addresses {
    private Addresses() {}

    /// @param connection a `c=` line (RFC 8866, section 5.7)
    static InetAddress parse(SdpLine connection) throws SdpException {
        String[] words = connection.value().strip().split(" +");
        if (words.length != 3 || !words[0].equals("IN") || !words[1].equals("IP4") && !words[1].equals("IP6")) {
            throw SdpException.malformed(connection, "must be `IN IP4 address` or `IN IP6 address`");
        }
        try {
            InetAddress address = InetAddress.ofLiteral(words[2]);
            if (address instanceof Inet6Address != words[1].equals("IP6")) {
                throw SdpException.malformed(connection, "the address is not of the kind " + words[1]);
            }
            if (address.isMulticastAddress()) {
                throw SdpException.malformed(connection, "a call's sound cannot go to a multicast address");
            }
            return address;
        } catch (IllegalArgumentException _) {
            throw SdpException.malformed(connection, "needs an IP address, names are not looked up");
        }
    }

    static String connectionValue(InetAddress address) {
        return "IN " + (address instanceof Inet6Address ? "IP6 " : "IP4 ") + literal(address);
    }

    /// Without the scope that Java writes after an IPv6 address.
    static String literal(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*$", "");
    }
}
