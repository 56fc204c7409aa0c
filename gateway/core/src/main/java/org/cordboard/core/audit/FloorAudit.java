package org.cordboard.core.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.Calls;
import org.cordboard.core.call.ParkedCalls;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.outside.FindMe;
import org.cordboard.core.queue.Queue;
import org.cordboard.core.queue.Queues;
import org.cordboard.core.toll.Tolls;

/// Checks a floor against itself between two events: every caller has a next step, calls and agents agree about
/// each other, and what is kept sorted and counted equals what is recomputed from the states.
public final class FloorAudit {
    private final Outbox outbox;
    private final Calls calls;
    private final Agents agents;
    private final Queues queues;
    private final FindMe findMe;
    private final Tolls tolls;
    private final ParkedCalls parked;
    private final Map<WorkgroupId, Headcount> headcounts = new HashMap<>();

    public FloorAudit(
            Outbox outbox, Calls calls, Agents agents, Queues queues, FindMe findMe, Tolls tolls, ParkedCalls parked) {
        this.outbox = outbox;
        this.calls = calls;
        this.agents = agents;
        this.queues = queues;
        this.findMe = findMe;
        this.tolls = tolls;
        this.parked = parked;
    }

    /// Checks everything, in a time that grows with all that is on the floor.
    ///
    /// @return what is wrong, in words; empty when all is well
    public List<String> whole() {
        var findings = new Findings(outbox);
        var call = new CallAudit(findings, agents, queues, findMe, tolls, parked);
        var agent = new AgentAudit(findings);
        var queue = new QueueAudit(findings, agents, findMe);
        headcounts.clear();
        calls.all().forEach(call::check);
        parked.all()
                .forEach(aside -> findings.require(
                        calls.find(aside.id()).isPresent(), aside, "is aside, and not there any more"));
        agents.all().forEach(agent::check);
        queues.all().forEach(queue::check);
        findings.requireNoOtherTimers();
        checkTolls(findings);
        return findings.problems();
    }

    /// What left the house is counted as it is, for calls that are there.
    private void checkTolls(Findings findings) {
        tolls.calls()
                .forEach(id -> findings.require(
                        calls.find(id).isPresent(), id.value(), () -> "has legs that count, and is not there"));
        tolls.miscounted().forEach(problem -> findings.require(false, "tolls", () -> problem));
    }

    /// Checks the calls and agents that a step has touched and the queues in which they stand. What is broken
    /// elsewhere, and a timer that nobody waits for, only [#whole] finds. Members are counted once, and after that
    /// only those who were touched: once begun, this must be called after each step.
    ///
    /// @return what is wrong, in words; empty when all is well
    public List<String> of(Touched touched) {
        var findings = new Findings(outbox);
        var callAudit = new CallAudit(findings, agents, queues, findMe, tolls, parked);
        var agentAudit = new AgentAudit(findings);
        var queueAudit = new QueueAudit(findings, agents, findMe);
        Set<Queue> recounted = new LinkedHashSet<>();
        for (Agent agent : touchedAgents(touched)) {
            agentAudit.check(agent);
            for (Queue queue : queuesOf(agent)) {
                var members = headcount(queue);
                members.see(agent.id(), agent.statusIn(queue.workgroup().id()));
                queueAudit.checkMember(queue, agent, members);
                recounted.add(queue);
            }
        }
        recounted.forEach(queue -> queueAudit.checkCounts(queue, headcount(queue)));
        for (Call call : touchedCalls(touched)) {
            callAudit.check(call);
            queueOf(call).ifPresent(queue -> {
                queueAudit.checkWait(queue, call.state().place().orElseThrow(), headcount(queue));
                queueAudit.checkRows(queue);
            });
        }
        return findings.problems();
    }

    /// The queues in which touched agents and callers stand.
    public Set<Queue> around(Touched touched) {
        Set<Queue> around = new LinkedHashSet<>();
        touched.workgroups().forEach(id -> queues.find(id).ifPresent(around::add));
        touchedCalls(touched).forEach(call -> queueOf(call).ifPresent(around::add));
        touchedAgents(touched).forEach(agent -> around.addAll(queuesOf(agent)));
        return around;
    }

    private Headcount headcount(Queue queue) {
        return headcounts.compute(
                queue.workgroup().id(),
                (_, count) -> count != null && count.isOf(queue.workgroup())
                        ? count
                        : Headcount.of(queue.workgroup(), agents));
    }

    private List<Call> touchedCalls(Touched touched) {
        List<Call> found = new ArrayList<>();
        touched.calls().forEach(id -> calls.find(id).ifPresent(found::add));
        return found;
    }

    private List<Agent> touchedAgents(Touched touched) {
        List<Agent> found = new ArrayList<>();
        touched.agents().forEach(id -> agents.find(id).ifPresent(found::add));
        return found;
    }

    private List<Queue> queuesOf(Agent agent) {
        List<Queue> found = new ArrayList<>();
        agent.workgroups().forEach(workgroup -> queues.find(workgroup.id()).ifPresent(found::add));
        return found;
    }

    private Optional<Queue> queueOf(Call call) {
        return call.state()
                .place()
                .flatMap(ticket -> queues.find(ticket.workgroup().id()));
    }
}
