package org.cordboard.core.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.effect.OfferExplained;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.id.WorkgroupId;

/// What one step of a floor has to do with, as far as its event and its effects name it. Found out from outside:
/// what a floor believes to have changed is what is to be checked.
public record Touched(Set<CallId> calls, Set<AgentId> agents, Set<WorkgroupId> workgroups) {
    public static Touched by(Event event, List<Effect> effects) {
        var touched = new Touched(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        touched.add(event);
        effects.forEach(touched::add);
        return touched;
    }

    private void add(Event event) {
        switch (event) {
            case CallEvent.Bridged bridged -> {
                calls.add(bridged.call());
                agents.add(bridged.agent());
            }
            case CallEvent onCall -> calls.add(onCall.call());
            case AgentEvent byAgent -> agents.add(byAgent.agent());
            case Event.TimerElapsed elapsed -> add(elapsed.timer());
            case Event.CompanyChanged _, Event.FloorClosed _ -> {}
        }
    }

    private void add(Effect effect) {
        switch (effect) {
            case CallEffect onCall -> add(onCall);
            case OfferExplained explained -> {
                calls.add(explained.call());
                agents.add(explained.agent());
            }
            case Effect.Decided decided -> calls.add(decided.call());
            case OutsideEffect.RingTelephone ring -> {
                calls.add(ring.call());
                agents.add(ring.agent());
            }
            case OutsideEffect outside -> calls.add(outside.call());
            case MessageEffect ofMessages -> calls.add(ofMessages.call());
            case AgentEffect atAgent -> agents.add(atAgent.agent());
            case Effect.StartTimer start -> add(start.timer());
            case Effect.CancelTimer cancel -> add(cancel.timer());
            case Effect.ShowDesk show -> agents.add(show.agent());
            case Effect.ShowPresence show -> agents.add(show.presence().person());
            case Effect.ShowQueue show -> workgroups.add(show.workgroup());
        }
    }

    private void add(CallEffect effect) {
        calls.add(effect.call());
        if (effect instanceof CallEffect.Bridge bridge) {
            agents.add(bridge.agent());
        } else if (effect instanceof CallEffect.Unbridge part) {
            agents.add(part.agent());
        } else if (effect instanceof CallEffect.HandOver handOver) {
            calls.add(handOver.to());
        } else if (effect instanceof CallEffect.Confer confer) {
            calls.add(confer.with());
            agents.add(confer.agent());
        } else if (effect instanceof CallEffect.ConnectPeers peers) {
            agents.add(peers.agent());
        } else if (effect instanceof CallEffect.PartPeers peers) {
            agents.add(peers.agent());
        } else if (effect instanceof CallEffect.WriteRecord record) {
            record.agent().ifPresent(agents::add);
            record.workgroup().ifPresent(workgroups::add);
        }
    }

    private void add(TimerId timer) {
        if (timer.ofAgent()) {
            agents.add(new AgentId(timer.subject()));
        } else {
            calls.add(new CallId(timer.subject()));
        }
    }
}
