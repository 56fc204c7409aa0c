package org.cordboard.server.config;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cordboard.core.company.Dispositions;

/// What agents may say of how a workgroup's call ended (docs/history.md).
///
/// @param required whether they must; no when left out
record DispositionsEntry(List<String> choices, Boolean required) {
    static final DispositionsEntry NONE = new DispositionsEntry(List.of(), null);

    private static final int LONGEST = 60;
    private static final int MOST = 30;

    DispositionsEntry {
        choices = choices == null
                ? List.of()
                : choices.stream().map(String::strip).toList();
    }

    /// @param path where this stands, for problems
    Dispositions dispositions(String path, Problems problems) {
        if (choices.size() > MOST) {
            problems.add(path + ".choices", "there are more than " + MOST, "keep those that are used");
        }
        if (Boolean.TRUE.equals(required) && choices.isEmpty()) {
            problems.add(path + ".required", "there is nothing to choose from", "name some choices");
        }
        Set<String> seen = new HashSet<>();
        for (String choice : choices) {
            if (choice.isEmpty() || choice.length() > LONGEST) {
                problems.add(
                        path + ".choices",
                        "'" + choice + "' is not 1 to " + LONGEST + " characters long",
                        "name it in a few words");
            }
            if (!seen.add(choice.toLowerCase(Locale.ROOT))) {
                problems.add(path + ".choices", "'" + choice + "' is given twice", "give each once");
            }
        }
        return new Dispositions(choices, Boolean.TRUE.equals(required));
    }
}
