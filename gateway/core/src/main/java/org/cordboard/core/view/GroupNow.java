package org.cordboard.core.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;

/// Who waits for a workgroup and what its members do, at one moment.
///
/// @param waiting callers on the line, those for whom somebody's console rings included
/// @param callbacks callers who have hung up and are to be called back
/// @param waitingSince when the one of `waiting` joined the queue who has waited longest
/// @param members all, at work or not, in the order in which they are asked
public record GroupNow(
        WorkgroupId workgroup,
        String name,
        int waiting,
        int callbacks,
        Optional<Instant> waitingSince,
        List<GroupMember> members) {
    public GroupNow {
        members = List.copyOf(members);
    }

    /// @param status what the member is to callers of this workgroup: `OFFLINE` also for those who have logged out of
    /// it
    /// @param loggedIn whether the member, if at work, is offered callers of this workgroup
    public record GroupMember(AgentId agent, AgentStatus status, boolean loggedIn) {}

    /// How many members have one of these statuses.
    public int count(AgentStatus... statuses) {
        var wanted = List.of(statuses);
        return (int) members.stream()
                .filter(member -> wanted.contains(member.status()))
                .count();
    }
}
