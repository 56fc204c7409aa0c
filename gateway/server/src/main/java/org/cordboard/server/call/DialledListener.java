package org.cordboard.server.call;

import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.CallId;
import org.cordboard.media.Leg;
import org.cordboard.media.LegListener;

/// Hears what becomes of a telephone that was dialled: `onFailed`, or `onAnswered` and perhaps `onHungUp`; before
/// them perhaps `onHeard`. Called on virtual threads, one at a time; may block.
public interface DialledListener extends TransferListener {
    /// On whose behalf the telephone was dialled.
    CallId call();

    /// Who is told what the leg reports, once there is one.
    LegListener ofLeg();

    /// The telephone network plays something while it rings. Once.
    ///
    /// @param leg the one with which `onAnswered` may follow; closed as the call is
    void onHeard(Leg leg);

    /// @param leg hears nothing yet; closed by whoever hears of it
    /// @param trunk that took the call, by its name; empty when it is not known
    void onAnswered(Leg leg, String trunk);

    /// @param reason in words, such as `486 Busy Here`
    void onFailed(OutsideEnd end, String reason);

    /// @param confirm to be run when all is kept that must be
    void onHungUp(Runnable confirm);

    /// A key that came by signalling, not by sound.
    void onKey(char key);
}
