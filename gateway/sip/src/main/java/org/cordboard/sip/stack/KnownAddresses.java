package org.cordboard.sip.stack;

import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;

/// Addresses that somebody has registered from. Any thread.
public final class KnownAddresses {
    private final ConcurrentHashMap<InetAddress, Integer> telephones = new ConcurrentHashMap<>();

    /// One more telephone is there.
    public void add(InetAddress address) {
        telephones.merge(address, 1, Integer::sum);
    }

    /// One telephone less is there.
    public void remove(InetAddress address) {
        telephones.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }

    /// Whether there is one telephone, and no other.
    public boolean isOnlyOne(InetAddress address) {
        return telephones.getOrDefault(address, 0) == 1;
    }

    public boolean contains(InetAddress address) {
        return telephones.containsKey(address);
    }
}
