package org.cordboard.server.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.effect.CallEffect.Attend;
import org.cordboard.core.effect.CallEffect.Confer;
import org.cordboard.core.effect.CallEffect.Listener;
import org.cordboard.core.effect.CallEffect.TellBoth;
import org.cordboard.core.event.ListenMode;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.media.Leg;
import org.cordboard.media.Sound;
import org.cordboard.server.call.LiveCalls.LiveCall;

/// Lets supervisors take part in the talks of others, and three talk together. Whose sound is gone
/// takes part no more; the floor hears of that from the console.
final class Attendances {
    /// What the agent's leg may play in a call of its own is counted from 1.
    private static final long UNAWAITED = 0;

    private final AgentLegs agents;

    Attendances(AgentLegs agents) {
        this.agents = agents;
    }

    void attend(Attend attend, LiveCall call) {
        Optional<Leg> agent = talking(call, attend.agent(), attend.leg());
        call.voice().ifPresent(caller -> agent.ifPresent(leg -> attend(caller, leg, present(attend.listeners()))));
    }

    /// Says something to caller and agent while they talk.
    void tell(TellBoth tell, LiveCall call, Sound words) {
        Optional<Leg> agent = talking(call, tell.agent(), tell.leg());
        call.voice()
                .ifPresent(caller -> agent.ifPresent(leg -> {
                    caller.tell(tell.playback().number(), words);
                    leg.tell(UNAWAITED, words);
                }));
    }

    private Optional<Leg> talking(LiveCall call, AgentId agent, Optional<OutsideId> leg) {
        return leg.isPresent() ? leg.flatMap(call::outside).flatMap(OutsideLeg::leg) : agents.leg(agent);
    }

    /// Lets three talk together: the caller, the agent and whoever is in the other call.
    void confer(Confer confer, LiveCall call, LiveCall with) {
        Optional<Leg> third = confer.leg()
                .flatMap(with::outside)
                .flatMap(OutsideLeg::leg)
                .or(() -> confer.colleague().flatMap(agents::leg));
        call.voice()
                .ifPresent(caller -> agents.leg(confer.agent())
                        .ifPresent(agent -> third.ifPresent(other -> confer(caller, agent, other))));
    }

    private static void confer(Leg caller, Leg agent, Leg third) {
        caller.hear(List.of(agent, third));
        agent.hear(List.of(caller, third));
        third.hear(List.of(caller, agent));
    }

    private Map<Listener, Leg> present(List<Listener> listeners) {
        Map<Listener, Leg> legs = new LinkedHashMap<>();
        listeners.forEach(listener -> agents.leg(listener.supervisor()).ifPresent(leg -> legs.put(listener, leg)));
        return legs;
    }

    private static void attend(Leg caller, Leg agent, Map<Listener, Leg> listeners) {
        List<Leg> toAll = new ArrayList<>();
        List<Leg> toAgent = new ArrayList<>();
        listeners.forEach((listener, leg) -> {
            if (listener.mode() == ListenMode.BARGE) {
                toAll.add(leg);
            }
            if (listener.mode() != ListenMode.LISTEN) {
                toAgent.add(leg);
            }
        });
        caller.hear(others(caller, List.of(agent), toAll));
        agent.hear(others(agent, List.of(caller), toAgent));
        listeners.values().forEach(leg -> leg.hear(others(leg, List.of(caller, agent), toAll)));
    }

    private static List<Leg> others(Leg self, List<Leg> talkers, List<Leg> more) {
        List<Leg> others = new ArrayList<>(talkers);
        more.stream().filter(leg -> leg != self).forEach(others::add);
        return others;
    }
}
