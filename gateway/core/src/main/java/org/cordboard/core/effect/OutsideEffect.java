package org.cordboard.core.effect;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.sentence.Sentence;

/// Things to do on legs that are dialled on behalf of a call, beside the caller's.
public sealed interface OutsideEffect extends Effect.OnCall {
    OutsideId leg();

    /// Dial; `OutsideAnswered` or `OutsideEnded` follows, and perhaps `OutsideHeard` before.
    ///
    /// @param number as it is sent: digits, `*` and `#`, with a leading `+` or not
    /// @param ringFor after which it is given up as `NO_ANSWER`
    record DialOutside(CallId call, OutsideId leg, String number, Duration ringFor, Route route)
            implements OutsideEffect {
        public DialOutside {
            // Effects of earlier versions were written without it.
            route = route == null ? Route.AS_RANKED : route;
        }
    }

    /// Nothing to do but to say, for the time after a restart as well, on whose account a leg is dialled.
    /// `DialOutside` or `DialCaller` follows.
    ///
    /// @param leg [OutsideId#CALLER] for a caller who is dialled
    /// @param by on whose behalf, in words
    /// @param rule of the dial plan, by its id; empty where none has decided
    /// @param number as it is sent
    record CountDialling(CallId call, OutsideId leg, String by, String rule, String number) implements OutsideEffect {}

    /// Nothing to do but to tell those who watch over what calls cost: the dial plan or a limit keeps a number from
    /// being dialled.
    ///
    /// @param number as it was wanted
    /// @param by on whose behalf, in words
    /// @param reason in words
    record DialRefused(CallId call, OutsideId leg, String number, String by, Sentence reason)
            implements OutsideEffect {}

    /// Keep what an answered leg that is over has cost. The call's `WriteRecord` follows.
    ///
    /// @param leg [OutsideId#CALLER] for a caller who was dialled, perhaps in several tries of which each costs
    /// @param by on whose behalf, in words
    /// @param rule of the dial plan, by its id
    /// @param trunk that took the call, by its name; empty when it is not known
    /// @param number as it was sent
    /// @param length since the answer
    /// @param cost to six decimals
    record KeepCharge(
            CallId call,
            OutsideId leg,
            String by,
            String rule,
            String trunk,
            String number,
            Instant answeredAt,
            Duration length,
            BigDecimal cost,
            String currency)
            implements OutsideEffect {}

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

    /// Let the caller and a leg that rings hear each other, instead of whatever the caller hears now; a caller who is
    /// not answered yet, before that. A leg that is gone already is passed over.
    record HearOutside(CallId call, OutsideId leg) implements OutsideEffect {}

    /// Join the caller and the answered leg, instead of whatever the two hear now; `OutsideJoined` follows, or
    /// `EffectFailed`.
    record JoinOutside(CallId call, OutsideId leg) implements OutsideEffect {}

    /// The answered leg takes the caller's place: it is the caller's side from now on, and hears nothing until the next
    /// effect. Whoever was the caller is hung up on. `CallerHungUp` follows for a leg that is gone already.
    record BecomeCaller(CallId call, OutsideId leg) implements OutsideEffect {}

    /// Tell whoever is at the leg what becomes of the transfer that was asked for there. A leg that is gone already is
    /// passed over.
    ///
    /// @param leg [OutsideId#CALLER] for a telephone that has made the call itself
    /// @param refusal why the caller stays, in words; empty when the caller is passed on
    record AnswerTransfer(CallId call, OutsideId leg, Optional<Sentence> refusal) implements OutsideEffect {}

    /// End the leg, whether it rings or was answered; nothing follows. A leg that is gone already is passed
    /// over. What the caller hears is silence if the two were joined.
    record HangUpOutside(CallId call, OutsideId leg) implements OutsideEffect {}
}
