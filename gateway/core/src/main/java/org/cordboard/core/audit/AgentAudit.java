package org.cordboard.core.audit;

import org.cordboard.core.agent.Agent;
import org.cordboard.core.agent.AgentState;
import org.cordboard.core.agent.Console;
import org.cordboard.core.call.Call;
import org.cordboard.core.call.CallState;

/// Checks that an agent's state fits the console, the agent's wish and the call.
final class AgentAudit {
    private final Findings findings;

    AgentAudit(Findings findings) {
        this.findings = findings;
    }

    void check(Agent agent) {
        agent.state().runningTimer().ifPresent(findings::wants);
        boolean proven = agent.console().filter(Console::proven).isPresent();
        switch (agent.state()) {
            case AgentState.Offline _ ->
                findings.require(agent.console().isEmpty(), agent, "is offline at an open console");
            case AgentState.NotReady _ ->
                findings.require(
                        agent.console().isPresent() && (!proven || agent.wish().isPresent()),
                        agent,
                        "is not ready for no reason");
            case AgentState.Ready _ ->
                findings.require(proven && agent.wish().isEmpty(), agent, "is ready without proof or wish");
            case AgentState.Offered offered -> {
                findings.require(proven, agent, "is offered a call without a proven console");
                findings.require(
                        offered.work().call().state() instanceof CallState.Ringing ringing
                                && ringing.ringsAt(agent.id()),
                        agent,
                        "rings for nobody");
            }
            case AgentState.Connecting connecting ->
                findings.require(
                        proven && isBeingJoined(agent, connecting.work().call()), agent, "connects to nobody");
            case AgentState.Talking talking ->
                findings.require(
                        proven && talking.work().call().sound().isVoiceOf(agent.id()), agent, "talks to nobody");
            case AgentState.Held held ->
                findings.require(
                        proven && isEntertained(held.work().call()), agent, "holds a caller who hears no music");
            case AgentState.WrapUp wrapUp ->
                findings.require(
                        wrapUp.work().call().state() instanceof CallState.Ended, agent, "wraps up a call that goes on");
            case AgentState.Recovering recovering -> {
                findings.require(!proven, agent, "recovers at a proven console");
                recovering.kept().ifPresent(kept -> checkKept(agent, kept.work().call()));
            }
        }
    }

    private void checkKept(Agent agent, Call call) {
        findings.require(
                call.state() instanceof CallState.WithAgent with && with.agent().equals(agent.id()),
                agent,
                "keeps nobody's call");
        findings.require(isEntertained(call), agent, "keeps a caller who hears no music");
    }

    private static boolean isBeingJoined(Agent agent, Call call) {
        return call.sound().isVoiceOf(agent.id())
                || call.state() instanceof CallState.CallingBack
                || call.state() instanceof CallState.CallingOut;
    }

    private static boolean isEntertained(Call call) {
        return !call.sound().silent() && !call.sound().voice();
    }
}
