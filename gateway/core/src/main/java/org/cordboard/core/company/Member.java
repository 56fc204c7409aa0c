package org.cordboard.core.company;

import java.util.Map;
import org.cordboard.core.id.AgentId;

/// An agent's place in one workgroup.
///
/// @param tier 1–9; a higher one is asked only after the caller has waited for the time that
///     [RoutingRules#tierOpensAfter] gives it
/// @param position order within the tier, 1–9999, lowest first; members of equal position stand in the order
///     of the list
/// @param enabled whether calls of this workgroup are offered to the agent
/// @param skills what the agent can do, each with a level of 1–10
/// @param weight share of the calls under [Strategy#WEIGHTED_RANDOM], 1–100
public record Member(AgentId agent, int tier, int position, boolean enabled, Map<String, Integer> skills, int weight) {
    public Member {
        skills = Map.copyOf(skills);
    }

    /// Somebody like all others: tier 1, in the order of the list, without skills.
    public static Member of(AgentId agent) {
        return new Member(agent, 1, 1, true, Map.of(), 1);
    }
}
