package org.cordboard.sip;

import java.net.InetAddress;
import java.util.Set;

/// @param bind the address that UDP and TCP are bound to
/// @param advertised the address in Contact and Via (differs from `bind` behind a NAT)
/// @param port the same for UDP and TCP; 0 picks a free one
/// @param trunks addresses that may send calls; empty: any address that reaches the port may (for a gateway that listens on this machine only)
public record SipConfig(InetAddress bind, InetAddress advertised, int port, Set<InetAddress> trunks) {
    public SipConfig {
        trunks = Set.copyOf(trunks);
    }
}
