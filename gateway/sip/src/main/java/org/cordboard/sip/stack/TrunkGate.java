package org.cordboard.sip.stack;

import java.net.InetAddress;
import java.util.Set;

/// Who may talk to us. Strangers get no answer at all, so that a scan of the network does not find a telephone
/// system here.
///
/// @param trunks the addresses that may; empty: everybody
public record TrunkGate(Set<InetAddress> trunks, Rejections rejections) {
    public TrunkGate {
        trunks = Set.copyOf(trunks);
    }

    boolean admits(InetAddress peer) {
        if (trunks.isEmpty() || trunks.contains(peer)) {
            return true;
        }
        rejections.stranger(peer.getHostAddress());
        return false;
    }
}
