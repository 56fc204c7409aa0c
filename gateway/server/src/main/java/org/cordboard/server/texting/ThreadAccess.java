package org.cordboard.server.texting;

import java.util.Collection;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;

/// Who sees which threads: members those of their workgroups, supervisors all.
public record ThreadAccess(Supplier<Company> company) {
    Collection<WorkgroupId> seenBy(Person person) {
        return person.role().includes(Person.Role.SUPERVISOR)
                ? company.get().workgroups().keySet()
                : answeredBy(person.id());
    }

    /// Those whose texts somebody is there for.
    Collection<WorkgroupId> answeredBy(AgentId person) {
        return company.get().workgroupsOf(person).stream().map(Workgroup::id).toList();
    }

    boolean answers(AgentId person, WorkgroupId workgroup) {
        return company.get()
                .queue(workgroup)
                .filter(known -> known.hasMember(person))
                .isPresent();
    }

    public boolean sees(AgentId person, WorkgroupId workgroup) {
        Person known = company.get().people().get(person);
        return known != null && seenBy(known).contains(workgroup);
    }
}
