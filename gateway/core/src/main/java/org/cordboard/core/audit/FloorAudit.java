package org.cordboard.core.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.Calls;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.outside.FindMe;
import org.cordboard.core.queue.Queue;
import org.cordboard.core.queue.Queues;

/// Checks a floor against itself between two events: every caller has a next step, calls and agents agree about
/// each other, and what is kept sorted and counted equals what is recomputed from the states.
public final class FloorAudit {
    private final Outbox outbox;
    private final Calls calls;
    private final Agents agents;
    private final Queues queues;
    private final FindMe findMe;

    public FloorAudit(Outbox outbox, Calls calls, Agents agents, Queues queues, FindMe findMe) {
        this.outbox = outbox;
        this.calls = calls;
        this.agents = agents;
        this.queues = queues;
        this.findMe = findMe;
    }

    /// Checks everything, in a time that grows with all that is on the floor.
    ///
    /// @return what is wrong, in words; empty when all is well
    public List<String> whole() {
        var findings = new Findings(outbox);
        var call = new CallAudit(findings, agents, queues, findMe);
        var agent = new AgentAudit(findings);
        var queue = new QueueAudit(findings, agents, findMe);
        calls.all().forEach(call::check);
        agents.all().forEach(agent::check);
        queues.all().forEach(queue::check);
        findings.requireNoOtherTimers();
        return findings.problems();
    }

    /// Checks the calls and agents that a step has touched and the queues in which they stand. What is broken
    /// elsewhere, and a timer that nobody waits for, only [#whole] finds.
    ///
    /// @return what is wrong, in words; empty when all is well
    public List<String> of(Touched touched) {
        var findings = new Findings(outbox);
        var callAudit = new CallAudit(findings, agents, queues, findMe);
        var agentAudit = new AgentAudit(findings);
        var queueAudit = new QueueAudit(findings, agents, findMe);
        touched.calls()
                .forEach(id -> calls.find(id).ifPresent(call -> {
                    callAudit.check(call);
                    call.state()
                            .place()
                            .ifPresent(ticket -> queueOf(ticket.workgroup())
                                    .ifPresent(queue -> queueAudit.checkWait(queue, ticket)));
                }));
        touched.agents()
                .forEach(id -> agents.find(id).ifPresent(agent -> {
                    agentAudit.check(agent);
                    queuesOf(agent).forEach(queue -> queueAudit.checkMember(queue, agent));
                }));
        around(touched).forEach(queueAudit::checkCounts);
        return findings.problems();
    }

    /// The queues in which touched agents and callers stand.
    public Set<Queue> around(Touched touched) {
        Set<Queue> around = new LinkedHashSet<>();
        touched.workgroups().forEach(id -> queues.find(id).ifPresent(around::add));
        touched.calls()
                .forEach(id -> calls.find(id)
                        .flatMap(call -> call.state().place())
                        .flatMap(ticket -> queueOf(ticket.workgroup()))
                        .ifPresent(around::add));
        touched.agents().forEach(id -> agents.find(id).ifPresent(agent -> around.addAll(queuesOf(agent))));
        return around;
    }

    private List<Queue> queuesOf(Agent agent) {
        return agent.workgroups().stream()
                .flatMap(workgroup -> queueOf(workgroup).stream())
                .toList();
    }

    private Optional<Queue> queueOf(Workgroup workgroup) {
        return queues.find(workgroup.id());
    }
}
