package org.cordboard.core.audit;

import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.CallState;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Member;
import org.cordboard.core.outside.FindMe;
import org.cordboard.core.queue.Queue;
import org.cordboard.core.routing.Claim;
import org.cordboard.core.view.AgentStatus;

/// Checks that a queue counts its members rightly, shows who is there, and lets nobody wait whom a member could
/// take, or for whom there is nobody.
final class QueueAudit {
    private final Findings findings;
    private final Agents agents;
    private final FindMe findMe;

    QueueAudit(Findings findings, Agents agents, FindMe findMe) {
        this.findings = findings;
        this.agents = agents;
        this.findMe = findMe;
    }

    void check(Queue queue) {
        var members = Headcount.of(queue.workgroup(), agents);
        checkCounts(queue, members);
        checkRows(queue);
        queue.line().forEach(ticket -> checkWait(queue, ticket, members));
    }

    /// How many members the board shows.
    void checkCounts(Queue queue, Headcount members) {
        checkCount(queue, "signed in", queue.signedIn(), members.signedIn());
        checkCount(queue, "not ready", queue.notReady(), members.of(AgentStatus.NOT_READY));
        checkCount(queue, "ready", queue.ready(), members.of(AgentStatus.READY));
    }

    /// Whom the board shows.
    void checkRows(Queue queue) {
        findings.require(queue.boardIsTrue(), queue.workgroup().name(), () -> "shows callers who are not there");
    }

    private void checkCount(Queue queue, String what, int counted, int present) {
        findings.require(
                counted == present,
                queue.workgroup().name(),
                () -> "counts %d %s, there are %d".formatted(counted, what, present));
    }

    /// One caller against all members, or as many as it takes.
    void checkWait(Queue queue, Ticket ticket, Headcount members) {
        var claim = queue.matcher().claim(ticket);
        boolean mayFindAgent = claim.open() && members.of(AgentStatus.READY) > 0;
        boolean served = waitsForMoreThanMembers(claim, ticket);
        for (Member member : queue.workgroup().members()) {
            if (served && !mayFindAgent) {
                return;
            }
            if (member.enabled() && ticket.skills().metBy(member)) {
                var status = statusOf(member, queue);
                served |= status != AgentStatus.OFFLINE;
                checkPair(queue, claim, member, status);
            }
        }
        findings.require(
                served,
                queue.workgroup().name(),
                () -> "lets call %s wait for nobody".formatted(ticket.call().id()));
    }

    /// One member against all callers.
    void checkMember(Queue queue, Agent agent, Headcount members) {
        var status = agent.statusIn(queue.workgroup().id());
        if (status == AgentStatus.OFFLINE) {
            queue.line().forEach(ticket -> checkWait(queue, ticket, members));
        } else if (status == AgentStatus.READY && !queue.line().isEmpty()) {
            var member = queue.matcher().seat(agent.id()).member();
            for (Ticket ticket : queue.line()) {
                if (member.enabled() && ticket.skills().metBy(member)) {
                    checkPair(queue, queue.matcher().claim(ticket), member, status);
                }
            }
        }
    }

    private void checkPair(Queue queue, Claim claim, Member member, AgentStatus status) {
        findings.require(
                !(claim.open() && member.tier() <= claim.openTier() && status == AgentStatus.READY),
                queue.workgroup().name(),
                () -> "lets call %s wait for %s, who is ready"
                        .formatted(claim.ticket().call().id(), member.agent()));
    }

    private boolean waitsForMoreThanMembers(Claim claim, Ticket ticket) {
        return findMe.goesOn(ticket.call())
                || claim.atOnce() == 0
                || ticket.call().callback().isPresent()
                || ticket.call().state() instanceof CallState.Ringing;
    }

    private AgentStatus statusOf(Member member, Queue queue) {
        return agents.find(member.agent())
                .orElseThrow()
                .statusIn(queue.workgroup().id());
    }
}
