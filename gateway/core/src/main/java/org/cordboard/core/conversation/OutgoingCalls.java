package org.cordboard.core.conversation;

import java.time.Duration;
import java.util.Optional;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState.Connecting;
import org.cordboard.core.agent.AgentState.NotReady;
import org.cordboard.core.agent.AgentState.Ready;
import org.cordboard.core.agent.AgentState.WrapUp;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Assignment;
import org.cordboard.core.agent.Console;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.CallingOut;
import org.cordboard.core.call.Calls;
import org.cordboard.core.company.Line;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.WaitingRoom;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Permit;
import org.cordboard.core.toll.Tolls;

/// Calls that agents make: a telephone rings, the agent hears that, and whoever answers is joined with the agent at
/// once. From then on it is a call like any other.
public final class OutgoingCalls {
    private static final Duration RING_FOR = Duration.ofSeconds(60);

    private final Ringback ringback;
    private final Tolls tolls;
    private final Outbox outbox;
    private final Agents agents;
    private final Calls calls;
    private final WaitingRoom waitingRoom;

    OutgoingCalls(Ringback ringback, Tolls tolls, Outbox outbox, Agents agents, Calls calls, WaitingRoom waitingRoom) {
        this.ringback = ringback;
        this.tolls = tolls;
        this.outbox = outbox;
        this.agents = agents;
        this.calls = calls;
        this.waitingRoom = waitingRoom;
    }

    /// @param call a new one, which ends at once when the agent cannot make it now
    /// @param agent empty for somebody whom the company does not have any more
    /// @param workgroup on whose behalf; empty when there is no such any more
    public void begin(Call call, Optional<Agent> agent, Optional<Workgroup> workgroup) {
        var maker = agent.filter(one -> isFree(one, call));
        if (maker.isEmpty() || workgroup.isEmpty()) {
            giveUp(
                    call,
                    maker.isEmpty()
                            ? Sentence.of("The agent is not free for it")
                            : Sentence.of("There is no such workgroup any more"),
                    Cause.NOT_REACHED);
            return;
        }
        var inside = maker.get().person().line().map(Line::extension).orElse("");
        var spender = tolls.person(maker.get().id());
        switch (tolls.begin(call.id(), OutsideId.CALLER, spender, call.dialled(), inside)) {
            case Permit.Granted granted -> begin(call, maker.get(), workgroup.get(), granted);
            case Permit.Refused(var reason) -> giveUp(call, reason, Cause.NOT_PERMITTED);
        }
    }

    /// Also during a break; and for an emergency while there are still notes to be written.
    private boolean isFree(Agent agent, Call call) {
        var now = agent.state() instanceof Ready
                || agent.state() instanceof NotReady
                || agent.state() instanceof WrapUp && isEmergency(agent, call);
        return now && agent.console().filter(Console::proven).isPresent();
    }

    private boolean isEmergency(Agent agent, Call call) {
        return tolls.look(tolls.person(agent.id()), call.dialled(), outbox.now())
                .ruling()
                .emergency();
    }

    private void begin(Call call, Agent agent, Workgroup workgroup, Permit.Granted granted) {
        call.cameTo(workgroup.id());
        var work = new Assignment(waitingRoom.ticketFor(call, workgroup));
        var idleSince = agent.state() instanceof Ready ready ? ready.since() : outbox.now();
        outbox.decide(
                call.id(),
                Sentence.of("Dial {0}", call.dialled()),
                Sentence.of("{0} calls for {1}", agent.person().name(), workgroup.name()));
        call.become(new CallingOut(work.ticket(), agent.id(), idleSince));
        var timer = outbox.start(TimerId.Kind.CONNECT, agent.id().value(), RING_FOR.plus(Ringback.GRACE));
        agents.become(agent, new Connecting(outbox.now(), work, timer));
        ringback.begin(call, agent, RING_FOR, granted);
    }

    /// @return the work with which the agent and whoever has answered are to be joined; nobody has waited for it
    Assignment answered(Call call, CallingOut out) {
        ringback.end(call, out.agent());
        return new Assignment(waitingRoom.ticketFor(call, out.ticket().workgroup()));
    }

    /// Nobody was reached. The agent is as before.
    public void failed(Call call, CallingOut out, Sentence reason) {
        leave(call, out);
        giveUp(call, reason, Cause.NOT_REACHED);
    }

    /// The agent is gone, whose next state is up to who calls this.
    void agentLost(Call call, CallingOut out, Sentence reason) {
        ringback.end(call, out.agent());
        giveUp(call, reason, Cause.NOT_REACHED);
    }

    /// The agent does not want to be joined any more.
    void agentHungUp(Call call, CallingOut out) {
        leave(call, out);
        calls.hangUp(call, Cause.AGENT_HUNG_UP);
    }

    /// The call ends from outside.
    public void leave(Call call, CallingOut out) {
        ringback.end(call, out.agent());
        agents.find(out.agent()).ifPresent(agent -> agents.settle(agent, out.idleSince()));
    }

    private void giveUp(Call call, Sentence reason, Cause cause) {
        outbox.decide(call.id(), Sentence.of("Give up the call"), reason);
        calls.hangUp(call, cause);
    }
}
