package org.cordboard.core.audit;

import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.OwnCall;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState;
import org.cordboard.core.conversation.Conversations;
import org.cordboard.core.event.Origin;
import org.cordboard.core.view.OwnPlace;

/// Checks that an agent's state fits console and telephone, the agent's wish and the call.
final class AgentAudit {
    private final Findings findings;

    AgentAudit(Findings findings) {
        this.findings = findings;
    }

    void check(Agent agent) {
        agent.state().runningTimer().ifPresent(findings::wants);
        checkTelephone(agent);
        agent.ownCall().ifPresent(own -> checkOwnCall(agent, own));
        switch (agent.state()) {
            case AgentState.Offline _ ->
                findings.require(
                        agent.console().isEmpty() && !agent.telephone().onDuty(), agent, "is offline and at work");
            case AgentState.NotReady _ ->
                findings.require(
                        isAtWork(agent) && (!canTakeCalls(agent) || agent.wish().isPresent()),
                        agent,
                        "is not ready for no reason");
            case AgentState.Ready _ ->
                findings.require(
                        canTakeCalls(agent) && agent.wish().isEmpty(), agent, "is ready without proof or wish");
            case AgentState.Offered offered -> checkOffered(agent, offered);
            case AgentState.Connecting connecting ->
                findings.require(
                        sounds(agent) && isBeingJoined(agent, connecting.work().call()), agent, "connects to nobody");
            case AgentState.Talking talking ->
                findings.require(sounds(agent) && isVoice(agent, talking.work().call()), agent, "talks to nobody");
            case AgentState.Held held ->
                findings.require(
                        sounds(agent) && isEntertained(held.work().call()), agent, "holds a caller who hears no music");
            case AgentState.WrapUp wrapUp ->
                findings.require(!isIn(agent, wrapUp.work().call()), agent, "wraps up a call and is in it still");
            case AgentState.Listening listening ->
                findings.require(
                        agent.atProvenConsole()
                                && Conversations.in(listening.to(), listening.call())
                                        .isPresent(),
                        agent,
                        "takes part in a call that is over");
            case AgentState.Calling _ ->
                findings.require(
                        agent.atProvenConsole() && agent.ownCall().isPresent(), agent, "makes a call that is none");
            case AgentState.Recovering recovering -> {
                findings.require(!agent.atProvenConsole(), agent, "recovers at a proven console");
                recovering
                        .kept()
                        .ifPresentOrElse(
                                kept -> checkKept(agent, kept.work().call()),
                                () -> findings.require(
                                        !agent.telephone().works(), agent, "recovers at a telephone that works"));
            }
        }
    }

    private static boolean isAtWork(Agent agent) {
        return agent.console().isPresent() || agent.telephone().works();
    }

    private static boolean canTakeCalls(Agent agent) {
        return agent.atProvenConsole()
                || agent.telephone().works() && agent.telephone().reachable();
    }

    private static boolean sounds(Agent agent) {
        return agent.telephone().talks() || agent.atProvenConsole();
    }

    private static boolean isIn(Agent agent, Call call) {
        return switch (call.state()) {
            case CallState.WithAgent with -> with.agent().equals(agent.id());
            case CallState.Ringing ringing -> ringing.ringsAt(agent.id());
            case CallState.CallingBack back -> back.agent().equals(agent.id());
            case CallState.CallingOut out -> out.agent().equals(agent.id());
            case CallState.Arriving _,
                    CallState.Choosing _,
                    CallState.Waiting _,
                    CallState.Parked _,
                    CallState.Postponed _,
                    CallState.Dialling _,
                    CallState.PassingOn _,
                    CallState.WithOutside _,
                    CallState.HearingMessages _,
                    CallState.Greeted _,
                    CallState.Speaking _,
                    CallState.Closing _,
                    CallState.Ended _ -> false;
        };
    }

    private void checkOffered(Agent agent, AgentState.Offered offered) {
        findings.require(
                agent.atProvenConsole() || agent.telephone().rings(),
                agent,
                "is offered a call where nothing can ring");
        findings.require(
                offered.work().call().state() instanceof CallState.Ringing ringing && ringing.ringsAt(agent.id()),
                agent,
                "rings for nobody");
    }

    private void checkTelephone(Agent agent) {
        var telephone = agent.telephone();
        var fits = switch (agent.state()) {
            case AgentState.Offered _ -> !telephone.talks();
            case AgentState.Connecting _, AgentState.Talking _, AgentState.Held _ -> !telephone.rings();
            case AgentState.Offline _,
                    AgentState.NotReady _,
                    AgentState.Ready _,
                    AgentState.WrapUp _,
                    AgentState.Listening _,
                    AgentState.Calling _,
                    AgentState.Recovering _ -> telephone.leg().isEmpty();
        };
        findings.require(fits, agent, "has a telephone that rings or talks for nobody");
    }

    /// What is heard fits where the agent is.
    private void checkOwnCall(Agent agent, OwnCall own) {
        findings.require(
                !(own.call().state() instanceof CallState.Ended)
                        && own.call().origin().equals(Origin.console(agent.id())),
                agent,
                "makes a call that is over, or is another's");
        var fits = switch (agent.state()) {
            case AgentState.Calling _, AgentState.Held _ -> own.place() == OwnPlace.FRONT;
            case AgentState.Connecting _, AgentState.Talking _ -> own.place() != OwnPlace.FRONT && own.answered();
            case AgentState.Recovering _, AgentState.NotReady _, AgentState.WrapUp _ ->
                own.place() == OwnPlace.ASIDE && !agent.atProvenConsole() && own.answered();
            case AgentState.Offline _, AgentState.Ready _, AgentState.Offered _, AgentState.Listening _ -> false;
        };
        findings.require(fits, agent, "hears something else than the own call's place says");
    }

    private void checkKept(Agent agent, Call call) {
        findings.require(
                call.state() instanceof CallState.WithAgent with && with.agent().equals(agent.id()),
                agent,
                "keeps nobody's call");
        findings.require(isEntertained(call), agent, "keeps a caller who hears no music");
    }

    private static boolean isBeingJoined(Agent agent, Call call) {
        return isVoice(agent, call)
                || call.state() instanceof CallState.CallingBack
                || call.state() instanceof CallState.CallingOut;
    }

    private static boolean isVoice(Agent agent, Call call) {
        return agent.telephone()
                .leg()
                .map(call.sound()::isVoiceOf)
                .orElseGet(() -> call.sound().isVoiceOf(agent.id()));
    }

    private static boolean isEntertained(Call call) {
        return !call.sound().silent() && !call.sound().voice();
    }
}
