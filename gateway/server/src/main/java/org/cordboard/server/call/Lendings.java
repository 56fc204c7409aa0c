package org.cordboard.server.call;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.media.LegListener;

/// Which calls have a console as their caller's side: there goes what the console's leg reports, and
/// the keys that are pressed at it. Any thread.
public final class Lendings {
    private final ConcurrentMap<AgentId, Lending> lent = new ConcurrentHashMap<>();
    private final ConcurrentMap<AgentId, LegListener> recorders = new ConcurrentHashMap<>();

    private record Lending(CallId call, LentLeg leg, LegListener listener) {}

    void lend(AgentId agent, CallId call, LentLeg leg, LegListener listener) {
        lent.put(agent, new Lending(call, leg, listener));
    }

    void records(AgentId agent, LegListener listener) {
        recorders.put(agent, listener);
    }

    void giveBack(AgentId agent, CallId call) {
        lent.computeIfPresent(agent, (_, lending) -> lending.call().equals(call) ? null : lending);
    }

    /// Who is told what the console plays; empty when its agent makes no call.
    public Optional<LegListener> listener(AgentId agent) {
        return Optional.ofNullable(lent.get(agent)).map(Lending::listener);
    }

    /// Who is told what becomes of what the agent says to a mailbox, even after having hung up.
    public Optional<LegListener> recorder(AgentId agent) {
        return Optional.ofNullable(recorders.get(agent));
    }

    /// A key was pressed at the console: it goes to whoever has answered or, before that, to the menu.
    ///
    /// @return whether the call is one that the agent makes
    public boolean pressed(AgentId agent, CallId call, char key) {
        Optional<Lending> own = Optional.ofNullable(lent.get(agent))
                .filter(lending -> lending.call().equals(call));
        own.ifPresent(lending -> lending.leg()
                .joined()
                .ifPresentOrElse(
                        other -> other.sendDigit(key), () -> lending.listener().onDigit(key)));
        return own.isPresent();
    }
}
