package org.cordboard.server.call;

import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.OutsideId;

/// Whose leg it is, within a call.
///
/// @param name the agent's id or the number of the leg; empty for the caller
public record Party(Kind kind, String name) {
    public static final Party CALLER = new Party(Kind.CALLER, "");

    public enum Kind {
        CALLER,
        /// An agent's browser.
        AGENT,
        /// Dialled on behalf of the call.
        TELEPHONE
    }

    public static Party agent(AgentId agent) {
        return new Party(Kind.AGENT, agent.value());
    }

    public static Party telephone(OutsideId leg) {
        return new Party(Kind.TELEPHONE, String.valueOf(leg.number()));
    }
}
