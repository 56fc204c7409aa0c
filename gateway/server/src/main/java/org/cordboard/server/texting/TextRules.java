package org.cordboard.server.texting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.WorkgroupId;

/// What happens to texts by itself, as the company's file says it.
///
/// @param help what `HELP` is answered to short codes; the network answers it to all other numbers
/// @param groups of workgroups that say something
/// @param lastSpoke for how long a customer belongs to the member who has spoken to him or her last
/// @param quiet of workgroups that say nothing else
public record TextRules(
        List<Keyword> keywords,
        Optional<String> help,
        Map<WorkgroupId, GroupRules> groups,
        Optional<Duration> lastSpoke,
        AnswerLimits limits,
        Optional<QuietHours> quiet) {
    public static final TextRules NONE = new TextRules(
            List.of(), Optional.empty(), Map.of(), Optional.empty(), AnswerLimits.USUAL, Optional.empty());

    public TextRules {
        keywords = List.copyOf(keywords);
        groups = Map.copyOf(groups);
    }

    /// Whose accounts are lent to customers.
    public Set<AgentId> lent() {
        return keywords.stream()
                .mapMulti((Keyword keyword, Consumer<AgentId> found) -> {
                    if (keyword.deed() instanceof Keyword.Deed.Demo demo) {
                        demo.seats().forEach(found);
                    }
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    GroupRules of(WorkgroupId workgroup) {
        return groups.getOrDefault(workgroup, GroupRules.NONE);
    }

    Optional<QuietHours> quiet(WorkgroupId workgroup) {
        return of(workgroup).quiet().or(() -> quiet);
    }
}
