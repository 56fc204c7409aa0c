package org.cordboard.core.floor;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.AnswerPoint.ToVoicemail;
import org.cordboard.core.company.AnswerPoint.ToWorkgroup;
import org.cordboard.core.company.Company;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.Needs;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;

/// The small company of the scenarios, with changes.
final class Changed {
    private static final WorkgroupId SUPPORT = new WorkgroupId("support");
    private static final WorkgroupId SALES = new WorkgroupId("sales");

    private final Company before;

    Changed(Company before) {
        this.before = before;
    }

    Workgroup group(WorkgroupId id) {
        return before.workgroups().get(id);
    }

    Company with(Workgroup group) {
        var groups = new HashMap<>(before.workgroups());
        groups.put(group.id(), group);
        return before.withWorkgroups(groups);
    }

    Company withMembers(String... agents) {
        return with(group(SUPPORT).with(members(agents)));
    }

    static List<Member> members(String... agents) {
        return Arrays.stream(agents).map(AgentId::new).map(Member::of).toList();
    }

    Company disabled(String agent) {
        return with(group(SUPPORT)
                .with(group(SUPPORT).members().stream()
                        .map(member -> member.agent().value().equals(agent)
                                ? new Member(member.agent(), 1, 1, false, Map.of(), 1)
                                : member)
                        .toList()));
    }

    Company roundRobin(String... agents) {
        return with(group(SUPPORT).with(members(agents)).with(rules(Strategy.ROUND_ROBIN)));
    }

    static RoutingRules rules(Strategy strategy) {
        return new RoutingRules(strategy, new TreeMap<>(), Duration.ofSeconds(10), Needs.NONE);
    }

    Company secondTierAfter(int seconds) {
        var rules = new RoutingRules(
                Strategy.TOP_DOWN,
                new TreeMap<>(Map.of(2, Duration.ofSeconds(seconds))),
                Duration.ofSeconds(10),
                Needs.NONE);
        return with(group(SUPPORT)
                .with(List.of(
                        Member.of(new AgentId("agent1")), new Member(new AgentId("agent3"), 2, 1, true, Map.of(), 1)))
                .with(rules));
    }

    Company without(String agent) {
        var people = new HashMap<>(before.people());
        people.remove(new AgentId(agent));
        return withMembers("agent2").withPeople(people);
    }

    /// Its number leads to Sales from now on.
    Company withoutSupport() {
        return before.withWorkgroups(Map.of(SALES, group(SALES)))
                .withNumbers(Map.of("200", new ToWorkgroup(SALES)))
                .withAttendants(Map.of());
    }

    static AnswerPoint voicemail(WorkgroupId group) {
        return new ToVoicemail(group);
    }
}
