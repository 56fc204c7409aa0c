package org.cordboard.server.journal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TimerId;

/// Which calls an event or an effect is about.
final class TouchedCalls {
    private TouchedCalls() {}

    static Set<CallId> by(Event event, List<Effect> effects) {
        Set<CallId> calls = new LinkedHashSet<>();
        by(event).ifPresent(calls::add);
        effects.forEach(effect -> by(effect).ifPresent(calls::add));
        return calls;
    }

    static Optional<CallId> by(Event event) {
        return switch (event) {
            case CallEvent onCall -> Optional.of(onCall.call());
            case AgentEvent byAgent -> by(byAgent);
            case Event.TimerElapsed elapsed -> by(elapsed.timer());
            case Event.CompanyChanged _, Event.FloorClosed _ -> Optional.empty();
        };
    }

    private static Optional<CallId> by(AgentEvent event) {
        return switch (event) {
            case AgentEvent.OfferAccepted accepted -> Optional.of(accepted.call());
            case AgentEvent.OfferDeclined declined -> Optional.of(declined.call());
            case AgentEvent.HoldRequested hold -> Optional.of(hold.call());
            case AgentEvent.ResumeRequested resume -> Optional.of(resume.call());
            case AgentEvent.MuteChanged mute -> Optional.of(mute.call());
            case AgentEvent.DigitSent digit -> Optional.of(digit.call());
            case AgentEvent.AgentHungUp hungUp -> Optional.of(hungUp.call());
            case AgentEvent.TransferRequested request -> Optional.of(request.call());
            case AgentEvent.CallDisposed disposed -> Optional.of(disposed.call());
            case AgentEvent.ConsultMoved moved -> Optional.of(moved.call());
            case AgentEvent.PullRequested request -> Optional.of(request.call());
            case AgentEvent.ParkRequested request -> Optional.of(request.call());
            case AgentEvent.UnparkRequested request -> Optional.of(request.call());
            case AgentEvent.ConsoleConnected _,
                    AgentEvent.ConsoleProven _,
                    AgentEvent.ConsoleUnproven _,
                    AgentEvent.ConsoleLost _,
                    AgentEvent.SignedOut _,
                    AgentEvent.ReadyRequested _,
                    AgentEvent.NotReadyRequested _,
                    AgentEvent.ListeningRequested _,
                    AgentEvent.ListeningEnded _,
                    AgentEvent.TakeOverRequested _,
                    AgentEvent.WrapUpEnded _,
                    AgentEvent.WrapUpExtended _,
                    AgentEvent.TelephoneRegistered _,
                    AgentEvent.TelephoneGone _,
                    AgentEvent.TelephoneTaken _,
                    AgentEvent.TelephoneLeft _,
                    AgentEvent.LoggedInTo _,
                    AgentEvent.LoggedOutOf _,
                    AgentEvent.HandlingChanged _,
                    AgentEvent.CustomModeBegan _,
                    AgentEvent.CustomModeEnded _ -> Optional.empty();
        };
    }

    static Optional<CallId> by(Effect effect) {
        return switch (effect) {
            case Effect.OnCall onCall -> Optional.of(onCall.call());
            case AgentEffect.OfferToAgent offer -> Optional.of(offer.call());
            case AgentEffect.WithdrawOffer withdrawn -> Optional.of(withdrawn.call());
            case AgentEffect.TransferRefused refused -> Optional.of(refused.call());
            case Effect.StartTimer started -> by(started.timer());
            case Effect.CancelTimer cancelled -> by(cancelled.timer());
            case AgentEffect.KeepTelephoneWork _,
                    AgentEffect.ListeningRefused _,
                    AgentEffect.WishRefused _,
                    AgentEffect.DismissConsole _,
                    Effect.ShowDesk _,
                    Effect.ShowPresence _,
                    Effect.ShowQueue _ -> Optional.empty();
        };
    }

    private static Optional<CallId> by(TimerId timer) {
        return timer.ofAgent() ? Optional.empty() : Optional.of(new CallId(timer.subject()));
    }
}
