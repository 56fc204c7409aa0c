package org.cordboard.sip;

import java.net.InetAddress;
import java.util.Optional;

/// Where a telephone of ours is, as its messages show it, which its sound may come from too.
final class Sighting {
    private Sighting() {}

    /// Who comes through a proxy is not where its messages come from. Nor need it be if they come from this machine:
    /// a program here may use any of its addresses for sound, or be a proxy that does not say so.
    ///
    /// @param proxied whether a proxy has passed its messages on
    static Optional<InetAddress> of(InetAddress source, boolean proxied) {
        return proxied || source.isLoopbackAddress() ? Optional.empty() : Optional.of(source);
    }
}
