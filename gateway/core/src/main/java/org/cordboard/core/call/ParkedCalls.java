package org.cordboard.core.call;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordboard.core.call.CallState.Parked;
import org.cordboard.core.company.Member;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.view.Desk.ParkedCall;

/// The calls whose callers are aside, in the order in which they were put there. What an agent may take is found in a
/// time that does not grow with what others have put aside, and is drawn once for all who see it.
public final class ParkedCalls {
    private final Map<CallId, Aside> calls = new LinkedHashMap<>();
    private final Map<AgentId, Map<CallId, Call>> byAgent = new HashMap<>();
    private final Map<AgentId, Takeable> open = new HashMap<>();

    private record Aside(Call call, Parked how) {
        /// Whoever put the caller aside may take him or her back, and so may all for whom the caller waited.
        Stream<AgentId> takers() {
            return Stream.concat(
                            Stream.of(how.by()),
                            how.ticket().workgroup().members().stream().map(Member::agent))
                    .distinct();
        }

        ParkedCall drawn() {
            return new ParkedCall(
                    call.id(),
                    call.caller(),
                    call.dialled(),
                    how.ticket().workgroup().name(),
                    how.by(),
                    how.since(),
                    how.until());
        }
    }

    /// What one agent may take.
    private static final class Takeable {
        private final Map<CallId, ParkedCall> calls = new LinkedHashMap<>();
        private List<ParkedCall> drawn = List.of();

        void put(ParkedCall call) {
            calls.put(call.id(), call);
            drawn = List.copyOf(calls.values());
        }

        /// @return whether anything is left
        boolean remove(CallId call) {
            calls.remove(call);
            drawn = List.copyOf(calls.values());
            return !calls.isEmpty();
        }
    }

    public void add(Call call, Parked how) {
        var aside = new Aside(call, how);
        var drawn = aside.drawn();
        calls.put(call.id(), aside);
        byAgent.computeIfAbsent(how.by(), _ -> new LinkedHashMap<>()).put(call.id(), call);
        aside.takers()
                .forEach(agent ->
                        open.computeIfAbsent(agent, _ -> new Takeable()).put(drawn));
    }

    public void remove(Call call) {
        var aside = calls.remove(call.id());
        if (aside != null) {
            byAgent.computeIfPresent(aside.how().by(), (_, own) -> {
                own.remove(call.id());
                return own.isEmpty() ? null : own;
            });
            aside.takers()
                    .forEach(agent -> open.computeIfPresent(
                            agent, (_, takeable) -> takeable.remove(call.id()) ? takeable : null));
        }
    }

    public boolean contains(Call call) {
        var aside = calls.get(call.id());
        return aside != null && aside.call() == call;
    }

    public List<Call> all() {
        return calls.values().stream().map(Aside::call).toList();
    }

    /// Those that this agent has put aside.
    public List<Call> by(AgentId agent) {
        return List.copyOf(byAgent.getOrDefault(agent, Map.of()).values());
    }

    /// Those that this agent may take, as consoles show them.
    public List<ParkedCall> open(AgentId agent) {
        var takeable = open.get(agent);
        return takeable == null ? List.of() : takeable.drawn;
    }

    public static Optional<Parked> aside(Call call) {
        return call.state() instanceof Parked parked ? Optional.of(parked) : Optional.empty();
    }
}
