package org.cordboard.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.sentence.Sentence;

/// Collects the effects of the event that is being taken in, and knows which timers run. A floor has one.
public final class Outbox {
    private final Set<TimerId> running = new HashSet<>();
    private List<Effect> effects = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private long timersStarted;

    /// A new event is taken in, at `now`.
    public void begin(Instant now) {
        this.now = now;
    }

    /// When the present event happened; the only time there is on a floor.
    public Instant now() {
        return now;
    }

    public void add(Effect effect) {
        effects.add(effect);
    }

    /// Writes down why; see [Effect.Decided].
    public void decide(CallId call, Sentence decision, Sentence reason) {
        effects.add(new Effect.Decided(call, decision, reason));
    }

    public TimerId start(TimerId.Kind kind, String subject, Duration after) {
        var timer = new TimerId(kind, subject, ++timersStarted);
        running.add(timer);
        effects.add(new Effect.StartTimer(timer, after));
        return timer;
    }

    /// Does nothing for a timer that has elapsed or was cancelled before.
    public void cancel(TimerId timer) {
        if (running.remove(timer)) {
            effects.add(new Effect.CancelTimer(timer));
        }
    }

    /// @return whether the timer was still wanted; false for one that was cancelled or has elapsed before
    public boolean elapsed(TimerId timer) {
        return running.remove(timer);
    }

    public boolean runs(TimerId timer) {
        return running.contains(timer);
    }

    public int timersRunning() {
        return running.size();
    }

    /// Hands over the effects of the event, in order.
    public List<Effect> drain() {
        var drained = effects;
        effects = new ArrayList<>();
        return drained;
    }
}
