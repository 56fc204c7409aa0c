package org.cordboard.core.company;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordboard.core.dialplan.DialPlan;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.ScheduleId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;

/// Everything a floor knows about the company it serves. Immutable; a change is a new company.
///
/// @param numbers dialled numbers, in the form in which trunks deliver them, to answer points
/// @param browserAwayFor how long a call is kept for an agent whose browser went away, 5–300 s
public record Company(
        TenantId id,
        String name,
        Map<String, AnswerPoint> numbers,
        Map<AttendantId, Attendant> attendants,
        Map<WorkgroupId, Workgroup> workgroups,
        Map<AgentId, Person> people,
        Map<ScheduleId, Schedule> schedules,
        HouseSounds sounds,
        Duration browserAwayFor,
        DialPlan dialPlan) {
    public Company {
        numbers = Map.copyOf(numbers);
        attendants = Map.copyOf(attendants);
        workgroups = Map.copyOf(workgroups);
        people = Map.copyOf(people);
        schedules = Map.copyOf(schedules);
        // Companies of earlier versions were written without one.
        dialPlan = dialPlan == null ? DialPlan.NONE : dialPlan;
    }

    /// One without a dial plan.
    public Company(
            TenantId id,
            String name,
            Map<String, AnswerPoint> numbers,
            Map<AttendantId, Attendant> attendants,
            Map<WorkgroupId, Workgroup> workgroups,
            Map<AgentId, Person> people,
            Map<ScheduleId, Schedule> schedules,
            HouseSounds sounds,
            Duration browserAwayFor) {
        this(id, name, numbers, attendants, workgroups, people, schedules, sounds, browserAwayFor, DialPlan.NONE);
    }

    /// The same company with another dial plan.
    public Company withDialPlan(DialPlan newPlan) {
        return new Company(
                id, name, numbers, attendants, workgroups, people, schedules, sounds, browserAwayFor, newPlan);
    }

    /// The same company with other numbers.
    public Company withNumbers(Map<String, AnswerPoint> newNumbers) {
        return new Company(
                id, name, newNumbers, attendants, workgroups, people, schedules, sounds, browserAwayFor, dialPlan);
    }

    /// The same company with other menus.
    public Company withAttendants(Map<AttendantId, Attendant> newAttendants) {
        return new Company(
                id, name, numbers, newAttendants, workgroups, people, schedules, sounds, browserAwayFor, dialPlan);
    }

    /// The same company with other workgroups.
    public Company withWorkgroups(Map<WorkgroupId, Workgroup> newWorkgroups) {
        return new Company(
                id, name, numbers, attendants, newWorkgroups, people, schedules, sounds, browserAwayFor, dialPlan);
    }

    /// The same company with other people.
    public Company withPeople(Map<AgentId, Person> newPeople) {
        return new Company(
                id, name, numbers, attendants, workgroups, newPeople, schedules, sounds, browserAwayFor, dialPlan);
    }

    /// The same company with other schedules.
    public Company withSchedules(Map<ScheduleId, Schedule> newSchedules) {
        return new Company(
                id, name, numbers, attendants, workgroups, people, newSchedules, sounds, browserAwayFor, dialPlan);
    }

    /// The workgroups that `agent` is a member of, and the agent's own line, in no particular order.
    public List<Workgroup> workgroupsOf(AgentId agent) {
        return queues().filter(workgroup -> workgroup.hasMember(agent)).toList();
    }

    /// All that callers can wait for: the workgroups, and people's own lines while they are available.
    public Stream<Workgroup> queues() {
        return Stream.concat(
                workgroups.values().stream(),
                people.values().stream().flatMap(person -> Lines.of(person, sounds, HandlingMode.AVAILABLE).stream()));
    }

    /// A workgroup, or a person's own line.
    public Optional<Workgroup> queue(WorkgroupId id) {
        return id.person()
                .map(people::get)
                .flatMap(person -> Lines.of(person, sounds, HandlingMode.AVAILABLE))
                .or(() -> Optional.ofNullable(workgroups.get(id)));
    }

    /// The people who can be found by name, in the order of their names.
    public List<Person> directory() {
        return people.values().stream()
                .filter(person -> person.line().flatMap(Line::spokenName).isPresent())
                .sorted(Comparator.comparing(Person::name)
                        .thenComparing(person -> person.id().value()))
                .toList();
    }

    /// Where callers who dial this go; empty when it is nobody's here.
    public Optional<AnswerPoint> answerPoint(String dialled) {
        return Optional.ofNullable(numbers.get(dialled))
                .or(() -> Optional.ofNullable(extensions().get(dialled)));
    }

    /// Where the extensions of people lead.
    public Map<String, AnswerPoint> extensions() {
        var extensions = new HashMap<String, AnswerPoint>();
        people.forEach((id, person) ->
                person.line().ifPresent(line -> extensions.put(line.extension(), new AnswerPoint.ToPerson(id))));
        return extensions;
    }
}
