package org.cordboard.core.console;

import java.util.Optional;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState.Calling;
import org.cordboard.core.agent.AgentState.Connecting;
import org.cordboard.core.agent.AgentState.Held;
import org.cordboard.core.agent.AgentState.KeptCall;
import org.cordboard.core.agent.AgentState.Listening;
import org.cordboard.core.agent.AgentState.NotReady;
import org.cordboard.core.agent.AgentState.Offered;
import org.cordboard.core.agent.AgentState.Offline;
import org.cordboard.core.agent.AgentState.Ready;
import org.cordboard.core.agent.AgentState.Recovering;
import org.cordboard.core.agent.AgentState.Talking;
import org.cordboard.core.agent.AgentState.WrapUp;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.agent.Console;
import org.cordboard.core.agent.NotReadyWish;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.queue.Offers;
import org.cordboard.core.sentence.Sentence;

/// Who is at work: consoles that come, are proven, fail and go, and agents who do not want calls for a while.
public final class Consoles {
    private final Outbox outbox;
    private final Agents agents;
    private final Offers offers;
    private final Conversations conversations;

    public Consoles(Outbox outbox, Agents agents, Offers offers, Conversations conversations) {
        this.outbox = outbox;
        this.agents = agents;
        this.offers = offers;
        this.conversations = conversations;
    }

    /// The newest console counts.
    public void connected(Agent agent, ConsoleId console) {
        if (agent.sitsAt(console)) {
            return;
        }
        var older = agent.console();
        agent.sitsAt(new Console(console, Optional.of(Sentence.of("Connecting"))));
        interrupted(agent, Sentence.of("The browser is being connected"));
        older.ifPresent(old -> dismiss(agent, old, Sentence.of("Taken over by a newer console")));
    }

    public void proven(Agent agent, ConsoleId console) {
        if (!agent.sitsAt(console) || agent.console().orElseThrow().proven()) {
            return;
        }
        agent.sitsAt(new Console(console, Optional.empty()));
        if (agent.state() instanceof Recovering recovering && recovering.kept().isPresent()) {
            conversations.recover(agent, recovering.kept().get());
        } else if (agent.state() instanceof NotReady) {
            agents.settle(agent);
        }
    }

    public void unproven(Agent agent, ConsoleId console, Sentence reason) {
        if (agent.sitsAt(console)) {
            agent.sitsAt(new Console(console, Optional.of(reason)));
            interrupted(agent, reason);
        }
    }

    public void lost(Agent agent, ConsoleId console) {
        if (agent.sitsAt(console)) {
            agent.leftConsole(outbox.now());
            interrupted(agent, Sentence.of("The browser is away"));
        }
    }

    /// Work ends at the telephone, too.
    ///
    /// @param words for the console
    public void signedOut(Agent agent, Sentence words) {
        var older = agent.console();
        agent.leftConsole(outbox.now());
        agent.wishesReady();
        leaveWork(agent, Sentence.of("The agent signed out"));
        older.ifPresent(old -> dismiss(agent, old, words));
    }

    /// The agent is at work only as far as a console is open.
    public void leftTelephone(Agent agent) {
        if (agent.console().isPresent()) {
            agents.worksAtTelephone(agent, false);
            if (agent.state() instanceof Ready || agent.state() instanceof NotReady) {
                agents.settle(agent);
            }
        } else if (agent.telephone().onDuty()) {
            agent.wishesReady();
            leaveWork(agent, Sentence.of("The agent left the telephone"));
        }
    }

    private void leaveWork(Agent agent, Sentence reason) {
        agents.worksAtTelephone(agent, false);
        if (agent.telephone().talks()) {
            agents.touch(agent);
        } else {
            leave(agent, reason);
        }
    }

    /// The browser was away for too long.
    public void awayTooLong(Agent agent, Recovering recovering) {
        var reason = Sentence.of("The browser was away for too long");
        if (agent.console().isPresent()) {
            agents.settle(agent);
            recovering.kept().ifPresent(kept -> conversations.giveBack(agent, kept.work(), reason));
        } else {
            leave(agent, reason);
        }
    }

    /// @param bySomebodyElse a supervisor, who waits for nobody's notes
    public void wantsCalls(Agent agent, boolean bySomebodyElse) {
        agent.wishesReady();
        var mayGo = agent.state() instanceof WrapUp wrapUp && (bySomebodyElse || !wrapUp.wantsDisposition());
        if (mayGo || agent.state() instanceof NotReady) {
            agents.settle(agent);
        } else {
            agents.touch(agent);
        }
    }

    public void wantsNoCalls(Agent agent, String reason) {
        if (agent.state() instanceof Offline) {
            return;
        }
        agent.wishesNotReady(
                new NotReadyWish(reason.isBlank() ? Sentence.of("Not ready") : Sentence.verbatim(reason), true));
        if (agent.state() instanceof Ready || agent.state() instanceof NotReady) {
            agents.settle(agent);
        } else {
            agents.touch(agent);
        }
    }

    /// The console cannot be used at the moment, for `reason`. Where a telephone rings or talks, that goes on.
    private void interrupted(Agent agent, Sentence reason) {
        if (agent.telephone().leg().isPresent()) {
            agents.touch(agent);
            return;
        }
        switch (agent.state()) {
            case Offline _, NotReady _, Ready _, Listening _, Calling _ -> agents.settle(agent);
            case Offered offered -> {
                agents.settle(agent);
                offers.agentLost(agent, offered, reason);
            }
            case Connecting connecting -> conversations.interrupt(agent, connecting.work(), reason);
            case Talking talking -> conversations.interrupt(agent, talking.work(), reason);
            case Held held -> conversations.interrupt(agent, held.work(), reason);
            case WrapUp _ -> agents.touch(agent);
            case Recovering recovering -> {
                if (recovering.kept().isEmpty()) {
                    agents.settle(agent);
                } else {
                    agents.touch(agent);
                }
            }
        }
    }

    private void leave(Agent agent, Sentence reason) {
        var before = agent.state();
        agents.goOffline(agent);
        switch (before) {
            case Offered offered -> offers.agentLost(agent, offered, reason);
            case Connecting connecting -> conversations.giveBack(agent, connecting.work(), reason);
            case Talking talking -> conversations.giveBack(agent, talking.work(), reason);
            case Held held -> conversations.giveBack(agent, held.work(), reason);
            case Recovering recovering ->
                recovering.kept().map(KeptCall::work).ifPresent(work -> conversations.giveBack(agent, work, reason));
            case Offline _, NotReady _, Ready _, WrapUp _, Listening _, Calling _ -> {}
        }
    }

    private void dismiss(Agent agent, Console console, Sentence reason) {
        outbox.add(new AgentEffect.DismissConsole(agent.id(), console.id(), reason));
    }
}
