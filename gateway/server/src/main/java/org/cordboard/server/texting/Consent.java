package org.cordboard.server.texting;

import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.id.AgentId;

/// Whether somebody wants to be texted, as was said last.
///
/// @param person of ours, who has noted it
/// @param words in which it was said or noted; can be empty
public record Consent(boolean wanted, Teller teller, Optional<AgentId> person, String words, Instant at) {
    /// How we know.
    public enum Teller {
        /// They have texted a word of consent.
        TEXTED,
        /// The network refuses to text them.
        NETWORK,
        /// They have told one of ours.
        MEMBER
    }

    /// Whether only they can take it back: the network keeps it too.
    boolean isTheirs() {
        return teller != Teller.MEMBER;
    }
}
