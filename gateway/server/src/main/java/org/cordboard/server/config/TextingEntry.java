package org.cordboard.server.config;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordboard.core.company.Company;
import org.cordboard.core.id.WorkgroupId;

/// Texts with people outside (docs/texting.md).
///
/// @param numbers which workgroup answers what comes to a number
record TextingEntry(Map<String, String> numbers) {
    static final TextingEntry NONE = new TextingEntry(Map.of());

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}|[0-9]{3,8}");

    TextingEntry {
        Given.required("numbers", numbers);
    }

    Map<String, WorkgroupId> workgroups(Company company, Problems problems) {
        Map<String, WorkgroupId> all = new HashMap<>();
        numbers.forEach((number, workgroup) -> {
            String path = "texting.numbers." + number;
            if (!NUMBER.matcher(number).matches()) {
                problems.add(
                        path, "'" + number + "' is no number that can be texted", "write it like \"+15550100200\"");
            }
            WorkgroupId id = new WorkgroupId(workgroup);
            if (company.queue(id).isEmpty()) {
                problems.add(path, "there is no workgroup '" + workgroup + "'", "name one of workgroups");
            }
            all.put(number, id);
        });
        return Map.copyOf(all);
    }
}
