package org.cordboard.core.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.MessageId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PlaybackId;
import org.cordboard.core.id.WorkgroupId;

/// What a caller did, or what became of the caller's side of a call.
public sealed interface CallEvent extends Event {
    CallId call();

    /// A call begins.
    sealed interface OfNewCall extends CallEvent {
        /// The number that was dialled.
        String dialled();

        /// Whoever is outside.
        Caller caller();
    }

    /// Somebody calls. The caller's side is not answered yet.
    ///
    /// @param dialled the number that was dialled, as the trunk or the telephone delivered it
    record CallArrived(Instant at, CallId call, String dialled, Caller caller, Origin origin) implements OfNewCall {
        public CallArrived {
            // Calls of earlier versions were written without it.
            origin = origin == null ? Origin.of(caller) : origin;
        }

        /// From the telephone network or the caller's page, as `caller` says.
        public CallArrived(Instant at, CallId call, String dialled, Caller caller) {
            this(at, call, dialled, caller, Origin.of(caller));
        }
    }

    /// An agent wants to call somebody. Nobody is on the line yet.
    ///
    /// @param caller who is to be called; from now on what callers are in other calls
    /// @param workgroup on whose behalf
    record CallRequested(Instant at, CallId call, AgentId agent, Caller caller, WorkgroupId workgroup)
            implements OfNewCall {
        @Override
        public String dialled() {
            return caller.number();
        }
    }

    /// Somebody calls from the console: a colleague, or whom he or she wants to consult. The caller's
    /// side is the console.
    ///
    /// @param caller who calls, as others see it
    /// @param beside the call in hand, whose caller hears music meanwhile; empty for a call of its own
    record ConsoleCalled(Instant at, CallId call, String dialled, Caller caller, AgentId agent, Optional<CallId> beside)
            implements OfNewCall {}

    /// The caller pressed a key: `0`–`9`, `*`, `#` or `A`–`D`.
    record DigitPressed(Instant at, CallId call, char digit) implements CallEvent {}

    /// The last of the prompts of a playback was heard to its end. Not sent for a playback that was replaced or
    /// stopped.
    record PromptEnded(Instant at, CallId call, PlaybackId playback) implements CallEvent {}

    /// The caller hung up, gave up before the answer, or the network took the call away.
    record CallerHungUp(Instant at, CallId call, Cause cause) implements CallEvent {}

    /// Sound flows between the caller and the agent.
    record Bridged(Instant at, CallId call, AgentId agent) implements CallEvent {}

    /// Caller and agent hear each other without the gateway between them.
    record PeersConnected(Instant at, CallId call) implements CallEvent {}

    /// Caller and agent cannot hear each other without the gateway between them, or cannot any more.
    ///
    /// @param reason in words
    record PeersFailed(Instant at, CallId call, String reason) implements CallEvent {}

    /// The recording has ended and lies on disk, synced and under its final name.
    record RecordingStored(Instant at, CallId call, Recording recording) implements CallEvent {}

    /// The recording could not go on.
    ///
    /// @param reason in words, for the time line
    /// @param kept what was stored nevertheless
    record RecordingFailed(Instant at, CallId call, String reason, Optional<Recording> kept) implements CallEvent {}

    /// A leg that was dialled can be heard before it answers: its network's ringing tone or words.
    record OutsideHeard(Instant at, CallId call, OutsideId leg) implements CallEvent {}

    /// A leg that was dialled has answered; it hears nothing yet.
    ///
    /// @param trunk that took the call, by its name; empty when it is not known
    record OutsideAnswered(Instant at, CallId call, OutsideId leg, String trunk) implements CallEvent {
        public OutsideAnswered {
            // Calls of earlier versions were written without it.
            trunk = trunk == null ? "" : trunk;
        }

        public OutsideAnswered(Instant at, CallId call, OutsideId leg) {
            this(at, call, leg, "");
        }
    }

    /// A key was pressed on a leg that was dialled: `0`–`9`, `*`, `#` or `A`–`D`.
    record OutsidePressed(Instant at, CallId call, OutsideId leg, char digit) implements CallEvent {}

    /// Hold was pressed at a telephone, which wants no sound for now, or is ready for it again.
    ///
    /// @param leg [OutsideId#CALLER] for the caller's own side
    record HoldChanged(Instant at, CallId call, OutsideId leg, boolean held) implements CallEvent {}

    /// Sound flows between the caller and a leg that was dialled.
    record OutsideJoined(Instant at, CallId call, OutsideId leg) implements CallEvent {}

    /// Whoever is at a leg that was dialled passes the caller on, without having asked there (blind transfer).
    ///
    /// @param leg [OutsideId#CALLER] for a telephone that has made the call, and passes on who has answered
    /// @param to as it would be dialled
    record BlindTransferAsked(Instant at, CallId call, OutsideId leg, String to) implements CallEvent {}

    /// Whoever is at a leg that was dialled passes the caller on to whom he or she has called meanwhile (attended
    /// transfer).
    ///
    /// @param leg as for `BlindTransferAsked`
    /// @param other the call that was made meanwhile, or was there before
    record AttendedTransferAsked(Instant at, CallId call, OutsideId leg, CallId other) implements CallEvent {}

    /// A leg that was dialled is no more, without our having ended it.
    ///
    /// @param reason in words, such as `486 Busy Here`
    record OutsideEnded(Instant at, CallId call, OutsideId leg, OutsideEnd end, String reason) implements CallEvent {}

    /// The caller's side, which was dialled, can be heard before it answers.
    record CallerHeard(Instant at, CallId call) implements CallEvent {}

    /// The caller, who was dialled, has answered and hears nothing yet.
    ///
    /// @param trunk as [OutsideAnswered#trunk()]
    record CallerAnswered(Instant at, CallId call, String trunk) implements CallEvent {
        public CallerAnswered {
            // Calls of earlier versions were written without it.
            trunk = trunk == null ? "" : trunk;
        }

        public CallerAnswered(Instant at, CallId call) {
            this(at, call, "");
        }
    }

    /// The gateway was stopped before it could keep a promise, and is there again. The caller is not on the line.
    ///
    /// @param dialled as when the call arrived, which was at `arrivedAt`
    record CallbackResumed(
            Instant at, CallId call, String dialled, Caller caller, Instant arrivedAt, CallbackPromise promise)
            implements CallEvent {}

    /// A supervisor moves a caller who waits for a workgroup. From others it changes nothing.
    sealed interface OfSupervisor extends CallEvent {
        AgentId by();
    }

    /// Within the line.
    ///
    /// @param place 1 for the front; the end of the line if there are fewer callers
    record MovedInLine(Instant at, CallId call, AgentId by, int place) implements OfSupervisor {}

    /// To another workgroup, where the caller waits anew.
    record MovedToWorkgroup(Instant at, CallId call, AgentId by, WorkgroupId workgroup) implements OfSupervisor {}

    /// To the own line of one agent.
    record MovedToAgent(Instant at, CallId call, AgentId by, AgentId agent) implements OfSupervisor {}

    /// An effect of this call, or the offer of this call to an agent, could not be carried out.
    ///
    /// @param effect simple name of the effect's class, such as `Bridge` or `OfferToAgent`
    /// @param reason in words, for the time line
    /// @param cause the cause with which the call ends if the floor knows nothing better
    /// @param agent at whose console it was to be carried out, if at one
    record EffectFailed(Instant at, CallId call, String effect, String reason, Cause cause, Optional<AgentId> agent)
            implements CallEvent {}

    /// What became of something that a caller wanted who hears messages.
    sealed interface OfMessages extends CallEvent {}

    /// The caller has keyed an extension.
    ///
    /// @param attempt of the effect that asked for it
    /// @param person whose it is; empty when it is nobody's
    record ExtensionKeyed(Instant at, CallId call, int attempt, Optional<AgentId> person) implements OfMessages {}

    /// The caller was to key extension or PIN, and keyed nothing.
    ///
    /// @param attempt of the effect that asked for it
    record NothingKeyed(Instant at, CallId call, int attempt) implements OfMessages {}

    /// The caller has keyed a PIN; no event says which.
    ///
    /// @param attempt of the effect that asked for it
    record PinChecked(Instant at, CallId call, int attempt, PinCheck result) implements OfMessages {}

    /// What lies in a mailbox.
    ///
    /// @param fresh messages that nobody has heard, in the order in which they are played
    /// @param saved the others, in the order in which they are played
    record MessagesFetched(Instant at, CallId call, WorkgroupId mailbox, List<MessageId> fresh, List<MessageId> saved)
            implements OfMessages {
        public MessagesFetched {
            fresh = List.copyOf(fresh);
            saved = List.copyOf(saved);
        }
    }

    /// The message that was to be played is not there any more.
    record MessageGone(Instant at, CallId call, PlaybackId playback) implements OfMessages {}
}
