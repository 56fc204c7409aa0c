package org.cordboard.server.texting;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordboard.core.id.WorkgroupId;

/// Words that are ready to be sent. What stands in braces is filled in: `{name}` of the other side, its
/// `{number}`, the `{agent}` who writes, and the `{workgroup}`.
///
/// @param name by which people choose it
/// @param workgroups whose members choose from it; empty for all
public record TextTemplate(String name, String words, List<WorkgroupId> workgroups) {
    public static final String VARIABLES = "{name}, {number}, {agent}, {workgroup}";

    private static final Pattern VARIABLE = Pattern.compile(" ?\\{([A-Za-z]*)\\}");

    public TextTemplate {
        workgroups = List.copyOf(workgroups);
    }

    /// What stands in braces and is none of [#VARIABLES].
    public List<String> unknownVariables() {
        return unknownVariables(words, VARIABLES);
    }

    /// What stands in braces in these words and is none of the variables.
    ///
    /// @param variables such as `{name}, {number}`
    public static List<String> unknownVariables(String words, String variables) {
        return VARIABLE.matcher(words)
                .results()
                .map(found -> found.group(1))
                .filter(variable -> !variables.contains("{" + variable + "}"))
                .toList();
    }

    boolean isFor(WorkgroupId workgroup) {
        return workgroups.isEmpty() || workgroups.contains(workgroup);
    }

    /// @param values by variable; for an empty one, the blank before it goes as well: "Hello {name},"
    /// becomes "Hello,"
    String filled(Map<String, String> values) {
        return filled(words, values);
    }

    /// As [#filled(Map)], of these words.
    static String filled(String words, Map<String, String> values) {
        return VARIABLE.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(value(found, values)))
                .strip();
    }

    private static String value(MatchResult found, Map<String, String> values) {
        String value = values.get(found.group(1));
        String blank = found.group().startsWith(" ") ? " " : "";
        return value.isEmpty() ? "" : blank + value;
    }
}
