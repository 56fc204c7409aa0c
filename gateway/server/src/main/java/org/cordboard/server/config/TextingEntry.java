package org.cordboard.server.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.texting.TextTemplate;
import org.cordboard.server.texting.TextingPlan;

/// Texts with people outside (docs/texting.md).
///
/// @param numbers which workgroup answers what comes to a number
/// @param templates words that are ready to be sent
record TextingEntry(Map<String, String> numbers, List<TemplateEntry> templates) {
    static final TextingEntry NONE = new TextingEntry(Map.of(), List.of());

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}|[0-9]{3,8}");

    TextingEntry {
        Given.required("numbers", numbers);
        templates = templates == null ? List.of() : templates;
    }

    /// @param workgroups whose members choose from it; all when left out
    record TemplateEntry(String name, String words, List<String> workgroups) {
        TemplateEntry {
            Given.required("name", name);
            Given.required("words", words);
            workgroups = workgroups == null ? List.of() : workgroups;
        }
    }

    TextingPlan plan(Company company, Problems problems) {
        return new TextingPlan(workgroups(company, problems), templates(company, problems));
    }

    private Map<String, WorkgroupId> workgroups(Company company, Problems problems) {
        Map<String, WorkgroupId> all = new HashMap<>();
        numbers.forEach((number, workgroup) -> {
            String path = "texting.numbers." + number;
            if (!NUMBER.matcher(number).matches()) {
                problems.add(
                        path, "'" + number + "' is no number that can be texted", "write it like \"+15550100200\"");
            }
            all.put(number, workgroup(company, workgroup, path, problems));
        });
        return all;
    }

    private List<TextTemplate> templates(Company company, Problems problems) {
        List<TextTemplate> all = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            TemplateEntry entry = templates.get(i);
            String path = "texting.templates[" + i + "]";
            TextTemplate template = new TextTemplate(
                    entry.name(),
                    entry.words(),
                    entry.workgroups().stream()
                            .map(workgroup -> workgroup(company, workgroup, path + ".workgroups", problems))
                            .toList());
            template.unknownVariables()
                    .forEach(variable -> problems.add(
                            path + ".words",
                            "there is no variable '{" + variable + "}'",
                            "use one of " + TextTemplate.VARIABLES));
            all.add(template);
        }
        return all;
    }

    private static WorkgroupId workgroup(Company company, String given, String path, Problems problems) {
        WorkgroupId id = new WorkgroupId(given);
        if (company.queue(id).isEmpty()) {
            problems.add(path, "there is no workgroup '" + given + "'", "name one of workgroups");
        }
        return id;
    }
}
