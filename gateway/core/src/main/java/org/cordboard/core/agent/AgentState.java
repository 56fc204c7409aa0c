package org.cordboard.core.agent;

import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.call.Call;
import org.cordboard.core.event.ListenMode;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.AgentStatus;

/// Where an agent stands.
///
///     Offline → NotReady ⇄ Ready → Offered → Connecting → Talking ⇄ Held → WrapUp → Ready | NotReady
///
/// Held calls come back through `Connecting`, because sound has to be joined again and that can fail;
/// so does an agent who goes over to a caller whom a colleague passes on. Beside the line stands
/// `Recovering`: the browser is lost, and place or call are kept until a deadline; `Listening`: a
/// supervisor without a call takes part in that of an agent; and `Calling`: an agent without a caller
/// in hand is in a call of his or her own. Whoever is at work can go `Offline`, and a call in any state
/// can end. [Agents#become] refuses all other moves.
public sealed interface AgentState {
    Instant since();

    record Offline(Instant since) implements AgentState {}

    /// @param reason in words
    record NotReady(Instant since, Sentence reason) implements AgentState {}

    record Ready(Instant since) implements AgentState {}

    /// The console rings.
    ///
    /// @param idleSince when the agent became ready, kept for an offer that is withdrawn
    record Offered(Instant since, Assignment work, TimerId timer, Instant until, Instant idleSince)
            implements AgentState {}

    /// Sound is being joined or, before that, the caller is called back.
    record Connecting(Instant since, Assignment work, TimerId timer) implements AgentState {}

    record Talking(Instant since, Assignment work) implements AgentState {}

    record Held(Instant since, Assignment work) implements AgentState {}

    /// Time for notes.
    record WrapUp(Instant since, Assignment work, TimerId timer, Instant until) implements AgentState {
        /// Whether the agent has still to say how the call ended, before the notes can be finished.
        public boolean wantsDisposition() {
            return work.workgroup().dispositions().required() && !work.call().disposed();
        }
    }

    /// The browser is away, or cannot be heard.
    ///
    /// @param kept the call that waits for the browser, if there is one
    record Recovering(Instant since, TimerId timer, Instant until, Optional<KeptCall> kept) implements AgentState {}

    /// @param held whether the agent had put the caller on hold before the browser was lost
    record KeptCall(Assignment work, boolean held) {}

    /// A supervisor takes part in the call of an agent.
    record Listening(Instant since, Call call, Agent to, ListenMode mode) implements AgentState {}

    /// In a call of one's own ([Agent#ownCall]), and in no other.
    ///
    /// @param idleSince when the agent became ready, kept for the time after it
    /// @param notes the call that ended meanwhile, for which there is time for notes later
    record Calling(Instant since, Instant idleSince, Optional<Assignment> notes) implements AgentState {}

    default AgentStatus status() {
        return switch (this) {
            case Offline _ -> AgentStatus.OFFLINE;
            case NotReady _ -> AgentStatus.NOT_READY;
            case Ready _ -> AgentStatus.READY;
            case Offered _ -> AgentStatus.OFFERED;
            case Connecting _ -> AgentStatus.CONNECTING;
            case Talking _ -> AgentStatus.TALKING;
            case Held _ -> AgentStatus.HELD;
            case WrapUp _ -> AgentStatus.WRAP_UP;
            case Recovering _ -> AgentStatus.RECOVERING;
            case Listening _ -> AgentStatus.LISTENING;
            case Calling _ -> AgentStatus.CALLING;
        };
    }

    /// The call that rings, is on, is kept, or was just ended.
    default Optional<Assignment> assignment() {
        return switch (this) {
            case Offline _, NotReady _, Ready _, Listening _, Calling _ -> Optional.empty();
            case Offered offered -> Optional.of(offered.work);
            case Connecting connecting -> Optional.of(connecting.work);
            case Talking talking -> Optional.of(talking.work);
            case Held held -> Optional.of(held.work);
            case WrapUp wrapUp -> Optional.of(wrapUp.work);
            case Recovering recovering -> recovering.kept.map(KeptCall::work);
        };
    }

    /// When the state ends by itself.
    default Optional<Instant> endsAt() {
        return switch (this) {
            case Offered offered -> Optional.of(offered.until);
            case WrapUp wrapUp -> Optional.of(wrapUp.until);
            case Recovering recovering -> Optional.of(recovering.until);
            case Offline _, NotReady _, Ready _, Connecting _, Talking _, Held _, Listening _, Calling _ ->
                Optional.empty();
        };
    }

    /// The timer that ends the state.
    default Optional<TimerId> runningTimer() {
        return switch (this) {
            case Offered offered -> Optional.of(offered.timer);
            case Connecting connecting -> Optional.of(connecting.timer);
            case WrapUp wrapUp -> Optional.of(wrapUp.timer);
            case Recovering recovering -> Optional.of(recovering.timer);
            case Offline _, NotReady _, Ready _, Talking _, Held _, Listening _, Calling _ -> Optional.empty();
        };
    }
}
