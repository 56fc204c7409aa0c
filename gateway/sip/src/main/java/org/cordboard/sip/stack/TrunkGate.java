package org.cordboard.sip.stack;

import java.net.InetAddress;
import java.util.Set;

/// Who may talk to us. Strangers get no answer at all, so that a scan of the network does not find a telephone
/// system here, and are banned when they try often. Who is on the list is never banned, whatever is sent in that
/// name: over UDP anybody can write any sender on a datagram.
///
/// @param trunks the addresses that may; empty: everybody
public record TrunkGate(Set<InetAddress> trunks, Rejections rejections, Bans bans) {
    public TrunkGate {
        trunks = Set.copyOf(trunks);
    }

    boolean admits(InetAddress peer) {
        if (trunks.isEmpty() || trunks.contains(peer)) {
            return true;
        }
        if (bans.tried(peer)) {
            rejections.stranger(peer.getHostAddress());
        }
        return false;
    }
}
