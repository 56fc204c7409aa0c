package org.cordboard.core.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.call.CallState.Parked;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;

/// The calls whose callers are aside, in the order in which they were put there.
public final class ParkedCalls {
    private final Map<CallId, Call> calls = new LinkedHashMap<>();

    public void add(Call call) {
        calls.put(call.id(), call);
    }

    public void remove(Call call) {
        calls.remove(call.id());
    }

    public boolean contains(Call call) {
        return calls.get(call.id()) == call;
    }

    public List<Call> all() {
        return List.copyOf(calls.values());
    }

    /// How many this agent has put aside.
    public long by(AgentId agent) {
        return calls.values().stream()
                .flatMap(call -> aside(call).stream())
                .filter(parked -> parked.by().equals(agent))
                .count();
    }

    /// Those that this agent may take.
    public List<Call> open(AgentId agent) {
        return calls.isEmpty()
                ? List.of()
                : calls.values().stream()
                        .filter(call -> aside(call)
                                .filter(parked -> parked.mayBeTakenBy(agent))
                                .isPresent())
                        .toList();
    }

    public static Optional<Parked> aside(Call call) {
        return call.state() instanceof Parked parked ? Optional.of(parked) : Optional.empty();
    }
}
