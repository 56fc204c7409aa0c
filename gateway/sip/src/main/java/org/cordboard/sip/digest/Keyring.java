package org.cordboard.sip.digest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Our credentials with each peer, which all requests to it share. Any thread may look.
public final class Keyring {
    private final Map<Key, Credentials> credentials = new ConcurrentHashMap<>();

    private record Key(String peer, Account account) {}

    /// @param peer whose nonces are shown to no other
    public Credentials of(String peer, Account account) {
        return credentials.computeIfAbsent(new Key(peer, account), key -> new Credentials(key.account()));
    }
}
