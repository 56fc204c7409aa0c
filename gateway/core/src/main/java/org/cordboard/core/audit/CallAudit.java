package org.cordboard.core.audit;

import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState;
import org.cordboard.core.call.MessagesStage;
import org.cordboard.core.call.ParkedCalls;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.outside.FindMe;
import org.cordboard.core.queue.Queues;
import org.cordboard.core.toll.Tolls;

/// Checks that a call has a next step, and that agent, queue, sound and timers know of it.
final class CallAudit {
    private final Findings findings;
    private final Agents agents;
    private final Queues queues;
    private final FindMe findMe;
    private final Tolls tolls;
    private final ParkedCalls parked;

    CallAudit(Findings findings, Agents agents, Queues queues, FindMe findMe, Tolls tolls, ParkedCalls parked) {
        this.findings = findings;
        this.agents = agents;
        this.queues = queues;
        this.findMe = findMe;
        this.tolls = tolls;
        this.parked = parked;
    }

    void check(Call call) {
        var plays = call.sound().guard();
        plays.ifPresent(findings::wants);
        call.state().place().ifPresent(this::checkClaim);
        call.state().place().filter(this::stands).ifPresent(this::checkWalk);
        findMe.runningTimer(call).ifPresent(findings::wants);
        tolls.timers(call.id()).forEach(findings::wants);
        findings.require(
                !findMe.goesOn(call) || call.state().place().isPresent(),
                call,
                "does not wait, and somebody is looked for");
        findings.require(
                call.sound().away() == (call.away() && !isAnswered(call)),
                call,
                "is thought to be where nobody listens, or the other way round");
        findings.require(
                parked.contains(call) == call.state() instanceof CallState.Parked,
                call,
                "is listed among those who are aside and is not, or the other way round");
        checkNextStep(call, plays.isPresent());
    }

    private void checkNextStep(Call call, boolean plays) {
        switch (call.state()) {
            case CallState.Arriving _, CallState.Ended _ -> findings.report(call, "has no next step");
            case CallState.Choosing menu -> {
                menu.silence().ifPresent(findings::wants);
                findings.require(
                        plays != menu.silence().isPresent(), call, "must either hear the menu or be waited for");
            }
            case CallState.Waiting waiting -> {
                findings.wants(waiting.maxWait());
                findings.require(stands(waiting.ticket()), call, "waits, but not in the queue");
                findings.require(!call.sound().silent(), call, "waits in silence");
            }
            case CallState.Ringing ringing -> checkRings(call, ringing);
            case CallState.CallingBack back -> {
                findings.wants(back.deadline());
                findings.require(
                        agentHas(back.agent(), call, AgentState.Connecting.class), call, "is called back for nobody");
                findings.require(back.answered() == plays, call, "must be asked for the key once answered");
            }
            case CallState.CallingOut out ->
                findings.require(agentHas(out.agent(), call, AgentState.Connecting.class), call, "is made by nobody");
            case CallState.Postponed postponed -> findings.wants(postponed.until());
            case CallState.WithAgent with -> {
                findings.require(!stands(with.ticket()), call, "has an agent and waits as well");
                findings.require(agentWorksOn(with.agent(), call), call, "is with an agent who does not know");
            }
            case CallState.Parked aside -> checkAside(call, aside);
            case CallState.Dialling dialling -> {
                findings.wants(dialling.deadline());
                findings.require(!call.sound().silent(), call, "is dialled for in silence");
            }
            case CallState.PassingOn passing -> findings.wants(passing.deadline());
            case CallState.WithOutside with ->
                findings.require(call.sound().isVoiceOf(with.leg()), call, "is joined to nobody outside");
            case CallState.HearingMessages hearing -> checkMessages(call, hearing.stage(), plays);
            case CallState.Greeted _, CallState.Closing _ ->
                findings.require(plays, call, "hears no end of the mailbox");
            case CallState.Speaking speaking -> {
                findings.wants(speaking.deadline());
                findings.require(!plays, call, "is recorded while prompts play");
            }
        }
    }

    private void checkAside(Call call, CallState.Parked aside) {
        findings.wants(aside.timer());
        findings.require(!stands(aside.ticket()), call, "is aside and waits as well");
        findings.require(!call.sound().silent() && !call.sound().voice(), call, "is aside, and hears no music");
        findings.require(!agentWorksOn(aside.by(), call), call, "is aside, and in hand as well");
        findings.require(
                agents.find(aside.by())
                        .filter(agent -> !(agent.state() instanceof AgentState.Offline))
                        .isPresent(),
                call,
                "was put aside by somebody who is not at work any more");
    }

    private void checkMessages(Call call, MessagesStage stage, boolean plays) {
        stage.timer().ifPresent(findings::wants);
        switch (stage) {
            case MessagesStage.Hearing hearing ->
                findings.require(
                        plays != hearing.silence().isPresent(), call, "must either hear something or be waited for");
            case MessagesStage.Goodbye _ -> findings.require(plays, call, "hears no goodbye");
            case MessagesStage.KeyingExtension _, MessagesStage.KeyingPin _, MessagesStage.Opening _ -> {}
        }
    }

    private void checkRings(Call call, CallState.Ringing ringing) {
        ringing.maxWait().ifPresent(findings::wants);
        findings.require(stands(ringing.ticket()), call, "rings, but is not in the queue");
        findings.require(!ringing.agents().isEmpty(), call, "rings at no console");
        ringing.agents()
                .forEach(agent ->
                        findings.require(agentHas(agent, call, AgentState.Offered.class), call, "rings at nobody"));
    }

    private void checkClaim(Ticket ticket) {
        var claim = queues.find(ticket.workgroup().id())
                .map(queue -> queue.matcher().claim(ticket));
        findings.require(claim.isPresent(), ticket.call(), "has no claim to a member");
        claim.flatMap(present -> present.nextTier()).ifPresent(findings::wants);
        claim.flatMap(present -> present.ringNext()).ifPresent(findings::wants);
    }

    private void checkWalk(Ticket ticket) {
        var music = queues.of(ticket.workgroup().id()).walk(ticket).music();
        music.ifPresent(findings::wants);
        findings.require(
                ticket.call().away()
                        || ticket.workgroup().waiting().steps().isEmpty()
                        || music.isPresent() != ticket.call().sound().guard().isPresent(),
                ticket.call(),
                "must either hear the waiting plan speak or its music");
    }

    private static boolean isAnswered(Call call) {
        return call.state() instanceof CallState.CallingBack back && back.answered();
    }

    private boolean stands(Ticket ticket) {
        return queues.find(ticket.workgroup().id())
                .filter(queue -> queue.line().contains(ticket))
                .isPresent();
    }

    private boolean agentWorksOn(AgentId id, Call call) {
        return agentHas(id, call, AgentState.Connecting.class)
                || agentHas(id, call, AgentState.Talking.class)
                || agentHas(id, call, AgentState.Held.class)
                || agentHas(id, call, AgentState.Recovering.class);
    }

    private boolean agentHas(AgentId id, Call call, Class<? extends AgentState> state) {
        return agents.find(id)
                .filter(agent -> state.isInstance(agent.state()))
                .flatMap(agent -> agent.state().assignment())
                .filter(work -> work.call() == call)
                .isPresent();
    }
}
