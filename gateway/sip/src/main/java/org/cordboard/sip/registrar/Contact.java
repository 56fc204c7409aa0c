package org.cordboard.sip.registrar;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;

/// A telephone that has registered (RFC 3261, 10.3).
///
/// @param id which tells it from all others: extension and instance (RFC 5626), or extension and address
/// @param username of the account
/// @param uri its own word for its address, which is called
/// @param source where its REGISTER came from, which is where it is reached
/// @param transport `udp`, `tcp` or `tls`
/// @param path the proxies between, nearest to us first, as they wrote themselves (RFC 3327); empty: none
/// @param callId of its REGISTER
/// @param number CSeq of its last REGISTER
/// @param userAgent what it calls itself; empty when it does not say
/// @param until when it is forgotten
public record Contact(
        String id,
        String username,
        String extension,
        String uri,
        InetSocketAddress source,
        String transport,
        List<String> path,
        String callId,
        long number,
        String userAgent,
        Instant until) {
    public Contact {
        path = List.copyOf(path);
    }

    /// Such as `udp 192.0.2.7:5060`.
    public String place() {
        return transport + ' ' + source.getAddress().getHostAddress() + ':' + source.getPort();
    }
}
