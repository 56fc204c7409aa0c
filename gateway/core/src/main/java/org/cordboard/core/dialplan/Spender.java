package org.cordboard.core.dialplan;

import java.util.Set;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;

/// On whose behalf a call goes out: whose permissions count, and whose limits.
public sealed interface Spender {
    /// @param roles all that the person's role includes, in small letters
    record OfPerson(AgentId person, Set<String> roles) implements Spender {
        public OfPerson {
            roles = Set.copyOf(roles);
        }
    }

    /// Callers who are called back.
    record OfWorkgroup(WorkgroupId workgroup) implements Spender {}

    /// Callers who come from another system.
    record OfTrunk(String trunk) implements Spender {}

    /// Numbers that stand in the company's settings, such as in a menu.
    record House() implements Spender {}

    /// In words.
    default String title() {
        return switch (this) {
            case OfPerson(var person, var _) -> person.value();
            case OfWorkgroup(var workgroup) -> "the workgroup " + workgroup;
            case OfTrunk(var trunk) -> "the trunk " + trunk;
            case House() -> "the company";
        };
    }
}
