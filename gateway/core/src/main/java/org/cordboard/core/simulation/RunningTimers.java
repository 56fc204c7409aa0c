package org.cordboard.core.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cordboard.core.id.TimerId;

/// The timers that a floor has started and neither cancelled nor seen elapse, as its effects tell.
final class RunningTimers {
    private final Set<TimerId> running = new HashSet<>();
    private final Map<String, Integer> bySubject = new HashMap<>();

    void started(TimerId timer) {
        running.add(timer);
        bySubject.merge(timer.subject(), 1, Integer::sum);
    }

    /// Passes over a timer that does not run any more.
    void stopped(TimerId timer) {
        if (running.remove(timer)) {
            bySubject.computeIfPresent(timer.subject(), (_, count) -> count == 1 ? null : count - 1);
        }
    }

    boolean anyOf(String subject) {
        return bySubject.containsKey(subject);
    }
}
