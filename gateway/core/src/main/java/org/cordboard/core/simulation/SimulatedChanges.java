package org.cordboard.core.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Attendant;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.CompanyCheck;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.Overflow;
import org.cordboard.core.company.Person;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.dialplan.DialPlan;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.AttendantId;
import org.cordboard.core.id.WorkgroupId;

/// An administrator who changes the company while it works: members, strategies, overflow, menus; now and then a
/// whole workgroup or a person goes, and later all is as it was in the beginning.
final class SimulatedChanges {
    private final Chance chance;
    private final Company original;
    private final AgentId keeper;
    private final List<CompanyCheck.Problem> allowed;

    /// @param original may have problems that the simulation is meant to live with
    /// @param keeper who is never taken out
    SimulatedChanges(Chance chance, Company original, AgentId keeper) {
        this.chance = chance;
        this.original = original;
        this.keeper = keeper;
        this.allowed = CompanyCheck.check(original);
    }

    /// @return empty when what came to the administrator's mind would have been refused
    Optional<Company> next(Company present) {
        return Optional.of(changed(present)).filter(company -> allowed.containsAll(CompanyCheck.check(company)));
    }

    private Company changed(Company present) {
        var group = chance.one(groups(present));
        return switch (chance.below(10)) {
            case 0, 1 -> with(present, group.with(members(group, this::toggled)));
            case 2 -> with(present, group.with(withoutOne(group.members())));
            case 3 -> with(present, group.with(withOneMore(present, group)));
            case 4 -> with(present, group.with(rerouted(group.routing())));
            case 5 -> with(present, group.with(Overflow.to(point(present))));
            case 6 -> chance.of(500) ? withoutGroup(present, group.id()) : withoutPerson(present);
            case 7 -> present.withAttendants(menus(present));
            case 8 -> present.dialPlan().equals(DialPlan.NONE) ? present : SimulatedDialPlan.in(present, chance);
            default -> original;
        };
    }

    private static Company with(Company company, Workgroup group) {
        var workgroups = new HashMap<>(company.workgroups());
        workgroups.put(group.id(), group);
        return company.withWorkgroups(workgroups);
    }

    private Member toggled(Member member) {
        return chance.of(400)
                ? new Member(
                        member.agent(),
                        member.tier(),
                        member.position(),
                        !member.enabled(),
                        member.skills(),
                        member.weight())
                : member;
    }

    private static List<Member> members(Workgroup group, UnaryOperator<Member> how) {
        return group.members().stream().map(how).toList();
    }

    private List<Member> withoutOne(List<Member> members) {
        var rest = new ArrayList<>(members);
        rest.remove(chance.below(rest.size()));
        return rest;
    }

    private List<Member> withOneMore(Company company, Workgroup group) {
        var strangers = people(company).stream()
                .map(Person::id)
                .filter(id -> !group.hasMember(id))
                .toList();
        return strangers.isEmpty()
                ? group.members()
                : Stream.concat(group.members().stream(), Stream.of(Member.of(chance.one(strangers))))
                        .toList();
    }

    private RoutingRules rerouted(RoutingRules rules) {
        return new RoutingRules(
                chance.one(List.of(Strategy.values())),
                rules.tierOpensAfter(),
                Duration.ofSeconds(1 + chance.below(10)),
                rules.needs());
    }

    private AnswerPoint point(Company company) {
        var group = chance.one(groups(company)).id();
        return chance.of(500) ? new ToVoicemail(group) : new ToWorkgroup(group);
    }

    /// By id: the order of a map is another one each time the program runs.
    private Map<AttendantId, Attendant> menus(Company company) {
        return company.attendants().values().stream()
                .sorted(Comparator.comparing(menu -> menu.id().value()))
                .map(menu -> menu.withChoices(Map.of("1", point(company), "2", point(company))))
                .collect(Collectors.toMap(Attendant::id, menu -> menu));
    }

    private Company withoutPerson(Company company) {
        var gone = chance.one(people(company)).id();
        var rest = new HashMap<>(company.people());
        if (!gone.equals(keeper)) {
            rest.remove(gone);
        }
        var workgroups = company.workgroups().values().stream()
                .map(group -> group.with(group.members().stream()
                        .filter(member -> rest.containsKey(member.agent()))
                        .toList()))
                .collect(Collectors.toMap(Workgroup::id, group -> group));
        return company.withPeople(rest).withWorkgroups(workgroups);
    }

    /// Whatever led to the workgroup leads to another's mailbox.
    private Company withoutGroup(Company company, WorkgroupId gone) {
        var rest = new HashMap<>(company.workgroups());
        rest.remove(gone);
        return rest.isEmpty()
                ? company
                : new Rerouting(
                                gone,
                                new ToVoicemail(rest.keySet().stream()
                                        .min(Comparator.comparing(WorkgroupId::value))
                                        .orElseThrow()))
                        .in(company.withWorkgroups(rest));
    }

    private static List<Workgroup> groups(Company company) {
        return company.workgroups().values().stream()
                .sorted(Comparator.comparing(group -> group.id().value()))
                .toList();
    }

    private static List<Person> people(Company company) {
        return company.people().values().stream()
                .sorted(Comparator.comparing(person -> person.id().value()))
                .toList();
    }
}
