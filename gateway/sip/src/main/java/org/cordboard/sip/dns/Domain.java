package org.cordboard.sip.dns;

import java.util.Optional;

/// A domain as the settings name it.
///
/// @param port 0: whichever DNS says
/// @param transport `udp`, `tcp` or `tls`; empty: whichever DNS says
public record Domain(String name, int port, Optional<String> transport) {
    @Override
    public String toString() {
        return transport.map(given -> given + " ").orElse("") + name + (port == 0 ? "" : ":" + port);
    }
}
