package org.cordboard.core.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.cordboard.core.company.HandlingMode;
import org.cordboard.core.effect.AgentEffect;
import org.cordboard.core.event.AgentEvent;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.ConsoleId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.view.Desk;

/// Agents who look at their desks and do something about it, and their browsers, which reload, crash, lose
/// their microphone and come back.
final class SimulatedAgents {
    private static final Duration DAY = Duration.ofDays(1);
    /// How long agents who are about to go home finish what they are at.
    private static final Duration LEAVING = Duration.ofMinutes(10);

    private static final class Seat {
        private int consoles;
        private boolean open;
        private boolean leaving;
    }

    private final SortedMap<String, Seat> seats = new TreeMap<>();
    private final SortedMap<String, Desk> seen = new TreeMap<>();
    private final Agenda agenda;
    private final Chance chance;
    private final Setting setting;
    private final SimulatedCallers callers;
    private final SimulatedConsults consults;
    private final SimulatedParking parking;
    private int called;

    SimulatedAgents(Agenda agenda, Chance chance, Setting setting, SimulatedCallers callers, SimulatedParking parking) {
        this.agenda = agenda;
        this.chance = chance;
        this.setting = setting;
        this.callers = callers;
        this.parking = parking;
        this.consults = new SimulatedConsults(agenda, chance, setting, callers);
        setting.company().people().keySet().forEach(id -> seats.put(id.value(), new Seat()));
    }

    /// Everybody comes to work within the first minute or, where there are shifts, for one of them.
    void begin() {
        seats.keySet().stream().map(AgentId::new).forEach(agent -> {
            var soon = chance.between(0, 60_000);
            if (setting.pace().shifts()) {
                work(agent, Shifts.begin(chance), soon);
            } else {
                open(agent, soon);
            }
        });
    }

    /// Works for one shift each day.
    ///
    /// @param begin negative for a shift that has begun already
    private void work(AgentId agent, Duration begin, Duration soon) {
        agenda.plan(begin.isNegative() ? soon : begin, _ -> {
            seats.get(agent.value()).leaving = false;
            open(agent, Duration.ZERO);
            return Optional.empty();
        });
        agenda.plan(begin.plus(Shifts.LENGTH), at -> {
            seats.get(agent.value()).leaving = true;
            goHome(agent, LEAVING);
            work(agent, DAY.minus(Shifts.LENGTH), soon);
            return Optional.of(new AgentEvent.NotReadyRequested(at, agent, "Going home"));
        });
    }

    private void goHome(AgentId agent, Duration after) {
        agenda.plan(after, at -> {
            var seat = seats.get(agent.value());
            if (!seat.open) {
                goHome(agent, LEAVING);
                return Optional.empty();
            }
            seat.open = false;
            return Optional.of(new AgentEvent.SignedOut(at, agent));
        });
    }

    /// Whoever is new comes to work within the next minute.
    void hired(Collection<AgentId> present, Collection<AgentId> before) {
        seats.keySet().stream()
                .map(AgentId::new)
                .filter(agent -> present.contains(agent) && !before.contains(agent))
                .forEach(agent -> open(agent, chance.between(0, 60_000)));
    }

    /// Who was signed out by somebody else opens another console soon, unless it is time to go home.
    void comesBack(AgentId agent, Duration after) {
        var seat = seats.get(agent.value());
        agenda.plan(after, _ -> {
            if (seat.open && !seat.leaving) {
                open(agent, Duration.ZERO);
            }
            return Optional.empty();
        });
    }

    void take(AgentEffect effect) {
        switch (effect) {
            case AgentEffect.OfferToAgent offer -> {
                if (chance.of(5)) {
                    plan(
                            chance.between(1, 100),
                            at -> new CallEvent.EffectFailed(
                                    at,
                                    offer.call(),
                                    "OfferToAgent",
                                    "simulated",
                                    Cause.GATEWAY_FAILED,
                                    Optional.of(offer.agent())));
                }
            }
            case AgentEffect.WithdrawOffer _,
                    AgentEffect.KeepTelephoneWork _,
                    AgentEffect.TransferRefused _,
                    AgentEffect.ListeningRefused _,
                    AgentEffect.WishRefused _ -> {}
            case AgentEffect.DismissConsole dismiss ->
                plan(chance.between(1, 500), at -> new AgentEvent.ConsoleLost(at, dismiss.agent(), dismiss.console()));
        }
    }

    /// The agent looks at the desk and decides what to do next.
    void look(AgentId agent, Desk desk) {
        parking.look(agent, desk);
        var own = desk.with(List.of());
        if (!own.equals(seen.put(agent.value(), own))) {
            act(agent, desk);
        }
    }

    /// Not for what colleagues put aside: each of them would begin something new.
    private void act(AgentId agent, Desk desk) {
        if (chance.of(6)) {
            misfortune(agent);
        }
        if (chance.of(20)) {
            changeSomething(agent);
        }
        consults.look(agent, desk);
        switch (desk.status()) {
            case NOT_READY -> {
                if (!seats.get(agent.value()).leaving) {
                    plan(chance.around(20_000), at -> new AgentEvent.ReadyRequested(at, agent));
                }
            }
            case READY -> {
                if (chance.of(20)) {
                    plan(chance.around(30_000), at -> new AgentEvent.NotReadyRequested(at, agent, "Lunch"));
                } else if (chance.of(10)) {
                    call(agent);
                } else {
                    consults.mayCall(agent, desk, 10);
                }
            }
            case OFFERED -> {
                if (seats.get(agent.value()).open) {
                    decide(agent, desk.call().orElseThrow().id());
                }
            }
            case TALKING -> {
                talk(agent, desk.call().orElseThrow().id());
                consults.mayCall(agent, desk, 60);
            }
            case HELD -> {
                endHold(agent, desk.call().orElseThrow().id());
                consults.mayCall(agent, desk, 60);
            }
            case WRAP_UP -> {
                if (chance.of(300)) {
                    plan(chance.between(500, 15_000), at -> new AgentEvent.WrapUpEnded(at, agent));
                } else if (chance.of(100)) {
                    plan(chance.between(500, 9_000), at -> new AgentEvent.WrapUpExtended(at, agent));
                }
            }
            case OFFLINE, CONNECTING, RECOVERING, LISTENING, CALLING -> {}
        }
    }

    /// Calls somebody, if it does not ring before.
    private void call(AgentId agent) {
        agenda.plan(
                chance.around(5_000),
                at -> callers.goesOut()
                        ? Optional.of(new CallEvent.CallRequested(
                                at,
                                new CallId("o" + ++called),
                                agent,
                                callers.somebody(),
                                chance.one(setting.workgroups())))
                        : Optional.empty());
    }

    private void changeSomething(AgentId agent) {
        var workgroup = chance.one(setting.workgroups());
        switch (chance.below(10)) {
            case 0 -> plan(chance.around(10_000), at -> new AgentEvent.LoggedOutOf(at, agent, workgroup));
            case 1, 2, 3, 4, 5, 6, 7 ->
                plan(chance.around(10_000), at -> new AgentEvent.LoggedInTo(at, agent, workgroup));
            default -> {
                var mode = chance.one(List.of(HandlingMode.values()));
                plan(chance.around(10_000), at -> new AgentEvent.HandlingChanged(at, agent, mode));
            }
        }
    }

    private void decide(AgentId agent, CallId call) {
        var what = chance.below(100);
        var within = setting.pace().answerWithin();
        if (what < 80) {
            plan(chance.between(300, within), at -> new AgentEvent.OfferAccepted(at, agent, call));
        } else if (what < 88) {
            plan(chance.between(300, within), at -> new AgentEvent.OfferDeclined(at, agent, call));
        } else if (what < 92) {
            plan(chance.between(300, within), at -> new AgentEvent.NotReadyRequested(at, agent, "Meeting"));
        }
    }

    private void talk(AgentId agent, CallId call) {
        var after = chance.around(40_000);
        switch (chance.below(10)) {
            case 0, 1 -> plan(after, at -> new AgentEvent.HoldRequested(at, agent, call));
            case 2 -> plan(after, at -> new AgentEvent.MuteChanged(at, agent, call, chance.of(500)));
            case 3 -> plan(after, at -> new AgentEvent.DigitSent(at, agent, call, '5'));
            case 4 -> plan(after, at -> new AgentEvent.NotReadyRequested(at, agent, "Break"));
            case 5 -> plan(after, at -> new AgentEvent.ReadyRequested(at, agent));
            case 6 -> {
                if (chance.of(300)) {
                    plan(after, at -> new AgentEvent.TransferRequested(at, agent, call, whereTo()));
                }
            }
            default -> {}
        }
        plan(chance.around(setting.pace().talk()), at -> new AgentEvent.AgentHungUp(at, agent, call));
    }

    private String whereTo() {
        return chance.of(200) ? "+49" + chance.below(setting.callers()) : chance.one(setting.numbers());
    }

    private void endHold(AgentId agent, CallId call) {
        if (chance.of(900)) {
            plan(chance.around(15_000), at -> new AgentEvent.ResumeRequested(at, agent, call));
        } else {
            plan(chance.around(15_000), at -> new AgentEvent.AgentHungUp(at, agent, call));
        }
    }

    private void misfortune(AgentId agent) {
        var seat = seats.get(agent.value());
        if (!seat.open) {
            return;
        }
        var after = chance.around(10_000);
        switch (chance.below(5)) {
            case 0 -> open(agent, after);
            case 1 -> {
                plan(
                        after,
                        at -> new AgentEvent.ConsoleUnproven(
                                at, agent, console(agent), Sentence.verbatim("The microphone is gone")));
                plan(after.plus(chance.around(20_000)), at -> new AgentEvent.ConsoleProven(at, agent, console(agent)));
            }
            case 2 -> close(agent, after, at -> new AgentEvent.SignedOut(at, agent), chance.around(60_000));
            default ->
                close(agent, after, at -> new AgentEvent.ConsoleLost(at, agent, console(agent)), chance.around(15_000));
        }
    }

    private void close(AgentId agent, Duration after, Function<Instant, Event> how, Duration awayFor) {
        agenda.plan(after, at -> {
            var seat = seats.get(agent.value());
            if (!seat.open) {
                return Optional.empty();
            }
            var event = how.apply(at);
            seat.open = false;
            open(agent, awayFor);
            return Optional.of(event);
        });
    }

    private void open(AgentId agent, Duration after) {
        agenda.plan(after, at -> {
            var seat = seats.get(agent.value());
            seat.consoles++;
            seat.open = true;
            prove(agent, console(agent));
            return Optional.of(new AgentEvent.ConsoleConnected(at, agent, console(agent)));
        });
    }

    private void prove(AgentId agent, ConsoleId console) {
        if (chance.of(50)) {
            plan(
                    chance.between(100, 2_000),
                    at -> new AgentEvent.ConsoleUnproven(at, agent, console, Sentence.verbatim("No microphone")));
            plan(chance.between(3_000, 40_000), at -> new AgentEvent.ConsoleProven(at, agent, console));
        } else {
            plan(chance.between(100, 2_000), at -> new AgentEvent.ConsoleProven(at, agent, console));
        }
    }

    private void plan(Duration after, Function<Instant, Event> event) {
        agenda.plan(after, at -> Optional.of(event.apply(at)));
    }

    private ConsoleId console(AgentId agent) {
        return new ConsoleId(agent.value() + "-" + seats.get(agent.value()).consoles);
    }
}
