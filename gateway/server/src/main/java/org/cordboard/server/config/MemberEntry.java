package org.cordboard.server.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import org.cordboard.core.company.Member;
import org.cordboard.core.id.AgentId;

/// A workgroup's member as written: the user name alone, or a map of what is special about the member.
record MemberEntry(
        String agent, Integer tier, Integer position, Boolean enabled, Map<String, Integer> skills, Integer weight) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    MemberEntry {
        Given.required("agent", agent);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MemberEntry of(String agent) {
        return new MemberEntry(agent, null, null, null, null, null);
    }

    Member member() {
        Member usual = Member.of(new AgentId(agent));
        return new Member(
                usual.agent(),
                tier == null ? usual.tier() : tier,
                position == null ? usual.position() : position,
                enabled == null ? usual.enabled() : enabled,
                skills == null ? usual.skills() : skills,
                weight == null ? usual.weight() : weight);
    }
}
