package org.cordboard.server.call;

import java.util.Optional;
import org.cordboard.core.event.Cause;
import org.cordboard.server.peer.PeerPlace;

/// The caller's side of one call, on a telephone or at a web page. Methods may block; they are called one at a
/// time.
public interface CallerSide {
    /// Ends the caller's side, if it is still up: refuses a call that was not answered, hangs up one that was.
    void end(Cause cause);

    /// Tells the caller, who wants to leave the call to whoever has answered, what becomes of that.
    ///
    /// @param refusal in words; empty when the other side goes on
    default void answerTransfer(Optional<String> refusal) {}

    /// Tells the caller's side what kind of sound it is that comes now.
    ///
    /// @param music whether it is music alone
    default void hearsMusic(boolean music) {}

    /// The browser from which the caller speaks; empty for a telephone.
    default Optional<PeerPlace> browser() {
        return Optional.empty();
    }

    /// All that the call had to keep is safe: a hang-up of the caller that still waits for its confirmation
    /// gets it.
    void confirmEnd();
}
