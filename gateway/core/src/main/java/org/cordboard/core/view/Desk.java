package org.cordboard.core.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.ListenMode;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.sentence.Sentence;

/// All that an agent's console shows of the agent and the agent's call: a picture of one moment.
///
/// @param since when `status` began
/// @param reason why the agent is not ready or, during a call, will be after it; in words, else empty
/// @param until when the state ends by itself: the ring, the wrap-up, the wait for a lost browser
/// @param listening in whose call the agent takes part
/// @param own the call that the agent makes from the console, beside `call` or without one
/// @param parked callers who were put aside and whom the agent may take back, oldest first
public record Desk(
        AgentId agent,
        AgentStatus status,
        Instant since,
        Sentence reason,
        Optional<Instant> until,
        Optional<DeskCall> call,
        Optional<Listening> listening,
        Optional<OwnCall> own,
        List<ParkedCall> parked) {
    public Desk {
        // Desks of earlier versions were written without them.
        parked = parked == null ? List.of() : List.copyOf(parked);
    }

    public Desk(
            AgentId agent,
            AgentStatus status,
            Instant since,
            Sentence reason,
            Optional<Instant> until,
            Optional<DeskCall> call,
            Optional<Listening> listening) {
        this(agent, status, since, reason, until, call, listening, Optional.empty(), List.of());
    }

    /// The same desk with others who were put aside.
    public Desk with(List<ParkedCall> newParked) {
        return new Desk(agent, status, since, reason, until, call, listening, own, newParked);
    }

    /// The call that rings, is on, or was just ended (in wrap-up).
    ///
    /// @param workgroup the workgroup's name, as shown
    /// @param waitingSince when the caller began to wait
    /// @param answeredAt when the two first heard each other
    /// @param callback whether the caller is not on the line, and is called by the agent
    /// @param atTelephone whether the agent has taken the call at the own telephone, and not in the browser
    /// @param joinedBy whom the agent hears beside the caller, by name
    public record DeskCall(
            CallId id,
            Caller caller,
            String dialled,
            String workgroup,
            Instant waitingSince,
            Optional<Instant> answeredAt,
            boolean muted,
            boolean callback,
            boolean atTelephone,
            List<String> joinedBy) {}

    /// A call to a colleague or to whom the agent consults.
    ///
    /// @param number as it was dialled
    /// @param name of whom it is to, or has answered
    /// @param answered whether somebody has answered
    public record OwnCall(CallId id, String number, Sentence name, Instant since, boolean answered, OwnPlace place) {}

    /// A caller who was put aside.
    ///
    /// @param workgroup for which the caller waited; its name, as shown
    /// @param by who has put the caller aside
    /// @param until when the caller comes back
    public record ParkedCall(
            CallId id, Caller caller, String dialled, String workgroup, AgentId by, Instant since, Instant until) {}

    /// The call of somebody else.
    ///
    /// @param agent whose call it is, by name
    /// @param telling whether the two are just being told that others may hear them: until then nothing is heard
    public record Listening(AgentId to, String agent, Caller caller, ListenMode mode, boolean telling) {}
}
