package org.cordboard.server.callrecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.store.Database;
import org.cordboard.server.store.PageMark;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Finds calls of one company that have ended. Any thread; blocks.
///
/// Each page is read from an index that has the calls in their order, from where the page before ended (keyset paging):
/// of all calls, of each workgroup, of each agent or of each caller. What an agent sees is put together from the first
/// calls of each of these.
public final class CallHistory {
    private static final Comparator<Rest.CallSummary> NEWEST_FIRST = Comparator.comparingLong(
                    Rest.CallSummary::arrivedAt)
            .thenComparing(Rest.CallSummary::id)
            .reversed();

    /// Calls after which nobody waits for anything.
    private static final String QUIET = "('MESSAGE_LEFT', 'MESSAGES_HEARD', 'CODE_DIALLED', 'NOT_IDENTIFIED')";

    private static final String OF_WORD = """
             AND call_id IN (
              SELECT call_id FROM call_note_word WHERE tenant = :tenant AND word >= :word%1$d AND word < :behind%1$d
              UNION
              SELECT r.call_id FROM call_record r JOIN caller_word w ON w.tenant = r.tenant
                AND w.caller_number = r.caller_number AND w.caller_name = r.caller_name
              WHERE w.tenant = :tenant AND w.word >= :word%1$d AND w.word < :behind%1$d
              UNION
              SELECT call_id FROM call_record WHERE tenant = :tenant AND caller_number IN (
                SELECT n.number FROM contact c JOIN contact_number n ON n.tenant = c.tenant AND n.contact = c.id
                WHERE c.tenant = :tenant AND c.search LIKE :like%1$d))
            """;

    private final Database database;
    private final String tenant;

    public CallHistory(Database database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant.value();
    }

    /// Newest first; fewer than the limit when there are no more, none behind a call that there is not.
    public List<Rest.CallSummary> page(HistorySearch search) {
        TreeSet<Rest.CallSummary> found = new TreeSet<>(NEWEST_FIRST);
        database.read(handle -> {
            Optional<Rest.CallSummary> before = search.before().flatMap(call -> find(handle, call));
            if (before.isEmpty() && search.before().isPresent()) {
                return found;
            }
            branches(search).forEach(branch -> found.addAll(read(handle, search, before, branch)));
            return found;
        });
        return found.stream().limit(search.limit()).toList();
    }

    /// The last calls of somebody, newest first.
    ///
    /// @param numbers all that he or she has
    /// @param before where the page before ended
    public List<Rest.CallSummary> ofCaller(
            Optional<HistorySearch.Viewer> viewer, Collection<String> numbers, PageMark before, int limit) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return database.read(handle -> {
            Query query = before.bind(handle.createQuery(CallRecords.COLUMNS
                            + " WHERE tenant = :tenant AND caller_number IN (<numbers>)"
                            + " AND (arrived_at + 0, call_id) < (:markAt, :mark)"
                            + viewer.map(CallHistory::seenBy).orElse("")
                            // Sorts the few calls of the caller: in the order of an index, all calls would be read.
                            + " ORDER BY arrived_at + 0 DESC, call_id DESC LIMIT :limit"))
                    .bind("tenant", tenant)
                    .bindList("numbers", numbers)
                    .bind("limit", limit);
            viewer.ifPresent(who -> bindViewer(query, who));
            return query.map(CallRecords::summary).list();
        });
    }

    /// The last call of somebody in which one of ours has talked, within a transaction.
    ///
    /// @param numbers all that he or she has
    /// @param since when it has ended at the earliest
    public Optional<Rest.CallSummary> lastTalk(Handle handle, Collection<String> numbers, Instant since) {
        return handle.createQuery(CallRecords.COLUMNS + """
                         WHERE tenant = :tenant AND caller_number IN (<numbers>) AND agent IS NOT NULL
                           AND answered_at IS NOT NULL AND ended_at >= :since
                        ORDER BY arrived_at + 0 DESC, call_id DESC LIMIT 1
                        """)
                .bind("tenant", tenant)
                .bindList("numbers", numbers)
                .bind("since", since.toEpochMilli())
                .map(CallRecords::summary)
                .findOne();
    }

    private static String seenBy(HistorySearch.Viewer viewer) {
        return viewer.workgroups().isEmpty()
                ? " AND agent = :viewer"
                : " AND (agent = :viewer OR workgroup IN (<workgroups>))";
    }

    private static void bindViewer(Query query, HistorySearch.Viewer viewer) {
        query.bind("viewer", viewer.agent().value());
        if (!viewer.workgroups().isEmpty()) {
            query.bindList("workgroups", values(viewer.workgroups()));
        }
    }

    private static List<String> values(Collection<WorkgroupId> workgroups) {
        return workgroups.stream().map(WorkgroupId::value).toList();
    }

    /// One index each.
    ///
    /// @param column empty for all calls
    private record Branch(String column, String value) {
        static final Branch ALL = new Branch("", "");

        String condition() {
            return column.isEmpty() ? "" : " AND %s = :branch".formatted(column);
        }
    }

    private static Stream<Branch> branches(HistorySearch search) {
        Optional<Branch> wanted = search.workgroup().map(group -> new Branch("workgroup", group.value()));
        return search.viewer()
                .map(viewer -> Stream.concat(
                        viewer.workgroups().stream()
                                .filter(group ->
                                        search.workgroup().map(group::equals).orElse(true))
                                .map(group -> new Branch("workgroup", group.value())),
                        Stream.of(new Branch("agent", viewer.agent().value()))))
                .orElseGet(() -> Stream.of(wanted.orElse(Branch.ALL)));
    }

    private List<Rest.CallSummary> read(
            Handle handle, HistorySearch search, Optional<Rest.CallSummary> before, Branch branch) {
        List<String> conditions = new ArrayList<>();
        conditions.add(branch.condition());
        before.ifPresent(_ -> conditions.add(" AND (arrived_at, call_id) < (:beforeAt, :before)"));
        search.workgroup().ifPresent(_ -> conditions.add(" AND workgroup = :workgroup"));
        search.from().ifPresent(_ -> conditions.add(" AND arrived_at >= :from"));
        search.until().ifPresent(_ -> conditions.add(" AND arrived_at < :until"));
        conditions.add(of(search.kind()));
        IntStream.range(0, search.words().size()).forEach(i -> conditions.add(OF_WORD.formatted(i)));
        Query query = handle.createQuery(CallRecords.COLUMNS
                        + conditions.stream().collect(Collectors.joining("", " WHERE tenant = :tenant", ""))
                        + " ORDER BY arrived_at DESC, call_id DESC LIMIT :limit")
                .bind("tenant", tenant)
                .bind("limit", search.limit());
        if (!branch.column().isEmpty()) {
            query.bind("branch", branch.value());
        }
        before.ifPresent(call -> query.bind("beforeAt", call.arrivedAt()).bind("before", call.id()));
        search.workgroup().ifPresent(group -> query.bind("workgroup", group.value()));
        search.from().ifPresent(at -> query.bind("from", at.toEpochMilli()));
        search.until().ifPresent(at -> query.bind("until", at.toEpochMilli()));
        bindWords(query, search.words());
        return query.map(CallRecords::summary).list();
    }

    private static void bindWords(Query query, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            query.bind("word" + i, word)
                    .bind("behind" + i, word + Character.MAX_VALUE)
                    .bind("like" + i, "%" + word + "%");
        }
    }

    private static String of(HistorySearch.Kind kind) {
        return switch (kind) {
            case ALL -> "";
            case MISSED -> " AND dialled <> caller_number AND answered_at IS NULL AND cause NOT IN " + QUIET;
            case INBOUND -> " AND dialled <> caller_number";
            case OUTBOUND -> " AND dialled = caller_number";
        };
    }

    private Optional<Rest.CallSummary> find(Handle handle, CallId call) {
        return handle.createQuery(CallRecords.COLUMNS + " WHERE tenant = :tenant AND call_id = :call")
                .bind("tenant", tenant)
                .bind("call", call.value())
                .map(CallRecords::summary)
                .findOne();
    }
}
