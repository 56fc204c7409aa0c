package org.cordboard.core.company;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordboard.core.company.CompanyCheck.Problem;
import org.cordboard.core.id.AgentId;

/// Checks a workgroup's members and the rules by which they are chosen.
final class RoutingCheck {
    private static final int HIGHEST_TIER = 9;
    private static final int HIGHEST_LEVEL = 10;
    private static final int DAY = 86_400;

    private final List<Problem> problems = new ArrayList<>();

    private RoutingCheck() {}

    static List<Problem> check(String path, Workgroup workgroup, Set<AgentId> people) {
        var check = new RoutingCheck();
        check.members(path + ".members", workgroup, people);
        check.rules(path + ".routing", workgroup.routing());
        return check.problems;
    }

    static List<Problem> check(String path, Needs needs) {
        var check = new RoutingCheck();
        check.needs(path, needs);
        return check.problems;
    }

    private void members(String path, Workgroup workgroup, Set<AgentId> people) {
        var members = workgroup.members();
        if (members.isEmpty()) {
            add(path, "the workgroup has no member", "name at least one person");
        } else if (members.stream().noneMatch(Member::enabled)) {
            add(path, "no member is enabled", "enable at least one");
        }
        var named = new HashSet<AgentId>();
        for (int i = 0; i < members.size(); i++) {
            var at = "%s[%d]".formatted(path, i);
            var member = members.get(i);
            if (!people.contains(member.agent())) {
                var known = people.stream().map(AgentId::value).sorted().toList();
                add(at, "there is no person '%s'".formatted(member.agent()), "name one of " + known);
            }
            if (!named.add(member.agent())) {
                add(at, "'%s' is named twice".formatted(member.agent()), "name each member once");
            }
            member(at, member, workgroup.routing());
        }
    }

    private void member(String path, Member member, RoutingRules rules) {
        range(path + ".tier", member.tier(), 1, HIGHEST_TIER);
        range(path + ".position", member.position(), 1, 9_999);
        range(path + ".weight", member.weight(), 1, 100);
        levels(path + ".skills", member.skills());
        if (member.tier() > 1
                && member.tier() <= HIGHEST_TIER
                && !rules.tierOpensAfter().containsKey(member.tier())) {
            add(
                    path + ".tier",
                    "tier %d never opens".formatted(member.tier()),
                    "say under routing.tiers after which wait it does, such as %d: 30s".formatted(member.tier()));
        }
    }

    private void rules(String path, RoutingRules rules) {
        range(path + ".notReadyAfter", rules.notReadyAfter(), 1, 10);
        duration(path + ".ringNextAfter", rules.ringNextAfter(), Duration.ofSeconds(1), Duration.ofSeconds(120));
        var before = Duration.ZERO;
        for (Map.Entry<Integer, Duration> tier : rules.tierOpensAfter().entrySet()) {
            var at = path + ".tiers." + tier.getKey();
            if (tier.getKey() < 2 || tier.getKey() > HIGHEST_TIER) {
                add(
                        at,
                        "there is no such tier",
                        "give times to tiers 2 to %d; 1 is open at once".formatted(HIGHEST_TIER));
            }
            duration(at, tier.getValue(), Duration.ofSeconds(1), Duration.ofHours(24));
            if (tier.getValue().compareTo(before) <= 0) {
                add(at, "it does not open later than the tier before", "let each tier open later than the one before");
            }
            before = tier.getValue();
        }
        needs(path, rules.needs());
    }

    private void needs(String path, Needs needs) {
        levels(path + ".needs", needs.skills().required());
        levels(path + ".prefers", needs.skills().preferred());
        range(path + ".priority", needs.priority(), -DAY, DAY);
    }

    private void levels(String path, Map<String, Integer> levels) {
        levels.forEach((skill, level) -> {
            if (skill.isBlank()) {
                add(path, "a skill has no name", "write the name and a level, such as german: 5");
            }
            range(path + "." + skill, level, 1, HIGHEST_LEVEL);
        });
    }

    private void range(String path, int value, int least, int most) {
        if (value < least || value > most) {
            add(
                    path,
                    "%d is not within %d and %d".formatted(value, least, most),
                    "write a number from %d to %d".formatted(least, most));
        }
    }

    private void duration(String path, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            add(
                    path,
                    "%s is not within %s and %s"
                            .formatted(
                                    CompanyCheck.inWords(value),
                                    CompanyCheck.inWords(least),
                                    CompanyCheck.inWords(most)),
                    "write a time from %s to %s".formatted(CompanyCheck.inWords(least), CompanyCheck.inWords(most)));
        }
    }

    private void add(String path, String problem, String remedy) {
        problems.add(new Problem(path, problem, remedy));
    }
}
