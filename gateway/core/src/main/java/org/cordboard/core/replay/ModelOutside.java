package org.cordboard.core.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.simulation.Agenda;

/// Telephones outside of the house: those answer that did, and nobody else.
final class ModelOutside {
    private static final Duration ACCEPTS_AFTER = Duration.ofSeconds(3);
    private static final Duration TALK = Duration.ofMinutes(3);

    private record Leg(CallId call, OutsideId id) {}

    private final Agenda agenda;
    private final ModelCallers callers;
    private final Set<Leg> up = new HashSet<>();

    ModelOutside(Agenda agenda, ModelCallers callers) {
        this.agenda = agenda;
        this.callers = callers;
    }

    void take(OutsideEffect effect) {
        var leg = new Leg(effect.call(), effect.leg());
        switch (effect) {
            case OutsideEffect.DialOutside dial -> dial(leg, dial.ringFor());
            case OutsideEffect.RingTelephone ring -> dial(leg, ring.ringFor());
            case OutsideEffect.PlayOutside _ ->
                plan(ACCEPTS_AFTER, leg, at -> new CallEvent.OutsidePressed(at, leg.call(), leg.id(), '1'));
            case OutsideEffect.HearOutside _ -> {}
            case OutsideEffect.JoinOutside _ -> join(leg);
            case OutsideEffect.HangUpOutside _, OutsideEffect.BecomeCaller _ -> up.remove(leg);
            case OutsideEffect.AnswerTransfer _,
                    OutsideEffect.CountDialling _,
                    OutsideEffect.DialRefused _,
                    OutsideEffect.KeepCharge _ -> {}
        }
    }

    private void dial(Leg leg, Duration ringFor) {
        up.add(leg);
        var answer = callers.find(leg.call()).map(visitor -> visitor.outside().get(leg.id()));
        if (answer.isPresent()) {
            plan(answer.get(), leg, at -> new CallEvent.OutsideAnswered(at, leg.call(), leg.id()));
        } else {
            plan(ringFor, leg, at -> end(at, leg, OutsideEnd.NO_ANSWER));
        }
    }

    private void join(Leg leg) {
        plan(Duration.ZERO, leg, at -> new CallEvent.OutsideJoined(at, leg.call(), leg.id()));
        var talk = callers.find(leg.call()).flatMap(Visitor::talk).orElse(TALK);
        plan(talk, leg, at -> end(at, leg, OutsideEnd.HUNG_UP));
    }

    private CallEvent end(Instant at, Leg leg, OutsideEnd end) {
        up.remove(leg);
        return new CallEvent.OutsideEnded(
                at, leg.call(), leg.id(), end, end.words().toString());
    }

    private void plan(Duration after, Leg leg, Function<Instant, CallEvent> event) {
        agenda.plan(after, at -> up.contains(leg) ? Optional.of(event.apply(at)) : Optional.empty());
    }
}
