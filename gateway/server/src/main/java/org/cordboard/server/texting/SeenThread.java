package org.cordboard.server.texting;

import java.time.Instant;
import java.util.Optional;

/// A thread as one person sees it.
///
/// @param latest the newest message
/// @param read the number of the newest message that the person has seen; 0 for none
/// @param matter what the customer wants at present
record SeenThread(TextThread thread, Optional<TextMessage> latest, int read, Optional<Matter> matter) {
    /// Until when somebody should have answered, where nobody has.
    Optional<Instant> answerDue() {
        return matter.filter(now -> !now.answered()).flatMap(Matter::answerDue);
    }

    /// Until when the thread should be closed.
    Optional<Instant> resolveDue() {
        return matter.flatMap(Matter::resolveDue);
    }

    /// Whether the other side has written something that the person has not seen.
    boolean unread() {
        return thread.lastIn() > read;
    }
}
