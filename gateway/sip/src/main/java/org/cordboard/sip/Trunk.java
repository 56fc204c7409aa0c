package org.cordboard.sip;

import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import org.cordboard.sip.digest.Account;

/// A carrier, or a switch of one's own, that takes calls from us and knows us by our address.
///
/// @param address resolved; its name, if it was given one, stands in request URIs
/// @param transport of what is not too long for UDP
/// @param account when it asks who we are; empty: it knows us by our address
public record Trunk(InetSocketAddress address, Transport transport, Optional<Account> account) {
    public enum Transport {
        UDP,
        TCP;

        /// As in a SIP URI.
        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Trunk {
        if (address.isUnresolved() || address.getPort() == 0) {
            throw new IllegalArgumentException("a trunk needs an address and a port, not " + address);
        }
    }

    /// Knows us by our address.
    public Trunk(InetSocketAddress address, Transport transport) {
        this(address, transport, Optional.empty());
    }

    /// Such as `udp 192.0.2.10:5060`, for the time line.
    @Override
    public String toString() {
        return transport.parameter() + ' ' + address.getHostString() + ':' + address.getPort();
    }
}
