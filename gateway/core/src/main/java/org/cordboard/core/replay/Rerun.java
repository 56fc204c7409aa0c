package org.cordboard.core.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cordboard.core.company.Company;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.effect.OfferExplained;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.simulation.Agenda;

/// Drives a fresh floor through what was recorded: the same callers come and the same people are at work, and who
/// comes to whom is found out anew.
final class Rerun {
    private final Map<CallId, Visitor> visitors;
    private final UnaryOperator<Company> rules;
    private final Agenda agenda;
    private final ModelAgents agents;
    private final ModelCallers callers;
    private final ModelOutside outside;
    private final Presence presence = new Presence();
    private final Set<TimerId> timers = new HashSet<>();
    private final Tally tally;
    private Company company;
    private Floor floor;
    private int toCome;

    private Rerun(
            Company company,
            Instant start,
            Map<CallId, Visitor> visitors,
            Habits habits,
            UnaryOperator<Company> rules) {
        this.visitors = visitors;
        this.rules = rules;
        this.company = rules.apply(company);
        floor = new Floor(this.company);
        agenda = new Agenda(start);
        agents = new ModelAgents(agenda, habits);
        callers = new ModelCallers(agenda, habits, agents);
        outside = new ModelOutside(agenda, callers);
        tally = new Tally(this.company, visitors.keySet());
        toCome = visitors.size();
    }

    /// @param time has a company
    /// @param rules makes the company that counts out of the recorded one
    static Map<WorkgroupId, Waits> of(
            RecordedTime time, Map<CallId, Visitor> visitors, Habits habits, UnaryOperator<Company> rules) {
        var start = time.steps().getFirst().event().at();
        var rerun = new Rerun(time.firstCompany().orElseThrow(), start, visitors, habits, rules);
        time.steps()
                .forEach(step -> rerun.plan(Duration.between(start, step.event().at()), step.event()));
        return rerun.run();
    }

    private void plan(Duration after, Event recorded) {
        switch (recorded) {
            case CallEvent.CallArrived arrival
            when visitors.containsKey(arrival.call()) -> agenda.plan(after, _ -> Optional.of(arrive(arrival.call())));
            case AgentEvent event
            when presence.happensAgain(event) ->
                agenda.plan(after, _ -> {
                    presence.happened(event);
                    return Optional.of(event);
                });
            case Event.CompanyChanged changed ->
                agenda.plan(after, at -> Optional.of(new Event.CompanyChanged(at, rules.apply(changed.company()))));
            case Event.FloorClosed closed -> agenda.plan(after, _ -> Optional.of(closed));
            case CallEvent _, AgentEvent _, Event.TimerElapsed _ -> {}
        }
    }

    private Event arrive(CallId call) {
        toCome--;
        return callers.arrive(visitors.get(call));
    }

    private Map<WorkgroupId, Waits> run() {
        while (!agenda.isEmpty() && (toCome > 0 || !callers.allGone())) {
            agenda.next().ifPresent(this::step);
        }
        return tally.waits();
    }

    private void step(Event event) {
        if (event instanceof Event.CompanyChanged changed) {
            company = changed.company();
        }
        var effects = floor.on(event);
        tally.watch(event, effects);
        effects.forEach(this::take);
        if (event instanceof Event.FloorClosed) {
            startAnew();
        }
    }

    private void startAnew() {
        timers.clear();
        callers.forgetAll();
        floor = new Floor(company);
        presence.lasting().forEach(floor::on);
    }

    private void take(Effect effect) {
        switch (effect) {
            case CallEffect onCall -> callers.take(onCall);
            case MessageEffect ofMessages -> callers.take(ofMessages);
            case OutsideEffect onOutside -> outside.take(onOutside);
            case AgentEffect atAgent -> agents.take(atAgent);
            case Effect.StartTimer start -> begin(start);
            case Effect.CancelTimer cancel -> timers.remove(cancel.timer());
            case Effect.ShowDesk _, Effect.ShowPresence _, Effect.ShowQueue _, Effect.Decided _, OfferExplained _ -> {}
        }
    }

    private void begin(Effect.StartTimer start) {
        var timer = start.timer();
        if (timer.kind() == TimerId.Kind.OFFER) {
            agents.ringFor(timer.subject(), start.after());
        }
        timers.add(timer);
        var startedBy = floor;
        agenda.plan(
                start.after(),
                at -> startedBy == floor && timers.remove(timer)
                        ? Optional.of(new Event.TimerElapsed(at, timer))
                        : Optional.empty());
    }
}
