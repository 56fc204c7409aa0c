package org.cordboard.core.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.AgentState.Connecting;
import org.cordboard.core.agent.AgentState.Held;
import org.cordboard.core.agent.AgentState.KeptCall;
import org.cordboard.core.agent.AgentState.Recovering;
import org.cordboard.core.agent.AgentState.Talking;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Assignment;
import org.cordboard.core.agent.NotReadyWish;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.CallingBack;
import org.cordboard.core.call.CallState.CallingOut;
import org.cordboard.core.call.CallState.WithAgent;
import org.cordboard.core.call.Calls;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.WaitingRoom;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Tolls;

/// Caller and agent together: joined, held, interrupted by a lost browser, and parted.
public final class Conversations {
    /// How long joining sound may take; it takes milliseconds unless something is wrong.
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Agents agents;
    private final Calls calls;
    private final WaitingRoom waitingRoom;
    private final Ringback ringback;
    private final Callbacks callbacks;
    private final OutgoingCalls outgoingCalls;

    /// @param sounds of the house, as they are at present
    public Conversations(
            Supplier<HouseSounds> sounds,
            Tolls tolls,
            Outbox outbox,
            Agents agents,
            Calls calls,
            WaitingRoom waitingRoom) {
        this.outbox = outbox;
        this.agents = agents;
        this.calls = calls;
        this.waitingRoom = waitingRoom;
        this.ringback = new Ringback(sounds, outbox);
        this.callbacks = new Callbacks(ringback, tolls, outbox, agents, calls, waitingRoom);
        this.outgoingCalls = new OutgoingCalls(ringback, tolls, outbox, agents, calls, waitingRoom);
    }

    public Callbacks callbacks() {
        return callbacks;
    }

    public OutgoingCalls outgoingCalls() {
        return outgoingCalls;
    }

    /// Whoever is dialled for an agent can be heard before the answer.
    public void heard(Call call) {
        if (call.state() instanceof CallingBack back && !back.answered()) {
            agents.find(back.agent()).ifPresent(agent -> ringback.hear(call, agent));
        } else if (call.state() instanceof CallingOut out) {
            agents.find(out.agent()).ifPresent(agent -> ringback.hear(call, agent));
        }
    }

    /// Whom the agent has called has answered.
    public void answered(Call call, CallingOut out) {
        agents.find(out.agent()).ifPresent(agent -> {
            var work = outgoingCalls.answered(call, out);
            outbox.decide(
                    call.id(),
                    Sentence.of("Join with {0}", agent.person().name()),
                    Sentence.of("The telephone was answered"));
            call.become(new WithAgent(work.ticket(), agent.id()));
            join(agent, work);
        });
    }

    /// @param idleSince when the agent became ready
    public void begin(Agent agent, Assignment work, Instant idleSince) {
        if (work.call().away()) {
            callbacks.begin(agent, work, idleSince);
            return;
        }
        outbox.decide(
                work.call().id(),
                Sentence.of("Join with {0}", agent.person().name()),
                Sentence.of(
                        "The agent answered after the caller had waited {0} s",
                        Duration.between(work.ticket().since(), outbox.now()).toSeconds()));
        work.call().become(new WithAgent(work.ticket(), agent.id()));
        join(agent, work);
    }

    /// A key was pressed by who was called back.
    public void pressed(Call call, CallingBack back, char key) {
        if (callbacks.proven(call, back, key)) {
            agents.find(back.agent())
                    .ifPresent(agent -> in(agent, call).ifPresent(work -> {
                        outbox.decide(
                                call.id(),
                                Sentence.of("Join with {0}", agent.person().name()),
                                Sentence.of("Who answered pressed {0}", key));
                        call.become(new WithAgent(back.ticket(), agent.id()));
                        join(agent, work);
                    }));
        }
    }

    public void bridged(Agent agent, Connecting connecting) {
        connecting.work().call().answered(connecting.work().ticket(), agent.id(), outbox.now());
        agents.become(agent, new Talking(outbox.now(), connecting.work()));
    }

    /// Sound could not be joined, or was not in time.
    public void joinFailed(Agent agent, Assignment work, Sentence reason) {
        if (work.call().state() instanceof CallingBack back) {
            callbacks.failed(work.call(), back, reason);
            return;
        }
        if (work.call().state() instanceof CallingOut out) {
            outgoingCalls.failed(work.call(), out, reason);
            return;
        }
        agent.wishesNotReady(new NotReadyWish(Sentence.of("The call could not be connected: {0}", reason), false));
        agents.settle(agent);
        waitingRoom.comeBack(
                work.ticket(), Sentence.of("The call could not be connected to {0}: {1}", agent.id(), reason));
    }

    public void connectTooLong(Agent agent, Connecting connecting) {
        joinFailed(agent, connecting.work(), Sentence.of("no sound within {0} s", CONNECT_WITHIN.toSeconds()));
    }

    public void hold(Agent agent, Talking talking) {
        talking.work().call().sound().playMusic(holdMusic(agent, talking.work()));
        agents.become(agent, new Held(outbox.now(), talking.work()));
    }

    /// What the caller of an agent hears who holds.
    public static PromptId holdMusic(Agent agent, Assignment work) {
        var usual = work.workgroup().music();
        return work.workgroup().id().isLine() ? agent.holdMusic().orElse(usual) : usual;
    }

    public void resume(Agent agent, Held held) {
        join(agent, held.work());
    }

    public void sendDigit(Talking talking, char digit) {
        outbox.add(new CallEffect.SendDigit(talking.work().call().id(), digit));
    }

    /// The agent goes over to another caller, whom a colleague passes on. The call that the agent had is concluded by
    /// who calls this.
    ///
    /// @param telephone the leg with which the agent talks from now on, unless that is at the console
    public void goOver(Agent agent, Assignment to, Optional<OutsideId> telephone) {
        telephone.ifPresent(leg -> agent.telephone().isNow(leg));
        to.call().become(new WithAgent(to.ticket(), agent.id()));
        join(agent, to);
    }

    public void mute(Agent agent, boolean muted) {
        if (agent.muted() != muted) {
            agent.muted(muted);
            agents.touch(agent);
        }
    }

    public void agentHungUp(Agent agent, Assignment work) {
        if (work.call().state() instanceof CallingBack back) {
            callbacks.failed(
                    work.call(), back, Sentence.of("{0} hung up", agent.person().name()));
            return;
        }
        if (work.call().state() instanceof CallingOut out) {
            outgoingCalls.agentHungUp(work.call(), out);
            return;
        }
        end(agent, work);
        calls.hangUp(work.call(), Cause.AGENT_HUNG_UP);
    }

    /// Frees the agent of a call that ends on the caller's side; the call itself is concluded by who calls
    /// this.
    public void end(Agent agent, Assignment work) {
        if (work.call().answeredAt().isEmpty()) {
            work.call().leftQueue(work.ticket(), outbox.now());
        }
        agents.finish(agent, work);
    }

    /// The browser is gone or cannot be heard: the caller hears music, and the agent has some time to come
    /// back.
    public void interrupt(Agent agent, Assignment work, Sentence reason) {
        var call = work.call();
        if (call.state() instanceof CallingBack back) {
            agents.settle(agent);
            callbacks.agentLost(call, back, reason);
            return;
        }
        if (call.state() instanceof CallingOut out) {
            agents.settle(agent);
            outgoingCalls.agentLost(call, out, reason);
            return;
        }
        var browserAwayFor = agents.browserAwayFor();
        outbox.decide(
                call.id(),
                Sentence.of("Keep the call for {0}", agent.person().name()),
                Sentence.of("{0}; the call is kept for {1} s", reason, browserAwayFor.toSeconds()));
        call.sound().playMusic(holdMusic(agent, work));
        var timer = outbox.start(TimerId.Kind.RECOVER, agent.id().value(), browserAwayFor);
        var kept = new KeptCall(work, agent.state() instanceof Held);
        agents.become(agent, new Recovering(outbox.now(), timer, outbox.now().plus(browserAwayFor), Optional.of(kept)));
    }

    /// The browser is back.
    public void recover(Agent agent, KeptCall kept) {
        outbox.decide(
                kept.work().call().id(),
                Sentence.of("{0} is back in the call", agent.person().name()),
                Sentence.of("Console, microphone and sound are proven again"));
        if (kept.held()) {
            agents.become(agent, new Held(outbox.now(), kept.work()));
        } else {
            join(agent, kept.work());
        }
    }

    /// The agent will not come back to the call. The agent's next state has been set before.
    public void giveBack(Agent agent, Assignment work, Sentence reason) {
        if (work.call().state() instanceof CallingBack back) {
            callbacks.agentLost(work.call(), back, reason);
            return;
        }
        if (work.call().state() instanceof CallingOut out) {
            outgoingCalls.agentLost(work.call(), out, reason);
            return;
        }
        waitingRoom.comeBack(
                work.ticket(),
                Sentence.of("{0} was lost: {1}", agent.id(), reason),
                work.workgroup().returning());
    }

    /// @return the work of an agent who is in a call: joined, being joined or held, but neither ringing nor
    /// wrapping up
    public static Optional<Assignment> present(AgentState state) {
        return switch (state) {
            case Connecting connecting -> Optional.of(connecting.work());
            case Talking talking -> Optional.of(talking.work());
            case Held held -> Optional.of(held.work());
            case AgentState.Offline _,
                    AgentState.NotReady _,
                    AgentState.Ready _,
                    AgentState.Offered _,
                    AgentState.WrapUp _,
                    AgentState.Listening _,
                    AgentState.Calling _,
                    Recovering _ -> Optional.empty();
        };
    }

    /// @return the work of an agent who is in `call`, also while the browser is away
    public static Optional<Assignment> in(Agent agent, Call call) {
        return inHand(agent).filter(assignment -> assignment.call() == call);
    }

    /// @return the work of an agent who is in a call, also while the browser is away
    public static Optional<Assignment> inHand(Agent agent) {
        return agent.state() instanceof Recovering recovering
                ? recovering.kept().map(KeptCall::work)
                : present(agent.state());
    }

    private void join(Agent agent, Assignment work) {
        var timer = outbox.start(TimerId.Kind.CONNECT, agent.id().value(), CONNECT_WITHIN);
        agents.become(agent, new Connecting(outbox.now(), work, timer));
        if (agent.telephone().talks()) {
            agent.telephone().leg().ifPresent(work.call().sound()::join);
        } else {
            work.call().sound().join(agent.id());
        }
    }
}
