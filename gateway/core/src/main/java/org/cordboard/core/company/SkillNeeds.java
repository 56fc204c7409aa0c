package org.cordboard.core.company;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The skills that a caller's agent must or should have, each with the level that is asked for, 1–10.
///
/// @param required without all of these, at least at this level, an agent is not asked
/// @param preferred among the others, who has more of these is asked first
public record SkillNeeds(SortedMap<String, Integer> required, SortedMap<String, Integer> preferred) {
    public static final SkillNeeds NONE = new SkillNeeds(new TreeMap<>(), new TreeMap<>());

    public SkillNeeds {
        required = Collections.unmodifiableSortedMap(new TreeMap<>(required));
        preferred = Collections.unmodifiableSortedMap(new TreeMap<>(preferred));
    }

    public boolean metBy(Member member) {
        for (Map.Entry<String, Integer> skill : required.entrySet()) {
            if (member.skills().getOrDefault(skill.getKey(), 0) < skill.getValue()) {
                return false;
            }
        }
        return true;
    }

    /// How well a member fits: the sum of the levels in the preferred skills, none counting more than asked.
    public int fit(Member member) {
        int fit = 0;
        for (Map.Entry<String, Integer> skill : preferred.entrySet()) {
            fit += Math.min(member.skills().getOrDefault(skill.getKey(), 0), skill.getValue());
        }
        return fit;
    }

    /// What a caller has in advance of others: a point, worth a second of waiting, for each level required.
    public int points() {
        int points = 0;
        for (int level : required.values()) {
            points += level;
        }
        return points;
    }

    /// All that either asks for, at the higher level.
    public SkillNeeds and(SkillNeeds more) {
        if (more.equals(NONE)) {
            return this;
        }
        return new SkillNeeds(higher(required, more.required), higher(preferred, more.preferred));
    }

    /// Such as `german at level 5`; of the required ones.
    @Override
    public String toString() {
        return required.entrySet().stream()
                .map(skill -> "%s at level %d".formatted(skill.getKey(), skill.getValue()))
                .collect(Collectors.joining(" and "));
    }

    private static SortedMap<String, Integer> higher(Map<String, Integer> one, Map<String, Integer> other) {
        var all = new TreeMap<>(one);
        other.forEach((skill, level) -> all.merge(skill, level, Math::max));
        return all;
    }
}
