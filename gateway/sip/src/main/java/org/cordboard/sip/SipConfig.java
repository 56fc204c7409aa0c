package org.cordboard.sip;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import org.cordboard.sip.registrar.PhoneService;
import org.cordboard.sip.tls.TlsConfig;

/// Where the edge listens and who may call.
///
/// @param bind the address that UDP and TCP are bound to
/// @param advertised the address in Contact and Via (differs from `bind` behind a NAT)
/// @param port the same for UDP and TCP, 0–65535; 0 picks one that is free on both
/// @param trunks addresses that may send calls; empty: any address that reaches the port may (for a gateway
/// that listens on this machine only)
/// @param dscp how our packets are marked (RFC 2474), 0–63
/// @param tls where TLS is spoken; empty: nowhere
/// @param phones how telephones are served that register from anywhere; empty: none can. When they are, and `trunks` is
/// empty, only this machine may call without being registered
/// @param dns who is asked where trunks are; empty: the DNS servers of this machine
public record SipConfig(
        InetAddress bind,
        InetAddress advertised,
        int port,
        Set<InetAddress> trunks,
        int dscp,
        Optional<TlsConfig> tls,
        Optional<PhoneService> phones,
        Optional<InetSocketAddress> dns) {
    /// Signalling (RFC 4594, 4.2 calls it CS5; CS3 is what telephones and switches mark it with).
    public static final int USUAL_DSCP = 24;

    public SipConfig {
        trunks = Set.copyOf(trunks);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0–65535, not " + port);
        }
        if (dscp < 0 || dscp > 63) {
            throw new IllegalArgumentException("dscp must be 0–63, not " + dscp);
        }
        if (advertised.isAnyLocalAddress()) {
            throw new IllegalArgumentException(
                    "advertised must be an address that telephones can reach, not " + advertised.getHostAddress());
        }
    }

    /// Without TLS and telephones.
    public SipConfig(InetAddress bind, InetAddress advertised, int port, Set<InetAddress> trunks, int dscp) {
        this(bind, advertised, port, trunks, dscp, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Without TLS and telephones, with the usual marking.
    public SipConfig(InetAddress bind, InetAddress advertised, int port, Set<InetAddress> trunks) {
        this(bind, advertised, port, trunks, USUAL_DSCP);
    }
}
