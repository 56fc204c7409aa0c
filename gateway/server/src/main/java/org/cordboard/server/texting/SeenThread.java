package org.cordboard.server.texting;

import java.util.Optional;

/// A thread as one person sees it.
///
/// @param latest the newest message
/// @param read the number of the newest message that the person has seen; 0 for none
record SeenThread(TextThread thread, Optional<TextMessage> latest, int read) {
    /// Whether the other side has written something that the person has not seen.
    boolean unread() {
        return thread.lastIn() > read;
    }
}
