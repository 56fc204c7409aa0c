package org.cordboard.core.agent;

import static org.cordboard.core.view.AgentStatus.CALLING;
import static org.cordboard.core.view.AgentStatus.CONNECTING;
import static org.cordboard.core.view.AgentStatus.HELD;
import static org.cordboard.core.view.AgentStatus.LISTENING;
import static org.cordboard.core.view.AgentStatus.NOT_READY;
import static org.cordboard.core.view.AgentStatus.OFFERED;
import static org.cordboard.core.view.AgentStatus.OFFLINE;
import static org.cordboard.core.view.AgentStatus.READY;
import static org.cordboard.core.view.AgentStatus.RECOVERING;
import static org.cordboard.core.view.AgentStatus.TALKING;
import static org.cordboard.core.view.AgentStatus.WRAP_UP;

import java.util.EnumSet;
import java.util.Set;
import org.cordboard.core.view.AgentStatus;

/// The arrows between the states of an agent, as drawn at [AgentState]. A call that ends leads to wrap-up or,
/// without one, to wherever the agent stands without a call.
final class AgentMoves {
    private static final Set<AgentStatus> TO_NO_CALL = Set.of(READY, NOT_READY, RECOVERING, OFFLINE);
    /// A telephone rings for the own line also after work, and is where work begins at once.
    private static final Set<AgentStatus> FROM_OFFLINE = Set.of(NOT_READY, READY, OFFERED);
    /// The own line rings also during a break, and calls are made then.
    private static final Set<AgentStatus> FROM_NOT_READY = toNoCallOr(OFFERED, CONNECTING, LISTENING, CALLING);
    private static final Set<AgentStatus> FROM_READY =
            Set.of(OFFERED, CONNECTING, NOT_READY, RECOVERING, OFFLINE, LISTENING, CALLING);
    private static final Set<AgentStatus> FROM_OFFERED = toNoCallOr(CONNECTING);
    private static final Set<AgentStatus> FROM_CONNECTING = toNoCallOr(CONNECTING, TALKING, WRAP_UP);
    private static final Set<AgentStatus> FROM_TALKING = toNoCallOr(HELD, CONNECTING, WRAP_UP);
    private static final Set<AgentStatus> FROM_HELD = toNoCallOr(CONNECTING, WRAP_UP);
    /// An emergency call does not wait for notes, and neither does who is talked with beside the caller.
    private static final Set<AgentStatus> FROM_WRAP_UP = toNoCallOr(CONNECTING, LISTENING, CALLING);
    private static final Set<AgentStatus> FROM_LISTENING = toNoCallOr(CONNECTING, LISTENING);
    private static final Set<AgentStatus> FROM_CALLING = toNoCallOr(WRAP_UP);
    private static final Set<AgentStatus> FROM_RECOVERING_WITHOUT_CALL = Set.of(NOT_READY, READY, OFFLINE);
    private static final Set<AgentStatus> FROM_RECOVERING_WITH_CALL = toNoCallOr(CONNECTING, HELD, WRAP_UP);

    private AgentMoves() {}

    static Set<AgentStatus> from(AgentState state) {
        return switch (state) {
            case AgentState.Offline _ -> FROM_OFFLINE;
            case AgentState.NotReady _ -> FROM_NOT_READY;
            case AgentState.WrapUp _ -> FROM_WRAP_UP;
            case AgentState.Ready _ -> FROM_READY;
            case AgentState.Offered _ -> FROM_OFFERED;
            case AgentState.Connecting _ -> FROM_CONNECTING;
            case AgentState.Talking _ -> FROM_TALKING;
            case AgentState.Held _ -> FROM_HELD;
            case AgentState.Listening _ -> FROM_LISTENING;
            case AgentState.Calling _ -> FROM_CALLING;
            case AgentState.Recovering recovering ->
                recovering.kept().isPresent() ? FROM_RECOVERING_WITH_CALL : FROM_RECOVERING_WITHOUT_CALL;
        };
    }

    private static Set<AgentStatus> toNoCallOr(AgentStatus first, AgentStatus... more) {
        var moves = EnumSet.copyOf(TO_NO_CALL);
        moves.addAll(EnumSet.of(first, more));
        return Set.copyOf(moves);
    }
}
