package org.cordboard.core.id;

import java.util.Optional;

/// A workgroup, such as `support`, or a person's own line, such as `person:ada`.
///
/// @param value the name itself, never blank
public record WorkgroupId(String value) {
    private static final String PERSON = "person:";

    public WorkgroupId {
        Ids.requireName("WorkgroupId", value);
    }

    /// The line of a person.
    public static WorkgroupId ofPerson(AgentId person) {
        return new WorkgroupId(PERSON + person.value());
    }

    /// @return whether this is somebody's line, not a workgroup
    public boolean isLine() {
        return value.startsWith(PERSON);
    }

    /// Whose line this is; empty for a workgroup.
    public Optional<AgentId> person() {
        return value.startsWith(PERSON) && value.length() > PERSON.length()
                ? Optional.of(new AgentId(value.substring(PERSON.length())))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
