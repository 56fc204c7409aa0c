package org.cordboard.core.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState;
import org.cordboard.core.call.Calls;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Member;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.outside.FindMe;
import org.cordboard.core.queue.Queue;
import org.cordboard.core.queue.Queues;
import org.cordboard.core.view.AgentStatus;

/// Checks a floor against itself between two events: every caller has a next step, calls and agents agree about
/// each other, and what is kept sorted and counted equals what is recomputed from the states.
final class FloorAudit {
    private final Outbox outbox;
    private final Calls calls;
    private final Agents agents;
    private final Queues queues;
    private final FindMe findMe;
    private final List<String> problems = new ArrayList<>();
    private int timersWanted;

    FloorAudit(Outbox outbox, Calls calls, Agents agents, Queues queues, FindMe findMe) {
        this.outbox = outbox;
        this.calls = calls;
        this.agents = agents;
        this.queues = queues;
        this.findMe = findMe;
    }

    /// @return what is wrong, in words; empty when all is well
    List<String> problems() {
        problems.clear();
        timersWanted = 0;
        calls.all().forEach(this::checkCall);
        agents.all().forEach(this::checkAgent);
        queues.all().forEach(this::checkQueue);
        require(
                outbox.timersRunning() == timersWanted,
                "timers",
                () -> "%d run, %d are wanted".formatted(outbox.timersRunning(), timersWanted));
        return List.copyOf(problems);
    }

    private void checkCall(Call call) {
        var plays = call.sound().guard();
        call.state().place().ifPresent(this::checkClaim);
        call.state().place().filter(this::stands).ifPresent(this::checkWalk);
        findMe.runningTimer(call).ifPresent(this::wants);
        require(
                !findMe.goesOn(call) || call.state().place().isPresent(),
                call,
                "does not wait, and somebody is looked for");
        plays.ifPresent(this::wants);
        require(
                call.sound().away() == (call.away() && !isAnswered(call)),
                call,
                "is thought to be where nobody listens, or the other way round");
        switch (call.state()) {
            case CallState.Arriving _, CallState.Ended _ -> report(call, "has no next step");
            case CallState.Choosing menu -> {
                menu.silence().ifPresent(this::wants);
                require(
                        plays.isPresent() != menu.silence().isPresent(),
                        call,
                        "must either hear the menu or be waited for");
            }
            case CallState.Waiting waiting -> {
                wants(waiting.maxWait());
                require(stands(waiting.ticket()), call, "waits, but not in the queue");
                require(!call.sound().silent(), call, "waits in silence");
            }
            case CallState.Ringing ringing -> {
                ringing.maxWait().ifPresent(this::wants);
                require(stands(ringing.ticket()), call, "rings, but is not in the queue");
                require(!ringing.agents().isEmpty(), call, "rings at no console");
                ringing.agents()
                        .forEach(agent ->
                                require(agentHas(agent, call, AgentState.Offered.class), call, "rings at nobody"));
            }
            case CallState.CallingBack back -> {
                wants(back.deadline());
                require(agentHas(back.agent(), call, AgentState.Connecting.class), call, "is called back for nobody");
                require(back.answered() == plays.isPresent(), call, "must be asked for the key once answered");
            }
            case CallState.Postponed postponed -> wants(postponed.until());
            case CallState.WithAgent with -> {
                require(!stands(with.ticket()), call, "has an agent and waits as well");
                require(agentWorksOn(with.agent(), call), call, "is with an agent who does not know");
            }
            case CallState.Dialling dialling -> {
                wants(dialling.deadline());
                require(!call.sound().silent(), call, "is dialled for in silence");
            }
            case CallState.WithOutside with ->
                require(call.sound().isVoiceOf(with.leg()), call, "is joined to nobody outside");
            case CallState.Greeted _, CallState.Closing _ ->
                require(plays.isPresent(), call, "hears no end of the mailbox");
            case CallState.Speaking speaking -> {
                wants(speaking.deadline());
                require(plays.isEmpty(), call, "is recorded while prompts play");
            }
        }
    }

    private static boolean isAnswered(Call call) {
        return call.state() instanceof CallState.CallingBack back && back.answered();
    }

    private void checkClaim(Ticket ticket) {
        var claim = queues.find(ticket.workgroup().id())
                .map(queue -> queue.matcher().claim(ticket))
                .orElse(null);
        require(claim != null, ticket.call(), "has no claim to a member");
        if (claim != null) {
            claim.nextTier().ifPresent(this::wants);
            claim.ringNext().ifPresent(this::wants);
        }
    }

    private void checkWalk(Ticket ticket) {
        var music = queues.of(ticket.workgroup().id()).walk(ticket).music();
        music.ifPresent(this::wants);
        require(
                ticket.call().away()
                        || ticket.workgroup().waiting().steps().isEmpty()
                        || music.isPresent() != ticket.call().sound().guard().isPresent(),
                ticket.call(),
                "must either hear the waiting plan speak or its music");
    }

    private void checkAgent(Agent agent) {
        agent.state().runningTimer().ifPresent(this::wants);
        var proven = agent.console().isPresent() && agent.console().get().proven();
        switch (agent.state()) {
            case AgentState.Offline _ -> require(agent.console().isEmpty(), agent, "is offline at an open console");
            case AgentState.NotReady _ ->
                require(
                        agent.console().isPresent() && (!proven || agent.wish().isPresent()),
                        agent,
                        "is not ready for no reason");
            case AgentState.Ready _ ->
                require(proven && agent.wish().isEmpty(), agent, "is ready without proof or wish");
            case AgentState.Offered offered -> {
                require(proven, agent, "is offered a call without a proven console");
                require(
                        offered.work().call().state() instanceof CallState.Ringing ringing
                                && ringing.ringsAt(agent.id()),
                        agent,
                        "rings for nobody");
            }
            case AgentState.Connecting connecting ->
                require(
                        proven
                                && (connecting.work().call().sound().isVoiceOf(agent.id())
                                        || connecting.work().call().state() instanceof CallState.CallingBack),
                        agent,
                        "connects to nobody");
            case AgentState.Talking talking ->
                require(proven && talking.work().call().sound().isVoiceOf(agent.id()), agent, "talks to nobody");
            case AgentState.Held held ->
                require(proven && isEntertained(held.work().call()), agent, "holds a caller who hears no music");
            case AgentState.WrapUp wrapUp ->
                require(wrapUp.work().call().state() instanceof CallState.Ended, agent, "wraps up a call that goes on");
            case AgentState.Recovering recovering -> {
                require(!proven, agent, "recovers at a proven console");
                recovering.kept().ifPresent(kept -> checkKept(agent, kept.work().call()));
            }
        }
    }

    private void checkKept(Agent agent, Call call) {
        require(agentWorksOn(agent.id(), call), agent, "keeps nobody's call");
        require(isEntertained(call), agent, "keeps a caller who hears no music");
    }

    private static boolean isEntertained(Call call) {
        return !call.sound().silent() && !call.sound().voice();
    }

    private void checkQueue(Queue queue) {
        int signedIn = countMembers(queue, status -> status != AgentStatus.OFFLINE);
        int notReady = countMembers(queue, status -> status == AgentStatus.NOT_READY);
        int ready = countMembers(queue, status -> status == AgentStatus.READY);
        var name = queue.workgroup().name();
        require(
                queue.signedIn() == signedIn,
                name,
                () -> "counts %d signed in, there are %d".formatted(queue.signedIn(), signedIn));
        require(
                queue.notReady() == notReady,
                name,
                () -> "counts %d not ready, there are %d".formatted(queue.notReady(), notReady));
        require(queue.ready() == ready, name, () -> "counts %d ready, there are %d".formatted(queue.ready(), ready));
        require(queue.boardIsTrue(), name, () -> "shows callers who are not there");
        queue.line().forEach(ticket -> checkWait(queue, ticket));
    }

    private void checkWait(Queue queue, Ticket ticket) {
        var claim = queue.matcher().claim(ticket);
        var name = queue.workgroup().name();
        boolean served = findMe.goesOn(ticket.call())
                || claim.atOnce() == 0
                || ticket.call().callback().isPresent()
                || ticket.call().state() instanceof CallState.Ringing;
        for (Member member : queue.workgroup().members()) {
            if (!member.enabled() || !ticket.skills().metBy(member)) {
                continue;
            }
            var status = agents.find(member.agent())
                    .orElseThrow()
                    .statusIn(queue.workgroup().id());
            served |= status != AgentStatus.OFFLINE;
            require(
                    !(claim.open() && member.tier() <= claim.openTier() && status == AgentStatus.READY),
                    name,
                    () -> "lets call %s wait for %s, who is ready"
                            .formatted(ticket.call().id(), member.agent()));
        }
        require(
                served,
                name,
                () -> "lets call %s wait for nobody".formatted(ticket.call().id()));
    }

    private int countMembers(Queue queue, Predicate<AgentStatus> wanted) {
        int count = 0;
        for (Member member : queue.workgroup().members()) {
            count += member.enabled()
                            && agents.find(member.agent())
                                    .map(agent ->
                                            agent.statusIn(queue.workgroup().id()))
                                    .filter(wanted)
                                    .isPresent()
                    ? 1
                    : 0;
        }
        return count;
    }

    private boolean stands(Ticket ticket) {
        return queues.find(ticket.workgroup().id())
                .filter(queue -> queue.line().contains(ticket))
                .isPresent();
    }

    private boolean agentHas(AgentId id, Call call, Class<? extends AgentState> state) {
        var agent = agents.find(id);
        return agent.isPresent()
                && state.isInstance(agent.get().state())
                && agent.get()
                        .state()
                        .assignment()
                        .filter(work -> work.call() == call)
                        .isPresent();
    }

    private boolean agentWorksOn(AgentId id, Call call) {
        return agentHas(id, call, AgentState.Connecting.class)
                || agentHas(id, call, AgentState.Talking.class)
                || agentHas(id, call, AgentState.Held.class)
                || agentHas(id, call, AgentState.Recovering.class);
    }

    private void wants(TimerId timer) {
        timersWanted++;
        require(outbox.runs(timer), timer.subject(), () -> "waits for a timer that does not run: " + timer);
    }

    private void require(boolean holds, Call call, String problem) {
        if (!holds) {
            report(call, problem);
        }
    }

    private void require(boolean holds, Agent agent, String problem) {
        if (!holds) {
            problems.add("agent " + agent.id() + " (" + agent.state().status() + ") " + problem);
        }
    }

    private void require(boolean holds, String subject, Supplier<String> problem) {
        if (!holds) {
            problems.add(subject + " " + problem.get());
        }
    }

    private void report(Call call, String problem) {
        problems.add("call " + call.id() + " (" + call.state().getClass().getSimpleName() + ") " + problem);
    }
}
