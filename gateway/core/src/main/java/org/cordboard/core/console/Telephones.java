package org.cordboard.core.console;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState.Calling;
import org.cordboard.core.agent.AgentState.Connecting;
import org.cordboard.core.agent.AgentState.Held;
import org.cordboard.core.agent.AgentState.Listening;
import org.cordboard.core.agent.AgentState.NotReady;
import org.cordboard.core.agent.AgentState.Offered;
import org.cordboard.core.agent.AgentState.Offline;
import org.cordboard.core.agent.AgentState.Ready;
import org.cordboard.core.agent.AgentState.Recovering;
import org.cordboard.core.agent.AgentState.Talking;
import org.cordboard.core.agent.AgentState.WrapUp;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Assignment;
import org.cordboard.core.agent.NotReadyWish;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState.CallingBack;
import org.cordboard.core.call.CallState.Ringing;
import org.cordboard.core.call.CallState.WithAgent;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.Offers;
import org.cordboard.core.queue.Queues;
import org.cordboard.core.sentence.Sentence;

/// Agents' telephones: they come and go, their people begin and end work at them, and calls are taken and ended
/// there.
public final class Telephones {
    private final Map<CallId, AgentId> ownCalls = new HashMap<>();
    private final Outbox outbox;
    private final Agents agents;
    private final Queues queues;
    private final Offers offers;
    private final Conversations conversations;

    public Telephones(Outbox outbox, Agents agents, Queues queues, Offers offers, Conversations conversations) {
        this.outbox = outbox;
        this.agents = agents;
        this.queues = queues;
        this.offers = offers;
        this.conversations = conversations;
    }

    public void registered(Agent agent) {
        agent.telephone().registered(true);
        mayHaveChanged(agent);
    }

    /// What rings or talks there ends when its leg does.
    public void gone(Agent agent) {
        agent.lostTelephone(outbox.now());
        mayHaveChanged(agent);
    }

    /// The agent wants calls, at the telephone as well.
    public void taken(Agent agent) {
        if (agent.telephone().registered()) {
            agents.worksAtTelephone(agent, true);
            agent.wishesReady();
            if (agent.state() instanceof WrapUp) {
                agents.settle(agent);
            }
            mayHaveChanged(agent);
        }
    }

    /// Somebody calls from the own telephone, which is in use until that call has ended.
    public void began(AgentId person, Call call) {
        agents.find(person).ifPresent(agent -> {
            ownCalls.put(call.id(), person);
            agent.telephone().began(call.id());
            mayHaveChanged(agent);
        });
    }

    /// A call is over that somebody may have made from the own telephone.
    public void ended(CallId call) {
        Optional.ofNullable(ownCalls.remove(call))
                .flatMap(agents::find)
                .filter(agent -> agent.telephone().ended(call))
                .ifPresent(this::mayHaveChanged);
    }

    /// @return whether the leg is that of an agent's telephone, which has taken the call now
    public boolean answered(Call call, OutsideId leg) {
        var agent = whose(call, leg);
        agent.ifPresent(who -> {
            if (who.state() instanceof Offered offer) {
                who.telephone().answered();
                offers.accepted(who, offer);
                conversations.begin(who, offer.work(), offer.idleSince());
            }
        });
        return agent.isPresent();
    }

    /// @return whether sound flows between the caller and an agent's telephone now
    public boolean joined(Call call, OutsideId leg) {
        var agent = whose(call, leg);
        if (agent.isPresent() && agent.get().state() instanceof Connecting connecting) {
            conversations.bridged(agent.get(), connecting);
            followHold(agent.get());
            return true;
        }
        return false;
    }

    /// @return the agent who talks with the caller at a telephone, with this leg
    public Optional<Agent> talker(Call call, OutsideId leg) {
        return whose(call, leg).filter(agent -> agent.telephone().talks());
    }

    /// Hold was pressed at a telephone that is perhaps an agent's.
    public void holdChanged(Call call, OutsideId leg, boolean held) {
        whose(call, leg).ifPresent(agent -> {
            agent.telephone().holds(held);
            followHold(agent);
        });
    }

    /// Whoever holds at the telephone can only resume there.
    private void followHold(Agent agent) {
        if (agent.telephone().holds() && agent.state() instanceof Talking talking) {
            conversations.hold(agent, talking);
        } else if (!agent.telephone().holds() && agent.state() instanceof Held held) {
            conversations.resume(agent, held);
        }
    }

    /// @return whether the leg was that of an agent's telephone
    public boolean ended(Call call, OutsideId leg, OutsideEnd end, String reason) {
        var agent = whose(call, leg);
        agent.ifPresent(who -> {
            if (who.state() instanceof Offered offer) {
                offers.telephoneEnded(who, offer, leg, end);
            } else {
                Conversations.in(who, call).ifPresent(work -> parted(who, work, leg, end, reason));
            }
        });
        return agent.isPresent();
    }

    /// A telephone whose sound is lost does not come back to the call by itself: the caller goes on to somebody
    /// else, or to the same telephone at the own line.
    private void parted(Agent agent, Assignment work, OutsideId leg, OutsideEnd end, String reason) {
        agents.telephoneGone(agent, work, leg);
        if (end == OutsideEnd.HUNG_UP) {
            conversations.agentHungUp(agent, work);
            return;
        }
        if (!work.workgroup().id().isLine()) {
            agent.wishesNotReady(new NotReadyWish(Sentence.of("The sound of the telephone was lost"), false));
        }
        agents.settle(agent);
        conversations.giveBack(agent, work, Sentence.of("The telephone was lost: {0}", Sentence.verbatim(reason)));
    }

    private Optional<Agent> whose(Call call, OutsideId leg) {
        return on(call).flatMap(id -> agents.find(id).stream())
                .filter(agent -> agent.telephone().leg().equals(Optional.of(leg)))
                .filter(agent -> agent.state()
                        .assignment()
                        .filter(work -> work.call() == call)
                        .isPresent())
                .findFirst();
    }

    private static Stream<AgentId> on(Call call) {
        if (call.state() instanceof Ringing ringing) {
            return ringing.agents().stream();
        } else if (call.state() instanceof WithAgent with) {
            return Stream.of(with.agent());
        }
        return call.state() instanceof CallingBack back ? Stream.of(back.agent()) : Stream.empty();
    }

    private void mayHaveChanged(Agent agent) {
        if (dependsOnPlace(agent)) {
            agents.settle(agent);
        } else {
            agents.touch(agent);
        }
        queues.lookAgain(agent);
    }

    /// Without a call in hand, and without notes to take.
    private static boolean dependsOnPlace(Agent agent) {
        return switch (agent.state()) {
            case Offline _ -> agent.telephone().works();
            case Recovering recovering ->
                recovering.kept().isEmpty() && agent.telephone().works();
            case NotReady _, Ready _ -> true;
            case Offered _, Connecting _, Talking _, Held _, WrapUp _, Listening _, Calling _ -> false;
        };
    }
}
