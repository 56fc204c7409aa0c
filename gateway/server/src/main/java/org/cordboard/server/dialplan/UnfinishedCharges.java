package org.cordboard.server.dialplan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.dialplan.DialPlan;
import org.cordboard.core.dialplan.Rate;
import org.cordboard.core.dialplan.Rule;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Event;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.server.journal.JournalEntry;

/// What a call to outside costs under which the program was killed, as far as its journal tells: until the last thing
/// that was written down.
public final class UnfinishedCharges {
    private final Map<OutsideId, OutsideEffect.CountDialling> dialled = new LinkedHashMap<>();
    private final Map<OutsideId, Answer> answered = new LinkedHashMap<>();
    private final List<OutsideEffect.KeepCharge> charges = new ArrayList<>();
    private final CallId call;
    private final DialPlan plan;

    private record Answer(Instant at, String trunk) {}

    private UnfinishedCharges(CallId call, DialPlan plan) {
        this.call = call;
        this.plan = plan;
    }

    /// @param entries all of the call
    /// @param until when the program was last seen alive
    /// @return also those that are known, and were perhaps not kept
    public static List<OutsideEffect.KeepCharge> of(
            CallId call, List<JournalEntry> entries, DialPlan plan, Instant until) {
        var unfinished = new UnfinishedCharges(call, plan);
        for (JournalEntry entry : entries) {
            unfinished.take(entry.event());
            entry.effectsOn(call).forEach(unfinished::take);
        }
        List.copyOf(unfinished.answered.keySet()).forEach(leg -> unfinished.end(leg, until));
        return List.copyOf(unfinished.charges);
    }

    private void take(Event event) {
        if (event instanceof CallEvent.OutsideAnswered answer && answer.call().equals(call)) {
            answered.putIfAbsent(answer.leg(), new Answer(answer.at(), answer.trunk()));
        } else if (event instanceof CallEvent.CallerAnswered answer
                && answer.call().equals(call)) {
            answered.putIfAbsent(OutsideId.CALLER, new Answer(answer.at(), answer.trunk()));
        }
    }

    private void take(Effect effect) {
        if (effect instanceof OutsideEffect.CountDialling counted) {
            forget(counted.leg());
            dialled.put(counted.leg(), counted);
        } else if (effect instanceof OutsideEffect.KeepCharge charge) {
            forget(charge.leg());
            charges.add(charge);
        } else if (effect instanceof OutsideEffect.BecomeCaller become) {
            move(become.leg());
        } else if (effect instanceof CallEffect.HandOver handOver) {
            handOver.leg().ifPresent(moved -> forget(moved.was()));
        }
    }

    private void move(OutsideId leg) {
        Optional.ofNullable(dialled.remove(leg)).ifPresent(counted -> dialled.put(OutsideId.CALLER, counted));
        Optional.ofNullable(answered.remove(leg)).ifPresent(answer -> answered.put(OutsideId.CALLER, answer));
    }

    private void forget(OutsideId leg) {
        dialled.remove(leg);
        answered.remove(leg);
    }

    private void end(OutsideId leg, Instant until) {
        Optional.ofNullable(dialled.get(leg))
                .ifPresent(counted -> rate(counted.rule()).ifPresent(rate -> charge(leg, counted, rate, until)));
    }

    private void charge(OutsideId leg, OutsideEffect.CountDialling counted, Rate rate, Instant until) {
        Answer answer = answered.get(leg);
        Duration length = Duration.between(answer.at(), until);
        charges.add(new OutsideEffect.KeepCharge(
                call,
                leg,
                counted.by(),
                counted.rule(),
                answer.trunk(),
                counted.number(),
                answer.at(),
                length,
                rate.of(length),
                plan.currency()));
    }

    private Optional<Rate> rate(String rule) {
        return plan.rules().stream()
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .flatMap(Rule::rate);
    }
}
