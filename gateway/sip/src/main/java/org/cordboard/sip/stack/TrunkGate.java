package org.cordboard.sip.stack;

import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.cordboard.sip.network.Network;

/// Who may talk to us. Strangers get no answer at all, so that a scan of the network does not find a telephone
/// system here, and are banned when they try often. Who is on the list is never banned, whatever is sent in that
/// name: over UDP anybody can write any sender on a datagram.
///
/// Where telephones are served, strangers may send REGISTER, unless they are banned for wrong credentials.
///
/// @param trunks the addresses that may; empty: everybody, or this machine alone where telephones are served
/// @param hereOnly whether nobody but this machine, under whichever of its addresses, reaches us at all
/// @param located further addresses that may, found by DNS, by the names of their trunks
/// @param networks whose addresses may, by the names of their trunks
/// @param phones empty: none are served
public record TrunkGate(
        Set<InetAddress> trunks,
        boolean hereOnly,
        ConcurrentMap<String, Set<InetAddress>> located,
        ConcurrentMap<String, Set<Network>> networks,
        Optional<PhoneGate> phones,
        Rejections rejections,
        Bans bans) {
    public TrunkGate {
        trunks = Set.copyOf(trunks);
    }

    /// @param registering whether it sends REGISTER, or has only connected yet
    boolean admits(InetAddress peer, boolean registering) {
        if (isGood(peer)) {
            return true;
        }
        if (registering && phones.isPresent()) {
            return !phones.get().guessers().turnsAway(peer);
        }
        if (bans.tried(peer)) {
            rejections.stranger(peer.getHostAddress());
        }
        return false;
    }

    /// Whether somebody may call without being a telephone of ours.
    public boolean isListed(InetAddress peer) {
        return trunks.contains(peer)
                || trunks.isEmpty() && (phones.isEmpty() || hereOnly || peer.isLoopbackAddress())
                || located.values().stream().anyMatch(addresses -> addresses.contains(peer))
                || networks.values().stream().flatMap(Set::stream).anyMatch(network -> network.contains(peer));
    }

    /// Whether it is on the list, or a telephone of ours is there.
    public boolean isGood(InetAddress peer) {
        return isListed(peer) || phones.isPresent() && phones.get().registered().contains(peer);
    }

    /// Somebody has come with wrong credentials.
    public void guessed(InetAddress peer) {
        if (!isGood(peer)) {
            phones.ifPresent(gate -> gate.guessers().tried(peer));
        }
    }
}
