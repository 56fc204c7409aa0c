package org.cordboard.core.effect;

import java.time.Duration;
import java.util.List;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PromptId;

/// Things to do on legs that are dialled on behalf of a call, beside the caller's.
public sealed interface OutsideEffect extends Effect.OnCall {
    OutsideId leg();

    /// Dial; `OutsideAnswered` or `OutsideEnded` follows, and perhaps `OutsideHeard` before.
    ///
    /// @param number as people write it in the settings: digits, `*` and `#`, with a leading `+` or not
    /// @param ringFor after which it is given up as `NO_ANSWER`
    record DialOutside(CallId call, OutsideId leg, String number, Duration ringFor) implements OutsideEffect {}

    /// Ring the telephone of one of ours, wherever it is registered; `OutsideAnswered` or `OutsideEnded` follows.
    ///
    /// @param caller as the telephone is to show
    /// @param ringFor after which it is given up as `NO_ANSWER`
    record RingTelephone(CallId call, OutsideId leg, AgentId agent, Caller caller, Duration ringFor)
            implements OutsideEffect {}

    /// Play prompts to the answered leg, over and over until the next effect on it.
    record PlayOutside(CallId call, OutsideId leg, List<PromptId> prompts) implements OutsideEffect {
        public PlayOutside {
            prompts = List.copyOf(prompts);
        }
    }

    /// Let the caller and a leg that rings hear each other, instead of whatever the caller hears now. A leg that is
    /// gone
    /// already is passed over.
    record HearOutside(CallId call, OutsideId leg) implements OutsideEffect {}

    /// Join the caller and the answered leg, instead of whatever the two hear now; `OutsideJoined` follows, or
    /// `EffectFailed`.
    record JoinOutside(CallId call, OutsideId leg) implements OutsideEffect {}

    /// End the leg, whether it rings or was answered; nothing follows. A leg that is gone already is passed
    /// over. What the caller hears is silence if the two were joined.
    record HangUpOutside(CallId call, OutsideId leg) implements OutsideEffect {}
}
