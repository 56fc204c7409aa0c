package org.cordboard.core.company;

import java.time.Duration;
import java.util.List;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.PromptId;
import org.cordboard.core.id.WorkgroupId;

/// People who answer the same callers, and the rules by which these callers wait for them.
///
/// @param members who may be offered its calls
/// @param welcome played once when a caller begins to wait
/// @param music played while the caller waits or is held
/// @param returning played to a caller who comes back to the head of the queue because an agent was lost
/// @param mailboxGreeting asks for a message; ends with the tone
/// @param messageThanks played after a message was stored
/// @param messageFailed played when a message could not be stored (what was heard is kept)
/// @param ringFor how long one agent rings, 5–120 s
/// @param wrapUp time for notes after a call, 0–3600 s
/// @param maxWait how long a caller waits before `overflow`, 1 s–24 h
/// @param messageAtMost the longest message, 1–900 s
/// @param overflow where callers go who waited too long or whom nobody can answer
/// @param routing how callers and members come together
/// @param waiting what callers hear after the welcome, and how they leave the queue by key
/// @param dispositions what agents say of how a call ended
public record Workgroup(
        WorkgroupId id,
        String name,
        List<Member> members,
        PromptId welcome,
        PromptId music,
        PromptId returning,
        PromptId mailboxGreeting,
        PromptId messageThanks,
        PromptId messageFailed,
        Duration ringFor,
        Duration wrapUp,
        Duration maxWait,
        Duration messageAtMost,
        Overflow overflow,
        RoutingRules routing,
        WaitingPlan waiting,
        Dispositions dispositions) {
    public Workgroup {
        members = List.copyOf(members);
        // Workgroups of earlier versions were written without them.
        dispositions = dispositions == null ? Dispositions.NONE : dispositions;
    }

    /// One without dispositions.
    public Workgroup(
            WorkgroupId id,
            String name,
            List<Member> members,
            PromptId welcome,
            PromptId music,
            PromptId returning,
            PromptId mailboxGreeting,
            PromptId messageThanks,
            PromptId messageFailed,
            Duration ringFor,
            Duration wrapUp,
            Duration maxWait,
            Duration messageAtMost,
            Overflow overflow,
            RoutingRules routing,
            WaitingPlan waiting) {
        this(
                id,
                name,
                members,
                welcome,
                music,
                returning,
                mailboxGreeting,
                messageThanks,
                messageFailed,
                ringFor,
                wrapUp,
                maxWait,
                messageAtMost,
                overflow,
                routing,
                waiting,
                Dispositions.NONE);
    }

    /// The same workgroup with other members.
    public Workgroup with(List<Member> newMembers) {
        return new Workgroup(
                id,
                name,
                newMembers,
                welcome,
                music,
                returning,
                mailboxGreeting,
                messageThanks,
                messageFailed,
                ringFor,
                wrapUp,
                maxWait,
                messageAtMost,
                overflow,
                routing,
                waiting,
                dispositions);
    }

    /// The same workgroup with another overflow.
    public Workgroup with(Overflow newOverflow) {
        return new Workgroup(
                id,
                name,
                members,
                welcome,
                music,
                returning,
                mailboxGreeting,
                messageThanks,
                messageFailed,
                ringFor,
                wrapUp,
                maxWait,
                messageAtMost,
                newOverflow,
                routing,
                waiting,
                dispositions);
    }

    /// The same workgroup with other rules.
    public Workgroup with(RoutingRules newRouting) {
        return new Workgroup(
                id,
                name,
                members,
                welcome,
                music,
                returning,
                mailboxGreeting,
                messageThanks,
                messageFailed,
                ringFor,
                wrapUp,
                maxWait,
                messageAtMost,
                overflow,
                newRouting,
                waiting,
                dispositions);
    }

    /// The same workgroup, whose callers wait in another way.
    public Workgroup with(WaitingPlan newWaiting) {
        return new Workgroup(
                id,
                name,
                members,
                welcome,
                music,
                returning,
                mailboxGreeting,
                messageThanks,
                messageFailed,
                ringFor,
                wrapUp,
                maxWait,
                messageAtMost,
                overflow,
                routing,
                newWaiting,
                dispositions);
    }

    /// The same workgroup, whose agents say otherwise how calls ended.
    public Workgroup with(Dispositions newDispositions) {
        return new Workgroup(
                id,
                name,
                members,
                welcome,
                music,
                returning,
                mailboxGreeting,
                messageThanks,
                messageFailed,
                ringFor,
                wrapUp,
                maxWait,
                messageAtMost,
                overflow,
                routing,
                waiting,
                newDispositions);
    }

    public boolean hasMember(AgentId agent) {
        return members.stream().anyMatch(member -> member.agent().equals(agent));
    }
}
