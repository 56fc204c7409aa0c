package org.cordboard.core.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;

/// Finds out what each caller did, in the order of arrival. Calls whose end is not recorded are passed over, and so
/// are those that could not be answered for technical reasons.
final class Visitors {
    private static final Set<Cause> GAVE_UP =
            EnumSet.of(Cause.CALLER_HUNG_UP, Cause.CALLER_GAVE_UP_BEFORE_ANSWER, Cause.CALLER_LOST);
    private static final Set<Cause> NEVER_CAME = EnumSet.of(Cause.NO_COMMON_CODEC, Cause.BAD_OFFER);

    private static final class Traces {
        private final CallEvent.CallArrived arrival;
        private final List<Visitor.Key> keys = new ArrayList<>();
        private final Map<OutsideId, Instant> dialled = new HashMap<>();
        private final Map<OutsideId, Duration> outside = new HashMap<>();
        private boolean settled;

        private Traces(CallEvent.CallArrived arrival) {
            this.arrival = arrival;
        }
    }

    private final Map<CallId, Traces> open = new HashMap<>();
    private final Map<CallId, Visitor> arrived = new LinkedHashMap<>();
    private final Map<CallId, Visitor> ended = new HashMap<>();

    private Visitors() {}

    static Map<CallId, Visitor> in(RecordedTime time) {
        var visitors = new Visitors();
        for (RecordedStep step : time.steps()) {
            visitors.on(step, time);
        }
        visitors.arrived.keySet().retainAll(visitors.ended.keySet());
        visitors.arrived.putAll(visitors.ended);
        return visitors.arrived;
    }

    private void on(RecordedStep step, RecordedTime time) {
        switch (step.event()) {
            case CallEvent.CallArrived arrival
            when time.contains(arrival.at()) -> {
                if (open.putIfAbsent(arrival.call(), new Traces(arrival)) == null) {
                    arrived.put(arrival.call(), null);
                }
            }
            case CallEvent event when open.containsKey(event.call()) -> on(event, open.get(event.call()));
            default -> {}
        }
        step.effects().forEach(effect -> on(step.event().at(), effect));
    }

    private static void on(CallEvent event, Traces traces) {
        if (event instanceof CallEvent.DigitPressed pressed && !traces.settled) {
            traces.keys.add(new Visitor.Key(Duration.between(traces.arrival.at(), pressed.at()), pressed.digit()));
        } else if (event instanceof CallEvent.OutsideAnswered answered && traces.dialled.containsKey(answered.leg())) {
            traces.outside.put(answered.leg(), Duration.between(traces.dialled.get(answered.leg()), answered.at()));
        }
    }

    private void on(Instant at, Effect effect) {
        if (!(effect instanceof Effect.OnCall onCall) || !open.containsKey(onCall.call())) {
            return;
        }
        var traces = open.get(onCall.call());
        if (effect instanceof OutsideEffect.DialOutside dial) {
            traces.dialled.put(dial.leg(), at);
        } else if (effect instanceof CallEffect.WriteRecord record) {
            open.remove(record.call());
            if (!NEVER_CAME.contains(record.cause())) {
                ended.put(record.call(), visitor(traces, record));
            }
        } else if (effect instanceof CallEffect.Bridge
                || effect instanceof CallEffect.StartRecording
                || effect instanceof CallEffect.PartCaller) {
            traces.settled = true;
        }
    }

    private static Visitor visitor(Traces traces, CallEffect.WriteRecord record) {
        Optional<Duration> patience = record.answeredAt().isEmpty() && GAVE_UP.contains(record.cause())
                ? Optional.of(Duration.between(record.arrivedAt(), record.endedAt()))
                : Optional.empty();
        var talk = record.answeredAt().map(answered -> Duration.between(answered, record.endedAt()));
        return new Visitor(traces.arrival, traces.keys, patience, talk, traces.outside);
    }
}
