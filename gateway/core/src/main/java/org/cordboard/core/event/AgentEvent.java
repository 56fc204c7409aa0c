package org.cordboard.core.event;

import java.time.Instant;
import java.util.Optional;
import org.cordboard.core.company.HandlingMode;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;

/// What an agent did, or what became of the agent's browser. Requests that do not fit the agent's state (a
/// click that lost a race) change nothing; the journal keeps them, so that the time line shows the click. In those of
/// earlier versions `by` is missing: it was the agent.
public sealed interface AgentEvent extends Event {
    AgentId agent();

    /// What became of one of the agent's consoles.
    sealed interface OfConsole extends AgentEvent {
        ConsoleId console();
    }

    /// What the agent wants, or a supervisor for the agent. The journal keeps who it was.
    sealed interface Arranged extends AgentEvent {
        /// Whoever wants it.
        AgentId by();

        default boolean bySomebodyElse() {
            return !by().equals(agent());
        }
    }

    /// The agent opened a console. Of several, the newest counts.
    record ConsoleConnected(Instant at, AgentId agent, ConsoleId console) implements OfConsole {}

    /// Socket, microphone permission and media of this console were just seen working.
    record ConsoleProven(Instant at, AgentId agent, ConsoleId console) implements OfConsole {}

    /// The console is open but cannot take a call.
    ///
    /// @param reason in words, shown to the agent
    record ConsoleUnproven(Instant at, AgentId agent, ConsoleId console, Sentence reason) implements OfConsole {}

    /// The console's socket is gone: reload, closed tab, crash or lost network.
    record ConsoleLost(Instant at, AgentId agent, ConsoleId console) implements OfConsole {}

    record SignedOut(Instant at, AgentId agent, AgentId by) implements Arranged {
        public SignedOut {
            by = by == null ? agent : by;
        }

        public SignedOut(Instant at, AgentId agent) {
            this(at, agent, agent);
        }
    }

    record ReadyRequested(Instant at, AgentId agent, AgentId by) implements Arranged {
        public ReadyRequested {
            by = by == null ? agent : by;
        }

        public ReadyRequested(Instant at, AgentId agent) {
            this(at, agent, agent);
        }
    }

    /// @param reason as chosen from the company's list, such as `Lunch`
    record NotReadyRequested(Instant at, AgentId agent, String reason, AgentId by) implements Arranged {
        public NotReadyRequested {
            by = by == null ? agent : by;
        }

        public NotReadyRequested(Instant at, AgentId agent, String reason) {
            this(at, agent, reason, agent);
        }
    }

    /// The agent's telephone can be rung from now on.
    record TelephoneRegistered(Instant at, AgentId agent) implements AgentEvent {}

    /// The agent's telephone cannot be rung any more. A call at it goes on as long as its sound does.
    ///
    /// @param reason in words
    record TelephoneGone(Instant at, AgentId agent, String reason) implements AgentEvent {}

    /// The agent wants calls of workgroups, also at the telephone, until leaving it.
    record TelephoneTaken(Instant at, AgentId agent) implements AgentEvent {}

    /// The agent wants no calls of workgroups at the telephone any more, and is at work only as far as a console is
    /// open. A call at the telephone goes on.
    record TelephoneLeft(Instant at, AgentId agent) implements AgentEvent {}

    record OfferAccepted(Instant at, AgentId agent, CallId call) implements AgentEvent {}

    record OfferDeclined(Instant at, AgentId agent, CallId call) implements AgentEvent {}

    record HoldRequested(Instant at, AgentId agent, CallId call) implements AgentEvent {}

    record ResumeRequested(Instant at, AgentId agent, CallId call) implements AgentEvent {}

    /// The microphone was muted or opened in the browser. The floor only remembers it for a console that comes
    /// back.
    record MuteChanged(Instant at, AgentId agent, CallId call, boolean muted) implements AgentEvent {}

    /// The agent pressed a key of the dial pad during the call.
    record DigitSent(Instant at, AgentId agent, CallId call, char digit) implements AgentEvent {}

    record AgentHungUp(Instant at, AgentId agent, CallId call) implements AgentEvent {}

    /// The agent passes the caller on, without having asked there (blind transfer).
    ///
    /// @param to as it would be dialled
    record TransferRequested(Instant at, AgentId agent, CallId call, String to) implements AgentEvent {}

    /// The agent goes on with the caller and whom he or she consults.
    ///
    /// @param call the one that the agent makes beside that in hand
    record ConsultMoved(Instant at, AgentId agent, CallId call, ConsultMove move) implements AgentEvent {}

    /// The agent takes a caller who waits, whose turn it need not be.
    record PullRequested(Instant at, AgentId agent, CallId call) implements AgentEvent {}

    /// The agent puts the caller in hand aside.
    record ParkRequested(Instant at, AgentId agent, CallId call) implements AgentEvent {}

    /// The agent takes a caller back who was put aside, and puts whoever is in hand aside instead.
    record UnparkRequested(Instant at, AgentId agent, CallId call) implements AgentEvent {}

    /// A supervisor takes part in the call of another agent, or does so in another way from now on.
    record ListeningRequested(Instant at, AgentId agent, AgentId to, ListenMode mode) implements AgentEvent {}

    /// A supervisor does not take part in the call of somebody else any more.
    record ListeningEnded(Instant at, AgentId agent) implements AgentEvent {}

    /// A supervisor goes on with the caller of another agent, who is free then.
    record TakeOverRequested(Instant at, AgentId agent, AgentId from) implements AgentEvent {}

    /// The agent is done with the notes before the wrap-up time is over.
    record WrapUpEnded(Instant at, AgentId agent) implements AgentEvent {}

    /// The agent needs more time for the notes: as much as the workgroup gives once more.
    record WrapUpExtended(Instant at, AgentId agent) implements AgentEvent {}

    /// The agent said how a call ended, while it was up or after it; the last word counts.
    ///
    /// @param disposition one of those that the workgroup has
    record CallDisposed(Instant at, AgentId agent, CallId call, String disposition) implements AgentEvent {}

    /// From now on the agent is offered calls of this workgroup (again).
    record LoggedInTo(Instant at, AgentId agent, WorkgroupId workgroup, AgentId by) implements Arranged {
        public LoggedInTo {
            by = by == null ? agent : by;
        }

        public LoggedInTo(Instant at, AgentId agent, WorkgroupId workgroup) {
            this(at, agent, workgroup, agent);
        }
    }

    /// From now on the agent is offered no calls of this workgroup; the own line goes on working, and so do
    /// other workgroups. What rings goes on ringing.
    record LoggedOutOf(Instant at, AgentId agent, WorkgroupId workgroup, AgentId by) implements Arranged {
        public LoggedOutOf {
            by = by == null ? agent : by;
        }

        public LoggedOutOf(Instant at, AgentId agent, WorkgroupId workgroup) {
            this(at, agent, workgroup, agent);
        }
    }

    /// Calls at the agent's own line are handled otherwise from now on.
    record HandlingChanged(Instant at, AgentId agent, HandlingMode mode) implements AgentEvent {}

    /// A supervisor lets the custom answer point of a schedule hold from now on; from others this changes nothing.
    ///
    /// @param until when hours and holidays count again by themselves
    record CustomModeBegan(Instant at, AgentId agent, ScheduleId schedule, Optional<Instant> until)
            implements AgentEvent {}

    /// A supervisor lets hours and holidays of a schedule count again.
    record CustomModeEnded(Instant at, AgentId agent, ScheduleId schedule) implements AgentEvent {}
}
