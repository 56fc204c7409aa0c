package org.cordboard.server.deskphone;

import java.time.Instant;
import java.util.List;
import org.cordboard.core.id.AgentId;
import org.cordboard.sip.digest.DigestHashes;

/// A telephone that may register as a person's extension.
///
/// @param name as its person calls it
/// @param username with which it registers; neither the extension nor anything that can be guessed
/// @param realm for which the hashes hold
/// @param allowed addresses and networks where it may be, as CIDR writes them; empty: anywhere
record DeskPhone(
        String id,
        AgentId person,
        String name,
        String username,
        String realm,
        DigestHashes hashes,
        List<String> allowed,
        Instant createdAt) {
    DeskPhone {
        allowed = List.copyOf(allowed);
    }
}
