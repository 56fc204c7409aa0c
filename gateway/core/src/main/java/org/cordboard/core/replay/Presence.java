package org.cordboard.core.replay;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.id.AgentId;

/// Tells what agents did of their own accord from what they did with one particular call.
final class Presence {
    private final Set<AgentId> wantNoCalls = new HashSet<>();
    private final Map<List<Object>, AgentEvent> lasting = new LinkedHashMap<>();

    /// Whether it is to happen again. To be asked in the order of the events.
    ///
    /// Asking for calls without having refused them before ends wrap-up or the time after a missed call, and these
    /// follow from whom one had talked with.
    boolean happensAgain(AgentEvent event) {
        return switch (event) {
            case AgentEvent.ConsoleConnected _,
                    AgentEvent.ConsoleProven _,
                    AgentEvent.ConsoleUnproven _,
                    AgentEvent.ConsoleLost _,
                    AgentEvent.TelephoneRegistered _,
                    AgentEvent.TelephoneGone _,
                    AgentEvent.TelephoneTaken _,
                    AgentEvent.TelephoneLeft _,
                    AgentEvent.LoggedInTo _,
                    AgentEvent.LoggedOutOf _,
                    AgentEvent.HandlingChanged _,
                    AgentEvent.CustomModeBegan _,
                    AgentEvent.CustomModeEnded _ -> true;
            case AgentEvent.SignedOut out -> {
                wantNoCalls.remove(out.agent());
                yield true;
            }
            case AgentEvent.NotReadyRequested request -> {
                wantNoCalls.add(request.agent());
                yield true;
            }
            case AgentEvent.ReadyRequested request -> wantNoCalls.remove(request.agent());
            case AgentEvent.OfferAccepted _,
                    AgentEvent.OfferDeclined _,
                    AgentEvent.HoldRequested _,
                    AgentEvent.ResumeRequested _,
                    AgentEvent.MuteChanged _,
                    AgentEvent.DigitSent _,
                    AgentEvent.AgentHungUp _,
                    AgentEvent.TransferRequested _,
                    AgentEvent.ConsultMoved _,
                    AgentEvent.PullRequested _,
                    AgentEvent.ParkRequested _,
                    AgentEvent.UnparkRequested _,
                    AgentEvent.ListeningRequested _,
                    AgentEvent.ListeningEnded _,
                    AgentEvent.TakeOverRequested _,
                    AgentEvent.CallDisposed _,
                    AgentEvent.WrapUpEnded _,
                    AgentEvent.WrapUpExtended _ -> false;
        };
    }

    /// Remembers what outlives a restart of the gateway.
    void happened(AgentEvent event) {
        if (event instanceof AgentEvent.LoggedInTo login) {
            lasting.put(List.of(login.agent(), login.workgroup()), event);
        } else if (event instanceof AgentEvent.LoggedOutOf logout) {
            lasting.put(List.of(logout.agent(), logout.workgroup()), event);
        } else if (event instanceof AgentEvent.HandlingChanged changed) {
            lasting.put(List.of(changed.agent()), event);
        } else if (event instanceof AgentEvent.CustomModeBegan began) {
            lasting.put(List.of(began.schedule()), event);
        } else if (event instanceof AgentEvent.CustomModeEnded ended) {
            lasting.put(List.of(ended.schedule()), event);
        }
    }

    Collection<AgentEvent> lasting() {
        return lasting.values();
    }
}
