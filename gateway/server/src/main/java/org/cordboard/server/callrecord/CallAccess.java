package org.cordboard.server.callrecord;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.http.HttpProblem;

/// Who may see which call: agents those of their workgroups and their own, supervisors all.
public final class CallAccess {
    private final Supplier<Company> company;
    private final CallRecords records;

    public CallAccess(Supplier<Company> company, CallRecords records) {
        this.company = company;
        this.records = records;
    }

    /// A call that is still up has no record yet: whoever knows its id has it on the desk.
    public boolean maySee(Person person, CallId call) {
        if (person.role().includes(Person.Role.SUPERVISOR)) {
            return true;
        }
        List<WorkgroupId> workgroups = workgroups(person);
        return records.find(call)
                .map(record -> person.id().value().equals(record.agent())
                        || Optional.ofNullable(record.workgroup())
                                .map(WorkgroupId::new)
                                .filter(workgroups::contains)
                                .isPresent())
                .orElse(true);
    }

    /// Whose calls this person sees; empty for all.
    public Optional<HistorySearch.Viewer> viewer(Person person) {
        return person.role().includes(Person.Role.SUPERVISOR)
                ? Optional.empty()
                : Optional.of(new HistorySearch.Viewer(person.id(), workgroups(person)));
    }

    private List<WorkgroupId> workgroups(Person person) {
        return company.get().workgroupsOf(person.id()).stream()
                .map(Workgroup::id)
                .toList();
    }

    /// For an unknown call, and for one that whoever asks may not see.
    public static HttpProblem noSuchCall() {
        return new HttpProblem(
                404, "id", Sentence.of("There is no such call"), Sentence.of("Take an id from /api/calls"));
    }
}
