package org.cordboard.server.texting;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.cordboard.core.id.WorkgroupId;

/// Which threads are wanted.
///
/// @param workgroups whose threads these are
/// @param state empty for all
/// @param words that stand in the name or the number of the other side, or in the thread; empty for all
record ThreadSearch(Collection<WorkgroupId> workgroups, Optional<TextThread.State> state, String words) {
    private static final String NOWHERE = "!";

    ThreadSearch {
        words = words.strip().toLowerCase(Locale.ROOT);
    }

    /// A pattern for numbers, which may have been typed with spaces in them.
    String number() {
        String digits = words.replaceAll("[\\s().\\-/+]", "");
        return digits.matches("[0-9]{2,}") ? "%" + digits.replaceFirst("^0+", "") + "%" : NOWHERE;
    }

    /// A pattern for words, with `!` before what is meant as it stands.
    String like() {
        return "%" + words.replaceAll("[!%_]", "!$0") + "%";
    }
}
