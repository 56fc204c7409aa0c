package org.cordboard.core.effect;

import java.util.List;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;

/// Why a call was offered to this agent and to nobody else. Nothing to do but to write it down, after the
/// [Effect.Decided] that says the same in a sentence.
///
/// @param strategy its name, such as `round-robin`
/// @param openTier the highest tier that was open to the caller
/// @param callers how many callers of the workgroup could have been offered, this one included
/// @param candidates who could have been asked, the first ten in the order of tier, fit and strategy; among them
///     always the agent who was asked
/// @param candidatesInAll how many could have been asked
/// @param leftOut all other members of the workgroup, by reason
public record OfferExplained(
        CallId call,
        AgentId agent,
        WorkgroupId workgroup,
        String strategy,
        Score score,
        int openTier,
        int callers,
        List<Candidate> candidates,
        int candidatesInAll,
        List<LeftOut> leftOut)
        implements Effect.OnCall {
    public OfferExplained {
        candidates = List.copyOf(candidates);
        leftOut = List.copyOf(leftOut);
    }

    /// The caller's score: the sum of these, in seconds.
    ///
    /// @param moved what a supervisor gave the caller by moving him or her in the line
    public record Score(long waited, int priority, int skillPoints, long moved) {
        public long total() {
            return waited + priority + skillPoints + moved;
        }
    }

    /// @param fit levels in the preferred skills
    /// @param idle seconds for which the agent has been ready
    /// @param talked seconds
    public record Candidate(
            AgentId agent, int tier, int position, int fit, long idle, int calls, long talked, int weight) {}

    /// @param who by name where the workgroup has no more than 50 members, else empty
    public record LeftOut(Reason reason, int members, List<AgentId> who) {
        public LeftOut {
            who = List.copyOf(who);
        }
    }

    /// Why a member could not be asked; where several apply, the first of them.
    public enum Reason {
        NOT_ENABLED,
        LACKS_A_SKILL,
        TIER_NOT_OPEN,
        OFFLINE,
        NOT_READY,
        /// Another call rings at the console, or this one does already.
        OFFERED,
        /// Connecting, talking or holding, or in a call of one's own.
        IN_A_CALL,
        LISTENING,
        WRAP_UP,
        /// The browser is away.
        RECOVERING
    }
}
