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
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.cordboard.core.company.Company;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.MessageEffect;
import org.cordboard.core.effect.OfferExplained;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.floor.Floor;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.TimerId;

/// Drives a floor through weeks of a busy call center in seconds: seeded callers, agents, media and faults,
/// virtual time, and a check of the invariants after every step. The same seed gives the same effects.
/// docs/simulation.md tells what is checked when.
public final class Simulation {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final Plan plan;
    private final BiFunction<Floor, Event, List<Effect>> steps;
    private final Chance chance;
    private final Setting setting;
    private final SimulatedChanges changes;
    private Company company;
    private final Agenda agenda = new Agenda(START);
    private final SimulatedCallers callers;
    private final SimulatedAgents agents;
    private final SimulatedSupervisor supervisor;
    private final SimulatedTelephones telephones;
    private final SimulatedOutside outside;
    private final Floor floor;
    private final Witness witness;
    private final Set<TimerId> timers = new HashSet<>();
    private final Map<Cause, Integer> ended = new EnumMap<>(Cause.class);
    private final Fingerprint fingerprint = new Fingerprint();
    private final DayFigures figures = new DayFigures();
    private List<String> broken = List.of();
    private long taken;
    private long wholeAt;

    private Simulation(Plan plan, BiFunction<Floor, Event, List<Effect>> steps) {
        this.plan = plan;
        this.steps = steps;
        chance = new Chance(plan.seed());
        setting = Setting.of(plan, chance);
        company = setting.company();
        changes = new SimulatedChanges(chance, company, SimulatedCompany.SUPERVISOR);
        callers = new SimulatedCallers(agenda, chance, setting, plan.calls());
        agents = new SimulatedAgents(
                agenda, chance, setting, callers, new SimulatedParking(agenda, new Chance(~plan.seed() - 1), setting));
        supervisor = new SimulatedSupervisor(agenda, new Chance(~plan.seed()), setting, agents);
        telephones = new SimulatedTelephones(agenda, chance);
        outside = new SimulatedOutside(agenda, chance, setting, callers);
        floor = new Floor(company);
        witness = new Witness(floor, company.people().keySet(), SimulatedCompany.SUPERVISOR);
    }

    /// Lets callers come and stops when the last one is gone, or at the first step that breaks an invariant.
    public static Report run(Plan plan) {
        return runWith(plan, Floor::on);
    }

    /// The same, and hands over each event before the floor takes it in.
    public static Report run(Plan plan, Consumer<Event> recorder) {
        return runWith(plan, (floor, event) -> {
            recorder.accept(event);
            return floor.on(event);
        });
    }

    /// The same with a floor that takes its steps in another way.
    static Report runWith(Plan plan, BiFunction<Floor, Event, List<Effect>> steps) {
        return new Simulation(plan, steps).run();
    }

    /// The company with which a simulation begins.
    public static Company company(Plan plan) {
        return Setting.of(plan, new Chance(plan.seed())).company();
    }

    /// The supervisor switches one of the schedules by hand, now and then.
    private void switchSchedules() {
        var schedules = setting.company().schedules().keySet().stream()
                .sorted(Comparator.comparing(ScheduleId::value))
                .toList();
        if (!schedules.isEmpty()) {
            agenda.plan(chance.around(setting.pace().betweenSwitches()), _ -> {
                switchSchedules();
                agenda.plan(Duration.ZERO, at -> Optional.of(switched(at, chance.one(schedules))));
                return Optional.empty();
            });
        }
    }

    /// The administrator changes the company, now and then.
    private void changeCompany() {
        agenda.plan(chance.around(setting.pace().betweenChanges()), _ -> {
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
            return new AgentEvent.CustomModeEnded(at, SimulatedCompany.SUPERVISOR, schedule);
        }
        var until = chance.of(500) ? Optional.of(at.plus(chance.around(60_000))) : Optional.<Instant>empty();
        return new AgentEvent.CustomModeBegan(at, SimulatedCompany.SUPERVISOR, schedule, until);
    }

    private Report run() {
        var began = System.nanoTime();
        agents.begin();
        telephones.begin(company.people().keySet());
        callers.begin();
        switchSchedules();
        changeCompany();
        supervisor.begin();
        new SimulatedListeningIn(agenda, chance, setting).begin();
        while (broken.isEmpty() && !callers.allGone()) {
            agenda.next().ifPresent(this::step);
        }
        if (broken.isEmpty()) {
            checkAll();
        }
        return new Report(
                plan,
                ended,
                taken,
                wholeAt,
                Duration.between(START, agenda.now()),
                (System.nanoTime() - began) / 1e9,
                fingerprint.value(),
                figures.figures(),
                broken);
    }

    private void step(Event event) {
        taken++;
        try {
            var effects = steps.apply(floor, event);
            broken = witness.watch(event, effects);
            if (broken.isEmpty() && isTimeForAll(event)) {
                checkAll();
            }
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

    /// A changed company touches everything.
    private boolean isTimeForAll(Event event) {
        return taken % plan.wholeEvery() == 0 || event instanceof Event.CompanyChanged;
    }

    private void checkAll() {
        broken = witness.checkAll();
        wholeAt = broken.isEmpty() ? taken : wholeAt;
    }

    private void take(Effect effect) {
        fingerprint.add(effect);
        switch (effect) {
            case CallEffect onCall -> {
                if (onCall instanceof CallEffect.HandOver handOver) {
                    outside.take(handOver);
                }
                if (onCall instanceof CallEffect.WriteRecord record) {
                    ended.merge(record.cause(), 1, Integer::sum);
                    figures.take(record);
                }
                callers.take(onCall);
            }
            case MessageEffect ofMessages -> callers.listeners().take(ofMessages);
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
            case Effect.ShowDesk show -> {
                figures.take(agenda.now(), show);
                agents.look(show.agent(), show.desk());
            }
            case Effect.ShowQueue show -> supervisor.take(show);
            case Effect.ShowPresence _, Effect.Decided _, OfferExplained _ -> {}
        }
    }
}
