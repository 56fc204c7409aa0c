package org.cordboard.server.callrecord;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;

/// Which calls of the history somebody wants to see.
///
/// @param viewer whose calls, and whose workgroups'; empty for all
/// @param words each of which begins a word of the caller's name, number or contact, or of a note
/// @param from when the first of them arrived, @param until when none of them had arrived any more
/// @param before a call whose elders are wanted, as the next page has them
/// @param limit 1–1000
public record HistorySearch(
        Optional<Viewer> viewer,
        List<String> words,
        Kind kind,
        Optional<WorkgroupId> workgroup,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<CallId> before,
        int limit) {
    /// @param workgroups whose calls the agent sees
    public record Viewer(AgentId agent, Collection<WorkgroupId> workgroups) {}

    public enum Kind {
        ALL,
        /// From outside, nobody talked with the caller, and no message tells why he or she called.
        MISSED,
        /// From outside.
        INBOUND,
        /// Somebody of the house made it.
        OUTBOUND;

        static final String TITLES = Arrays.stream(values()).map(Kind::title).collect(Collectors.joining(", "));

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String title) {
            return Arrays.stream(values())
                    .filter(kind -> kind.title().equals(title))
                    .findFirst();
        }
    }
}
