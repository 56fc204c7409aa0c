package org.cordboard.core.audit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.agent.Agents;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.view.AgentStatus;

/// How many enabled members of a workgroup are in which status: counted once, and then told of each member who may
/// have moved. Knows nothing of how the queue counts.
final class Headcount {
    private final Workgroup workgroup;
    private final Map<AgentId, AgentStatus> members = new HashMap<>();
    private final Map<AgentStatus, Integer> counts = new EnumMap<>(AgentStatus.class);

    private Headcount(Workgroup workgroup) {
        this.workgroup = workgroup;
    }

    static Headcount of(Workgroup workgroup, Agents agents) {
        var count = new Headcount(workgroup);
        for (Member member : workgroup.members()) {
            if (member.enabled()) {
                var agent = agents.find(member.agent()).orElseThrow();
                count.add(member.agent(), agent.statusIn(workgroup.id()));
            }
        }
        return count;
    }

    private void add(AgentId member, AgentStatus status) {
        members.put(member, status);
        counts.merge(status, 1, Integer::sum);
    }

    /// Whether the workgroup is still the one that was counted.
    boolean isOf(Workgroup present) {
        return workgroup == present;
    }

    /// The member is in this status now. Who is disabled does not count.
    void see(AgentId member, AgentStatus status) {
        Optional.ofNullable(members.get(member)).ifPresent(before -> {
            counts.merge(before, -1, Integer::sum);
            add(member, status);
        });
    }

    int of(AgentStatus status) {
        return counts.getOrDefault(status, 0);
    }

    int signedIn() {
        return members.size() - of(AgentStatus.OFFLINE);
    }
}
