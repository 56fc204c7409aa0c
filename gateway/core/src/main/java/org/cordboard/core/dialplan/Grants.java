package org.cordboard.core.dialplan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;

/// Who has which permissions.
///
/// @param roles by the role in small letters, such as `agent`; a role has those of the roles that it includes
/// @param trunks by the names of tie trunks
public record Grants(
        Map<String, List<String>> roles,
        Map<AgentId, List<String>> people,
        Map<WorkgroupId, List<String>> workgroups,
        Map<String, List<String>> trunks) {
    public static final Grants NONE = new Grants(Map.of(), Map.of(), Map.of(), Map.of());

    public Grants {
        roles = Map.copyOf(roles);
        people = Map.copyOf(people);
        workgroups = Map.copyOf(workgroups);
        trunks = Map.copyOf(trunks);
    }

    boolean has(Spender spender, String permission) {
        return switch (spender) {
            case Spender.OfPerson person -> of(person).contains(permission);
            case Spender.OfWorkgroup(var workgroup) ->
                workgroups.getOrDefault(workgroup, List.of()).contains(permission);
            case Spender.OfTrunk(var trunk) ->
                trunks.getOrDefault(trunk, List.of()).contains(permission);
            case Spender.House() -> true;
        };
    }

    private Set<String> of(Spender.OfPerson person) {
        var all = new HashSet<>(people.getOrDefault(person.person(), List.of()));
        person.roles().forEach(role -> all.addAll(roles.getOrDefault(role, List.of())));
        return all;
    }
}
