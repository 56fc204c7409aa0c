package org.cordboard.core.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.simulation.Agenda;

/// Agents who take every call that they are offered, after the time that they usually need.
final class ModelAgents {
    private record Offer(AgentId agent, CallId call) {}

    private final Agenda agenda;
    private final Habits habits;
    private final Map<Offer, Long> ringing = new HashMap<>();
    private final Map<String, Duration> rings = new HashMap<>();
    private final Set<Offer> talked = new HashSet<>();
    private long offers;

    ModelAgents(Agenda agenda, Habits habits) {
        this.agenda = agenda;
        this.habits = habits;
    }

    /// The next offer to this agent rings that long, positive.
    void ringFor(String agent, Duration length) {
        rings.put(agent, length);
    }

    void take(AgentEffect effect) {
        switch (effect) {
            case AgentEffect.OfferToAgent(var agent, var call) -> accept(new Offer(agent, call));
            case AgentEffect.WithdrawOffer(var agent, var call, var _) -> ringing.remove(new Offer(agent, call));
            case AgentEffect.KeepTelephoneWork _,
                    AgentEffect.DismissConsole _,
                    AgentEffect.TransferRefused _,
                    AgentEffect.ListeningRefused _,
                    AgentEffect.WishRefused _ -> {}
        }
    }

    /// The agent hangs up at the end of the talk; a talk that was interrupted is not begun anew.
    void talk(AgentId agent, CallId call, Duration length) {
        if (talked.add(new Offer(agent, call))) {
            agenda.plan(length, at -> Optional.of(new AgentEvent.AgentHungUp(at, agent, call)));
        }
    }

    private void accept(Offer offer) {
        long number = ++offers;
        ringing.put(offer, number);
        agenda.plan(
                beforeItRingsOut(offer.agent()),
                at -> ringing.remove(offer, number)
                        ? Optional.of(new AgentEvent.OfferAccepted(at, offer.agent(), offer.call()))
                        : Optional.empty());
    }

    private Duration beforeItRingsOut(AgentId agent) {
        var usual = habits.answersAfter(agent);
        var latest = rings.getOrDefault(agent.value(), usual.plusMillis(1)).minusMillis(1);
        return usual.compareTo(latest) < 0 ? usual : latest;
    }
}
