package org.cordboard.core.company;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
        DialPlan dialPlan,
        ParkingRules parking,
        PeerToPeer peerToPeer) {
    public Company {
        numbers = Map.copyOf(numbers);
        attendants = Map.copyOf(attendants);
        workgroups = Map.copyOf(workgroups);
        people = Map.copyOf(people);
        schedules = Map.copyOf(schedules);
        // Companies of earlier versions were written without them.
        dialPlan = dialPlan == null ? DialPlan.NONE : dialPlan;
        parking = parking == null ? ParkingRules.USUAL : parking;
        peerToPeer = peerToPeer == null ? PeerToPeer.OFF : peerToPeer;
    }

    /// One whose callers are put aside as usual, and all of whose sound flows through the gateway.
    public Company(
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
        this(
                id,
                name,
                numbers,
                attendants,
                workgroups,
                people,
                schedules,
                sounds,
                browserAwayFor,
                dialPlan,
                ParkingRules.USUAL,
                PeerToPeer.OFF);
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
        return changed(draft -> draft.dialPlan = newPlan);
    }

    /// The same company, where callers are put aside otherwise.
    public Company withParking(ParkingRules newParking) {
        return changed(draft -> draft.parking = newParking);
    }

    /// The same company with sound past the gateway, or without.
    public Company withPeerToPeer(PeerToPeer between) {
        return changed(draft -> draft.peerToPeer = between);
    }

    /// The same company with other numbers.
    public Company withNumbers(Map<String, AnswerPoint> newNumbers) {
        return changed(draft -> draft.numbers = newNumbers);
    }

    /// The same company with other menus.
    public Company withAttendants(Map<AttendantId, Attendant> newAttendants) {
        return changed(draft -> draft.attendants = newAttendants);
    }

    /// The same company with other workgroups.
    public Company withWorkgroups(Map<WorkgroupId, Workgroup> newWorkgroups) {
        return changed(draft -> draft.workgroups = newWorkgroups);
    }

    /// The same company with other people.
    public Company withPeople(Map<AgentId, Person> newPeople) {
        return changed(draft -> draft.people = newPeople);
    }

    /// The same company with other schedules.
    public Company withSchedules(Map<ScheduleId, Schedule> newSchedules) {
        return changed(draft -> draft.schedules = newSchedules);
    }

    private Company changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.company();
    }

    /// A company of which something is to be another.
    private static final class Draft {
        private final Company before;
        private Map<String, AnswerPoint> numbers;
        private Map<AttendantId, Attendant> attendants;
        private Map<WorkgroupId, Workgroup> workgroups;
        private Map<AgentId, Person> people;
        private Map<ScheduleId, Schedule> schedules;
        private DialPlan dialPlan;
        private ParkingRules parking;
        private PeerToPeer peerToPeer;

        Draft(Company before) {
            this.before = before;
            numbers = before.numbers;
            attendants = before.attendants;
            workgroups = before.workgroups;
            people = before.people;
            schedules = before.schedules;
            dialPlan = before.dialPlan;
            parking = before.parking;
            peerToPeer = before.peerToPeer;
        }

        Company company() {
            return new Company(
                    before.id,
                    before.name,
                    numbers,
                    attendants,
                    workgroups,
                    people,
                    schedules,
                    before.sounds,
                    before.browserAwayFor,
                    dialPlan,
                    parking,
                    peerToPeer);
        }
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
        return Optional.ofNullable(numbers.get(dialled)).or(() -> ofExtension(dialled));
    }

    private Optional<AnswerPoint> ofExtension(String dialled) {
        for (Person person : people.values()) {
            if (person.line().isPresent() && person.line().get().extension().equals(dialled)) {
                return Optional.of(new AnswerPoint.ToPerson(person.id()));
            }
        }
        return Optional.empty();
    }

    /// Where the extensions of people lead.
    public Map<String, AnswerPoint> extensions() {
        var extensions = new HashMap<String, AnswerPoint>();
        people.forEach((id, person) ->
                person.line().ifPresent(line -> extensions.put(line.extension(), new AnswerPoint.ToPerson(id))));
        return extensions;
    }
}
