package org.cordboard.core.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.company.Company;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.OfferExplained;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.TimerId;

/// Drives a floor through weeks of a busy call center in seconds: seeded callers, agents, media and faults,
/// virtual time, and a check of the invariants after every step. The same seed gives the same effects.
public final class Simulation {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private static final AgentId SUPERVISOR = new AgentId("boss");

    private final Company original;
    private final SimulatedChanges changes;
    private Company company;
    private final int calls;
    private final long seed;
    private final Chance chance;
    private final Agenda agenda = new Agenda(START);
    private final SimulatedCallers callers;
    private final SimulatedAgents agents;
    private final SimulatedOutside outside;
    private final Floor floor;
    private final Witness witness;
    private final Set<TimerId> timers = new HashSet<>();
    private final Map<Cause, Integer> ended = new EnumMap<>(Cause.class);
    private final Fingerprint fingerprint = new Fingerprint();
    private List<String> broken = List.of();
    private long steps;

    private Simulation(int calls, long seed) {
        this.calls = calls;
        this.seed = seed;
        chance = new Chance(seed);
        original = chance.of(500) ? AnyCompany.create(chance) : SimulatedCompany.create(chance);
        company = original;
        changes = new SimulatedChanges(chance, original, SUPERVISOR);
        callers = new SimulatedCallers(agenda, chance, calls);
        agents = new SimulatedAgents(agenda, chance, company.people().values());
        outside = new SimulatedOutside(agenda, chance);
        floor = new Floor(company);
        witness = new Witness(floor, company.people().keySet(), SUPERVISOR);
    }

    /// Lets `calls` callers come and stops when the last one is gone, or at the first step that breaks an
    /// invariant.
    ///
    /// @param calls 0 or more
    /// @throws IllegalArgumentException for a negative number of calls
    public static Report run(int calls, long seed) {
        if (calls < 0) {
            throw new IllegalArgumentException("calls must not be negative, was " + calls);
        }
        return new Simulation(calls, seed).run();
    }

    /// The supervisor switches one of the schedules by hand, now and then.
    private void switchSchedules() {
        var schedules = original.schedules().keySet().stream()
                .sorted(Comparator.comparing(ScheduleId::value))
                .toList();
        if (!schedules.isEmpty()) {
            agenda.plan(chance.around(120_000), _ -> {
                switchSchedules();
                agenda.plan(Duration.ZERO, at -> Optional.of(switched(at, chance.one(schedules))));
                return Optional.empty();
            });
        }
    }

    /// The administrator changes the company, now and then.
    private void changeCompany() {
        agenda.plan(chance.around(300_000), _ -> {
            changeCompany();
            agenda.plan(Duration.ZERO, this::changed);
            return Optional.empty();
        });
    }

    private Optional<Event> changed(Instant at) {
        return changes.next(company).map(next -> {
            agents.hired(next.people().keySet(), company.people().keySet());
            company = next;
            return new Event.CompanyChanged(at, next);
        });
    }

    private Event switched(Instant at, ScheduleId schedule) {
        if (chance.of(500)) {
            return new AgentEvent.CustomModeEnded(at, SUPERVISOR, schedule);
        }
        var until = chance.of(500) ? Optional.of(at.plus(chance.around(60_000))) : Optional.<Instant>empty();
        return new AgentEvent.CustomModeBegan(at, SUPERVISOR, schedule, until);
    }

    private Report run() {
        var began = System.nanoTime();
        agents.begin();
        callers.begin();
        switchSchedules();
        changeCompany();
        while (broken.isEmpty() && !callers.allGone()) {
            agenda.next().ifPresent(this::step);
        }
        return new Report(
                calls,
                seed,
                ended,
                steps,
                Duration.between(START, agenda.now()),
                (System.nanoTime() - began) / 1e9,
                fingerprint.value(),
                broken);
    }

    private void step(Event event) {
        steps++;
        try {
            var effects = floor.on(event);
            broken = witness.watch(event, effects);
            effects.forEach(this::take);
        } catch (RuntimeException thrown) {
            broken = List.of("the floor threw " + thrown);
        }
        if (!broken.isEmpty()) {
            broken = broken.stream().map(problem -> problem + " after " + event).toList();
        }
        if (chance.of(5) && !(event instanceof CallEvent.CallArrived)) {
            agenda.repeat(chance.between(0, 3_000));
        }
    }

    private void take(Effect effect) {
        fingerprint.add(effect);
        switch (effect) {
            case CallEffect onCall -> {
                if (onCall instanceof CallEffect.WriteRecord record) {
                    ended.merge(record.cause(), 1, Integer::sum);
                }
                callers.take(onCall);
            }
            case OutsideEffect effectOutside -> outside.take(effectOutside);
            case AgentEffect atAgent -> agents.take(atAgent);
            case Effect.StartTimer start -> {
                timers.add(start.timer());
                agenda.plan(
                        start.after(),
                        at -> timers.remove(start.timer())
                                ? Optional.of(new Event.TimerElapsed(at, start.timer()))
                                : Optional.empty());
            }
            case Effect.CancelTimer cancel -> {
                if (!chance.of(10)) {
                    timers.remove(cancel.timer());
                }
            }
            case Effect.ShowDesk show -> agents.look(show.agent(), show.desk());
            case Effect.ShowQueue _, Effect.Decided _, OfferExplained _ -> {}
        }
    }
}
