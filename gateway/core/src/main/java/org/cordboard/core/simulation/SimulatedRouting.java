package org.cordboard.core.simulation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.Needs;
import org.cordboard.core.company.RoutingRules;
import org.cordboard.core.company.SkillNeeds;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.id.AgentId;

/// Strategies, tiers, skills and needs by chance, so that each seed tries another way of choosing.
final class SimulatedRouting {
    private static final List<String> SKILLS = List.of("german", "wine", "sailing");
    private static final SortedMap<Integer, Duration> TIERS =
            new TreeMap<>(Map.of(2, Duration.ofSeconds(10), 3, Duration.ofSeconds(25)));

    private final Chance chance;

    SimulatedRouting(Chance chance) {
        this.chance = chance;
    }

    RoutingRules rules() {
        return new RoutingRules(
                chance.one(List.of(Strategy.values())),
                TIERS,
                Duration.ofSeconds(1 + chance.below(10)),
                chance.of(200) ? needs() : Needs.NONE);
    }

    /// The first of them is a member like all others.
    List<Member> members(List<AgentId> agents) {
        return agents.stream()
                .map(agent -> agent.equals(agents.getFirst()) ? Member.of(agent) : member(agent))
                .toList();
    }

    AnswerPoint needing(AnswerPoint to) {
        return chance.of(500) ? new AnswerPoint.WithNeeds(needs(), to) : to;
    }

    private Member member(AgentId agent) {
        var skills = new HashMap<String, Integer>();
        SKILLS.stream().filter(_ -> chance.of(700)).forEach(skill -> skills.put(skill, 1 + chance.below(10)));
        int tier = chance.of(700) ? 1 : 2 + chance.below(2);
        return new Member(agent, tier, 1 + chance.below(3), !chance.of(50), skills, 1 + chance.below(9));
    }

    private Needs needs() {
        var required = new TreeMap<String, Integer>();
        var preferred = new TreeMap<String, Integer>();
        if (chance.of(500)) {
            required.put(chance.one(SKILLS), 1 + chance.below(5));
        }
        if (chance.of(700)) {
            preferred.put(chance.one(SKILLS), 1 + chance.below(10));
        }
        return new Needs(new SkillNeeds(required, preferred), chance.below(120) - 30);
    }
}
