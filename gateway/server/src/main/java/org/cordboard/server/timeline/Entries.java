package org.cordboard.server.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cordboard.protocol.Rest;

/// The entries of time lines.
public final class Entries {
    private Entries() {}

    /// @param more in their order; their numbers do not matter
    /// @return the time line with them at their times, behind what was there at the same time, numbered anew
    public static Rest.Timeline merged(Rest.Timeline timeline, List<Rest.TimelineEntry> more) {
        if (more.isEmpty()) {
            return timeline;
        }
        List<Rest.TimelineEntry> entries = new ArrayList<>(timeline.entries());
        entries.addAll(more);
        entries.sort(Comparator.comparingLong(Rest.TimelineEntry::at));
        return new Rest.Timeline(
                timeline.call(),
                IntStream.range(0, entries.size())
                        .mapToObj(index -> numbered(index + 1L, entries.get(index)))
                        .toList());
    }

    private static Rest.TimelineEntry numbered(long seq, Rest.TimelineEntry entry) {
        return new Rest.TimelineEntry(seq, entry.at(), entry.kind(), entry.title(), entry.detail());
    }
}
