package org.cordboard.server.texting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.id.WorkgroupId;

/// How a company texts.
///
/// @param numbers which workgroup answers what comes to a number
/// @param rules for what happens by itself
public record TextingPlan(Map<String, WorkgroupId> numbers, List<TextTemplate> templates, TextRules rules) {
    /// One in which nothing happens by itself.
    public TextingPlan(Map<String, WorkgroupId> numbers, List<TextTemplate> templates) {
        this(numbers, templates, TextRules.NONE);
    }

    public TextingPlan {
        numbers = Map.copyOf(numbers);
        templates = List.copyOf(templates);
    }

    public Optional<WorkgroupId> workgroup(String number) {
        return Optional.ofNullable(numbers.get(number));
    }

    /// The number from which a workgroup texts; of several always the same.
    Optional<String> number(WorkgroupId workgroup) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue().equals(workgroup))
                .map(Map.Entry::getKey)
                .min(String::compareTo);
    }

    List<TextTemplate> templates(WorkgroupId workgroup) {
        return templates.stream().filter(template -> template.isFor(workgroup)).toList();
    }
}
