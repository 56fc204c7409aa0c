package org.cordboard.server.call;

import java.util.Optional;
import org.cordboard.core.event.Cause;

/// A caller whom a telephone of ours had called, and has left the call to.
record SucceedingCaller(OutsideLeg leg) implements CallerSide {
    @Override
    public void end(Cause cause) {
        leg.hangUp();
    }

    @Override
    public void answerTransfer(Optional<String> refusal) {
        leg.answerTransfer(refusal);
    }

    /// Was confirmed at once, as hang-ups of all that we dial are.
    @Override
    public void confirmEnd() {}
}
