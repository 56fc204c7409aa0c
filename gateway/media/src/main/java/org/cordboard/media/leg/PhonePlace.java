package org.cordboard.media.leg;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/// Where a telephone is, before its sound shows it.
///
/// @param signalled where it wants its packets, as its SDP says
/// @param reports where it wants RTCP; empty: with the packets
/// @param seenAt where its messages come from, if its sound may come from there too
public record PhonePlace(
        InetSocketAddress signalled, Optional<InetSocketAddress> reports, Optional<InetAddress> seenAt) {
    /// Where its packets go for the time being. Who names an address that only a private network knows (RFC 1918,
    /// RFC 6598, RFC 3927, RFC 4193), or only itself, and is seen outside of such, is behind a NAT: what is sent to
    /// that address would reach nobody, or somebody else.
    InetSocketAddress first() {
        return first(signalled);
    }

    /// As [#first()], for RTCP where it has a port of its own.
    InetSocketAddress first(InetSocketAddress address) {
        InetAddress named = address.getAddress();
        return seenAt.filter(seen -> named.isLoopbackAddress() || isPrivate(named) && !isPrivate(seen))
                .map(seen -> new InetSocketAddress(seen, address.getPort()))
                .orElse(address);
    }

    /// Whether its sound may come from there.
    boolean mayBeAt(InetAddress address) {
        return address.equals(signalled.getAddress()) || seenAt.isPresent() && address.equals(seenAt.get());
    }

    boolean reportsWhereItSpeaks() {
        return reports.isPresent() && reports.get().getAddress().equals(signalled.getAddress());
    }

    /// Whether its RTCP may come from there.
    boolean mayReportFrom(InetAddress address) {
        return mayBeAt(address)
                || reports.isPresent() && address.equals(reports.get().getAddress());
    }

    private static boolean isPrivate(InetAddress host) {
        byte[] bytes = host.getAddress();
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        return host.isSiteLocalAddress() || host.isLinkLocalAddress() || shared || uniqueLocal;
    }
}
