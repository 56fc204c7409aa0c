package org.cordboard.server.callrecord;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.callnote.Words;

/// What tests look for in the history.
final class Searches {
    private Searches() {}

    static HistorySearch latest(int limit) {
        return of("", HistorySearch.Kind.ALL, Optional.empty(), limit);
    }

    static HistorySearch words(String words) {
        return of(words, HistorySearch.Kind.ALL, Optional.empty(), 100);
    }

    static HistorySearch kind(HistorySearch.Kind kind) {
        return of("", kind, Optional.empty(), 100);
    }

    static HistorySearch of(String words, HistorySearch.Kind kind, Optional<WorkgroupId> workgroup, int limit) {
        return new HistorySearch(
                Optional.empty(),
                Words.searched(words),
                kind,
                workgroup,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    static HistorySearch after(String call, int limit) {
        return new HistorySearch(
                Optional.empty(),
                List.of(),
                HistorySearch.Kind.ALL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new CallId(call)),
                limit);
    }

    static HistorySearch seenBy(String agent, Optional<CallId> before, int limit, String... workgroups) {
        return new HistorySearch(
                Optional.of(new HistorySearch.Viewer(
                        new AgentId(agent),
                        Arrays.stream(workgroups).map(WorkgroupId::new).toList())),
                List.of(),
                HistorySearch.Kind.ALL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                before,
                limit);
    }
}
