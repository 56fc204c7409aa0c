package org.cordboard.sip.dns;

import java.net.InetSocketAddress;

/// A server of a domain.
///
/// @param address resolved; named as the domain
/// @param transport `udp`, `tcp` or `tls`
public record Target(InetSocketAddress address, String transport) {}
