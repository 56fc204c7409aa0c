package org.cordboard.core.effect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.event.CallbackPromise;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.ListenMode;
import org.cordboard.core.event.Recording;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.RecordingId;
import org.cordboard.core.id.WorkgroupId;

/// Things to do on a call.
public sealed interface CallEffect extends Effect.OnCall {
    /// Answer the caller's side (200 OK with our sound). What is played next is heard from its beginning.
    record AnswerCall(CallId call) implements CallEffect {}

    /// Tell the caller's side that it rings (180); it hears what its own network plays.
    record RingCaller(CallId call) implements CallEffect {}

    /// Refuse a call that was not answered. The call's `WriteRecord` follows.
    record RefuseCall(CallId call, Cause cause) implements CallEffect {}

    /// Play prompts one after the other, instead of whatever the caller hears now; `PromptEnded` follows.
    record PlayPrompts(CallId call, PlaybackId playback, List<PromptId> prompts) implements CallEffect {
        public PlayPrompts {
            prompts = List.copyOf(prompts);
        }
    }

    /// Stop the prompts that play; the caller hears nothing until the next effect. No `PromptEnded` follows.
    record StopPrompts(CallId call) implements CallEffect {}

    /// Play music over and over, instead of whatever the caller hears now.
    record PlayMusic(CallId call, PromptId music) implements CallEffect {}

    /// Join caller and agent, instead of whatever the two hear now; `Bridged` follows.
    record Bridge(CallId call, AgentId agent) implements CallEffect {}

    /// Part caller and agent; both hear nothing until the next effect.
    record Unbridge(CallId call, AgentId agent) implements CallEffect {}

    /// Let the agent alone hear music over and over, until the next `Bridge` or `SilenceAgent`. The caller hears
    /// nothing of it.
    record PlayToAgent(CallId call, AgentId agent, PromptId music) implements CallEffect {}

    /// Let the agent alone and the caller's side, which rings, hear each other, until the next `Bridge` or
    /// `SilenceAgent`. Passed over when one of the two has no sound any more.
    record HearCaller(CallId call, AgentId agent) implements CallEffect {}

    record SilenceAgent(CallId call, AgentId agent) implements CallEffect {}

    /// Let these take part in the talk between caller and agent, who are joined, and nobody else; until the two are
    /// parted or joined anew.
    ///
    /// @param leg with which the agent talks, if that is not at the console
    record Attend(CallId call, AgentId agent, Optional<OutsideId> leg, List<Listener> listeners) implements CallEffect {
        public Attend {
            listeners = List.copyOf(listeners);
        }
    }

    /// Let caller and agent, who are joined, hear a prompt while they go on hearing each other, from now on through
    /// the gateway. `PromptEnded` follows when the caller has heard it, unless the two are parted or joined anew.
    ///
    /// @param leg with which the agent talks, if that is not at the console
    record TellBoth(CallId call, AgentId agent, Optional<OutsideId> leg, PlaybackId playback, PromptId prompt)
            implements CallEffect {}

    /// A supervisor at a console, who hears caller and agent.
    ///
    /// @param mode who hears the supervisor
    record Listener(AgentId supervisor, ListenMode mode) {}

    /// Let the caller, the agent, who are joined, and whoever is talked with in another call hear each
    /// other; until the agent is parted from the caller or joined anew.
    ///
    /// @param with the call that the agent makes
    /// @param colleague who has answered there in the browser; or
    /// @param leg with which it was answered
    record Confer(CallId call, AgentId agent, CallId with, Optional<AgentId> colleague, Optional<OutsideId> leg)
            implements CallEffect {}

    /// The caller's side, which is a console of ours, hears something else for now: what this call does
    /// goes on without it. `StepBack` follows, or the end of the call.
    ///
    /// @param music what those hear whom it is joined with meanwhile; empty for silence
    record StepAside(CallId call, Optional<PromptId> music) implements CallEffect {}

    /// The caller's side, a console, hears again what there is to be heard in this call, and is heard.
    record StepBack(CallId call) implements CallEffect {}

    /// Whoever talked with the caller of this call goes over to the caller of another one, where `TakeOver` waits
    /// for it.
    ///
    /// @param leg with which he or she talks, if that was dialled for this call
    record HandOver(CallId call, CallId to, Optional<MovedLeg> leg) implements CallEffect {}

    /// A leg that was dialled for one call and belongs to another one from now on.
    ///
    /// @param was its name in the call for which it was dialled
    /// @param is its name in the call to which it belongs
    record MovedLeg(OutsideId was, OutsideId is) {}

    /// Do nothing more on this call before the `HandOver` of another one is carried out.
    record TakeOver(CallId call, CallId from) implements CallEffect {}

    /// Let caller and agent, who are joined and both in browsers, hear each other without the gateway
    /// between them, if there is a way. They stay joined here, and are heard here until that works;
    /// `PeersConnected` follows, or `PeersFailed`.
    record ConnectPeers(CallId call, AgentId agent) implements CallEffect {}

    /// Let caller and agent be heard here again, or try no more to let them hear each other directly.
    ///
    /// @param joined whether the two still hear each other, and not one of them something else
    record PartPeers(CallId call, AgentId agent, boolean joined) implements CallEffect {}

    /// Send a key to the caller's side, 160 ms by RFC 4733.
    record SendDigit(CallId call, char digit) implements CallEffect {}

    /// Record the caller; ends by itself after `atMost`. `RecordingStored` or `RecordingFailed` follows, also
    /// after `StopRecording`.
    record StartRecording(CallId call, RecordingId recording, Duration atMost) implements CallEffect {}

    record StopRecording(CallId call) implements CallEffect {}

    /// What is put into a workgroup's mailbox, once however often it is carried out, and mailed to the workgroup.
    sealed interface ForMailbox extends CallEffect {
        WorkgroupId workgroup();
    }

    /// Put a stored message into a workgroup's mailbox.
    record DeliverMessage(CallId call, WorkgroupId workgroup, Recording recording, Caller caller)
            implements ForMailbox {}

    /// Put into a workgroup's mailbox that a caller asked to be called back and was not reached. The call's
    /// `WriteRecord` follows.
    ///
    /// @param tries how often the caller was dialled, 0 when nobody came to it in time
    record NoteMissedCallback(CallId call, WorkgroupId workgroup, Caller caller, Instant askedAt, int tries)
            implements ForMailbox {}

    /// End the caller's side, if it is still up, and keep the call: the caller will be dialled later.
    record PartCaller(CallId call) implements CallEffect {}

    /// Keep what the caller was promised, so that it can be kept after a restart, too. Replaces what was kept for
    /// this call before; void once the caller is joined with an agent or the call has its record.
    record KeepPromise(CallId call, CallbackPromise promise) implements CallEffect {}

    /// The floor closes, and the call goes on with `CallbackResumed` when it is open again: let go of all the call
    /// held. No record is kept.
    record PutAside(CallId call) implements CallEffect {}

    /// Dial the caller, whose side is down; `CallerAnswered` follows, perhaps `CallerHeard` before, or `EffectFailed`
    /// with what the network said. From then on the caller's side is as if the caller had called.
    ///
    /// @param number as it is sent
    /// @param ringFor after which it is given up
    record DialCaller(CallId call, String number, Duration ringFor, Route route) implements CallEffect {
        public DialCaller {
            // Effects of earlier versions were written without it.
            route = route == null ? Route.AS_RANKED : route;
        }
    }

    /// End the caller's side, if it is still up. The call's `WriteRecord` follows.
    record HangUp(CallId call, Cause cause) implements CallEffect {}

    /// The call has ended: keep its record, then confirm the caller's hang-up if one waits for that, then let
    /// go of all it held.
    ///
    /// @param answeredAt when an agent and the caller first heard each other
    /// @param waited time in queue until then, or until the caller left the queue
    record WriteRecord(
            CallId call,
            String dialled,
            Caller caller,
            Instant arrivedAt,
            Optional<Instant> answeredAt,
            Instant endedAt,
            Duration waited,
            Optional<WorkgroupId> workgroup,
            Optional<AgentId> agent,
            Cause cause)
            implements CallEffect {}
}
