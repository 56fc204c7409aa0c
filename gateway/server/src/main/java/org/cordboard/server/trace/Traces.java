package org.cordboard.server.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.TenantId;
import org.cordboard.protocol.Rest;
import org.cordboard.server.journal.JournalEntry;
import org.cordboard.server.store.Database;

/// What was said on the wire for each call: of the last calls from memory, of those that failed or were flagged from
/// the disk. Any thread; blocks.
public final class Traces {
    /// After its end, the last messages of a call are repeated for as long (RFC 3261, 17.1.1.2: 64 × T1).
    private static final Duration LAST_WORDS = Duration.ofSeconds(35);

    private final TraceTable table;
    private final TraceNotes notes;
    private final TraceBuilder builder;
    private final Function<CallId, List<JournalEntry>> journal;
    private final Predicate<CallId> hasRecord;
    private final TraceRules rules;
    private final InstantSource clock;
    private final Queue<Ended> ended = new ArrayDeque<>();
    private final Set<CallId> flaggedWhileUp = new HashSet<>();

    private record Ended(CallId call, boolean failed, Instant at) {}

    /// @param journal all that touches a call, oldest first; empty for an unknown one
    /// @param hasRecord whether a call has ended and its record is kept
    public Traces(
            Database database,
            TenantId tenant,
            TraceBuilder builder,
            TraceNotes notes,
            Function<CallId, List<JournalEntry>> journal,
            Predicate<CallId> hasRecord,
            TraceRules rules,
            InstantSource clock) {
        this.table = new TraceTable(database, tenant);
        this.builder = builder;
        this.notes = notes;
        this.journal = journal;
        this.hasRecord = hasRecord;
        this.rules = rules;
        this.clock = clock;
    }

    /// Empty for an unknown call.
    public Optional<Rest.Trace> of(CallId call) {
        List<JournalEntry> steps = journal.apply(call);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Rest.Trace inMemory = builder.build(call, steps);
        return Optional.of(table.find(call)
                .map(row -> with(fuller(inMemory, row.trace()), row))
                .orElse(inMemory));
    }

    /// Memory knows what came after the call was kept, until it forgets.
    private static Rest.Trace fuller(Rest.Trace inMemory, Rest.Trace onDisk) {
        return inMemory.messages().size() + inMemory.steps().size()
                        >= onDisk.messages().size() + onDisk.steps().size()
                ? inMemory
                : onDisk;
    }

    private static Rest.Trace with(Rest.Trace trace, TraceTable.Row row) {
        return new Rest.Trace(
                trace.call(),
                row.flag().orElse(null),
                row.until().toEpochMilli(),
                trace.sides(),
                trace.messages(),
                trace.leftOut(),
                trace.steps());
    }

    /// Keeps the call's trace, and what is still to come of it.
    ///
    /// @param by who wants it
    /// @return false for an unknown call
    public synchronized boolean flag(CallId call, String by) {
        Optional<Rest.Trace> trace = of(call);
        if (trace.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        boolean failed = table.find(call).map(TraceTable.Row::failed).orElse(false);
        Rest.TraceFlag flag = new Rest.TraceFlag(by, now.toEpochMilli());
        keep(call, trace.get(), failed, Optional.of(flag));
        if (hasRecord.test(call)) {
            ended.add(new Ended(call, failed, now));
        } else {
            flaggedWhileUp.add(call);
        }
        return true;
    }

    /// The call is kept no longer than others.
    public synchronized void unflag(CallId call) {
        flaggedWhileUp.remove(call);
        Optional<TraceTable.Row> row = table.find(call);
        if (row.isPresent() && row.get().failed()) {
            keep(call, row.get().trace(), true, Optional.empty());
        } else {
            table.remove(call);
        }
    }

    /// A call has ended. Waits for traces that are just being written.
    public synchronized void ended(CallId call, Cause cause) {
        boolean failed = isFailure(cause) || notes.hasFailed(call);
        boolean flagged = flaggedWhileUp.remove(call);
        if (flagged || failed && rules.failedFor().isPositive()) {
            ended.add(new Ended(call, failed, clock.instant()));
        }
    }

    /// Ends that something or somebody has to be blamed for.
    private static boolean isFailure(Cause cause) {
        return switch (cause) {
            case CALLER_LOST,
                    MESSAGE_FAILED,
                    NO_SUCH_NUMBER,
                    NO_COMMON_CODEC,
                    BAD_OFFER,
                    GATEWAY_FAILED,
                    NOT_REACHED,
                    CALLBACK_NOT_REACHED -> true;
            case NOT_PERMITTED,
                    OTHER_SIDE_BUSY,
                    TOO_LONG,
                    CALLER_HUNG_UP,
                    CALLER_GAVE_UP_BEFORE_ANSWER,
                    AGENT_HUNG_UP,
                    OTHER_SIDE_HUNG_UP,
                    TRANSFERRED,
                    MESSAGE_LEFT,
                    NO_MESSAGE_LEFT,
                    MESSAGES_HEARD,
                    CODE_DIALLED,
                    NOT_IDENTIFIED,
                    GATEWAY_STOPPED,
                    CALLBACK_EXPIRED,
                    CALLBACK_NO_LONGER_NEEDED -> false;
        };
    }

    /// Writes down the calls whose last messages are in. To be called every few seconds.
    public void keepEnded() {
        keepEndedBefore(clock.instant().minus(LAST_WORDS));
    }

    /// Writes down what is to be written, without waiting for last messages.
    public void keepAll() {
        keepEndedBefore(Instant.MAX);
    }

    private synchronized void keepEndedBefore(Instant latest) {
        while (!ended.isEmpty() && !ended.peek().at().isAfter(latest)) {
            Ended call = ended.remove();
            Optional<Rest.TraceFlag> flag = table.find(call.call()).flatMap(TraceTable.Row::flag);
            if (call.failed() || flag.isPresent()) {
                of(call.call()).ifPresent(trace -> keep(call.call(), trace, call.failed(), flag));
            }
        }
    }

    private void keep(CallId call, Rest.Trace trace, boolean failed, Optional<Rest.TraceFlag> flag) {
        Instant now = clock.instant();
        Instant until = now.plus(flag.isPresent() ? rules.flaggedFor() : rules.failedFor());
        table.put(call, new TraceTable.Row(failed, flag, now, until, bare(trace)));
    }

    /// Flag and time have columns of their own.
    private static Rest.Trace bare(Rest.Trace trace) {
        return new Rest.Trace(
                trace.call(), null, null, trace.sides(), trace.messages(), trace.leftOut(), trace.steps());
    }

    /// Removes what has been kept long enough.
    public void purge() {
        table.purge(clock.instant(), rules.failedAtMost());
    }
}
