package org.cordboard.core.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;

/// Telephones outside of the house, and those of agents: some answer, some press keys, some are busy, and of some
/// nothing is ever heard again.
final class SimulatedOutside {
    private static final List<OutsideEnd> NOT_ANSWERED =
            List.of(OutsideEnd.BUSY, OutsideEnd.REFUSED, OutsideEnd.UNREACHABLE);

    private record Leg(CallId call, OutsideId id) {}

    private final Set<Leg> legs = new HashSet<>();
    private final Map<Leg, AgentId> telephones = new HashMap<>();
    private final Agenda agenda;
    private final Chance chance;
    private final Setting setting;
    private final SimulatedCallers callers;

    SimulatedOutside(Agenda agenda, Chance chance, Setting setting, SimulatedCallers callers) {
        this.agenda = agenda;
        this.chance = chance;
        this.setting = setting;
        this.callers = callers;
    }

    void take(OutsideEffect effect) {
        var leg = new Leg(effect.call(), effect.leg());
        switch (effect) {
            case OutsideEffect.DialOutside dial -> dial(leg, dial.ringFor());
            case OutsideEffect.RingTelephone ring -> {
                telephones.put(leg, ring.agent());
                ring(leg, ring.ringFor());
            }
            case OutsideEffect.PlayOutside _ -> press(leg);
            case OutsideEffect.HearOutside _ -> {}
            case OutsideEffect.JoinOutside _ -> join(leg);
            case OutsideEffect.HangUpOutside _, OutsideEffect.BecomeCaller _ -> gone(leg);
            case OutsideEffect.AnswerTransfer _,
                    OutsideEffect.CountDialling _,
                    OutsideEffect.DialRefused _,
                    OutsideEffect.KeepCharge _ -> {}
        }
    }

    /// Who talked there talks with somebody else from now on.
    void take(CallEffect.HandOver handOver) {
        handOver.leg().ifPresent(moved -> {
            var leg = new Leg(handOver.to(), moved.is());
            gone(new Leg(handOver.call(), moved.was()));
            legs.add(leg);
            plan(chance.around(60_000), leg, at -> end(leg, at, OutsideEnd.HUNG_UP));
        });
    }

    private void gone(Leg leg) {
        legs.remove(leg);
        telephones.remove(leg);
    }

    private void dial(Leg leg, Duration ringFor) {
        legs.add(leg);
        if (chance.of(5)) {
            return;
        }
        if (chance.of(200)) {
            plan(chance.between(10, 3_000), leg, at -> new CallEvent.OutsideHeard(at, leg.call(), leg.id()));
        }
        if (chance.of(600)) {
            plan(chance.between(500, 30_000), leg, at -> {
                plan(chance.around(60_000), leg, later -> end(leg, later, OutsideEnd.HUNG_UP));
                return new CallEvent.OutsideAnswered(at, leg.call(), leg.id());
            });
        }
        if (chance.of(300)) {
            plan(chance.between(10, 2_000), leg, at -> end(leg, at, OutsideEnd.BUSY));
        }
        plan(ringFor, leg, at -> end(leg, at, OutsideEnd.NO_ANSWER));
    }

    /// Most of our own are answered.
    private void ring(Leg leg, Duration ringFor) {
        legs.add(leg);
        var what = chance.below(100);
        var soon = chance.between(300, 12_000);
        if (what < 70) {
            plan(soon, leg, at -> {
                plan(chance.around(60_000), leg, later -> end(leg, later, OutsideEnd.HUNG_UP));
                return new CallEvent.OutsideAnswered(at, leg.call(), leg.id());
            });
        } else if (what < 90) {
            plan(soon, leg, at -> end(leg, at, chance.one(NOT_ANSWERED)));
        }
        plan(ringFor.plusSeconds(1), leg, at -> end(leg, at, OutsideEnd.NO_ANSWER));
    }

    private void press(Leg leg) {
        if (chance.of(700)) {
            plan(
                    chance.between(500, 30_000),
                    leg,
                    at -> new CallEvent.OutsidePressed(at, leg.call(), leg.id(), chance.of(800) ? '1' : '5'));
        }
    }

    private void join(Leg leg) {
        if (chance.of(20)) {
            plan(
                    chance.between(1, 100),
                    leg,
                    at -> new CallEvent.EffectFailed(
                            at, leg.call(), "JoinOutside", "simulated", Cause.GATEWAY_FAILED, Optional.empty()));
        } else {
            plan(chance.between(1, 40), leg, at -> new CallEvent.OutsideJoined(at, leg.call(), leg.id()));
        }
        if (chance.of(20)) {
            plan(chance.between(1_000, 60_000), leg, at -> end(leg, at, OutsideEnd.LOST));
        }
        if (chance.of(100)) {
            hold(leg);
        }
        if (telephones.containsKey(leg) && chance.of(200)) {
            passOn(leg, telephones.get(leg));
        }
    }

    private void passOn(Leg leg, AgentId agent) {
        var after = chance.around(20_000);
        if (chance.of(500)) {
            var to = chance.of(100) ? "0000" : chance.one(setting.numbers());
            plan(after, leg, at -> new CallEvent.BlindTransferAsked(at, leg.call(), leg.id(), to));
            return;
        }
        var asks = after.plus(chance.around(15_000));
        callers.asks(agent, after).ifPresent(other -> passOn(leg, agent, other, asks));
    }

    /// The agent has called somebody meanwhile.
    private void passOn(Leg leg, AgentId agent, CallId other, Duration after) {
        var how = chance.below(100);
        if (how < 50) {
            plan(after, leg, at -> new CallEvent.AttendedTransferAsked(at, leg.call(), leg.id(), other));
        } else if (how < 60) {
            callers.plan(
                    after, other, at -> new CallEvent.AttendedTransferAsked(at, other, OutsideId.CALLER, leg.call()));
        } else if (how < 80) {
            var to = chance.one(setting.numbers());
            callers.plan(after, other, at -> new CallEvent.BlindTransferAsked(at, other, OutsideId.CALLER, to));
        } else {
            callers.asks(agent, after)
                    .ifPresent(third -> callers.plan(
                            after.plusSeconds(20),
                            other,
                            at -> new CallEvent.AttendedTransferAsked(at, other, OutsideId.CALLER, third)));
        }
    }

    /// At the telephone that was dialled, or at the caller's.
    private void hold(Leg leg) {
        var which = chance.of(500) ? leg.id() : OutsideId.CALLER;
        var after = chance.between(1_000, 30_000);
        plan(after, leg, at -> new CallEvent.HoldChanged(at, leg.call(), which, true));
        if (chance.of(900)) {
            var resumed = after.plus(chance.around(15_000));
            plan(resumed, leg, at -> new CallEvent.HoldChanged(at, leg.call(), which, false));
        }
    }

    private CallEvent end(Leg leg, Instant at, OutsideEnd end) {
        gone(leg);
        return new CallEvent.OutsideEnded(at, leg.call(), leg.id(), end, "simulated");
    }

    /// Plans something that happens if the leg is still there then; now and then it is reported even later.
    private void plan(Duration after, Leg leg, Function<Instant, CallEvent> event) {
        var late = chance.of(10);
        agenda.plan(after, at -> late || legs.contains(leg) ? Optional.of(event.apply(at)) : Optional.empty());
    }
}
