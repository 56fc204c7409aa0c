package org.cordboard.server.callrecord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.journal.JournalEntry;
import org.cordboard.server.journal.Step;

/// Calls that the program left behind when it was killed. What their journal says is done is done again where
/// that does no harm, so that no message is lost; what it leaves open ends with [Cause#GATEWAY_STOPPED].
public final class UnfinishedCalls {
    private final Journal journal;
    private final CallRecords records;
    private final BiConsumer<CallEffect.ForMailbox, Instant> deliver;

    /// @param deliver delivers a message, left at that time, unless that has been done; may throw, then the
    /// call stays unfinished until the next start
    public UnfinishedCalls(Journal journal, CallRecords records, BiConsumer<CallEffect.ForMailbox, Instant> deliver) {
        this.journal = journal;
        this.records = records;
        this.deliver = deliver;
    }

    /// Ends all calls that have arrived and have no record. To be called once, before the floor takes its first
    /// event.
    ///
    /// @param at now
    /// @return the calls that were ended
    public List<CallId> close(Instant at) {
        List<CallId> open = journal.openCalls();
        open.forEach(call -> close(call, at));
        return open;
    }

    private void close(CallId call, Instant at) {
        List<JournalEntry> entries = journal.ofCall(call);
        entries.forEach(entry -> effects(List.of(entry), call, CallEffect.ForMailbox.class)
                .forEach(message -> deliver.accept(message, entry.event().at())));
        CallEffect.WriteRecord record = effects(entries, call, CallEffect.WriteRecord.class)
                .findFirst()
                .orElseGet(() -> stopped(call, entries, at));
        records.store(record);
    }

    private CallEffect.WriteRecord stopped(CallId call, List<JournalEntry> entries, Instant at) {
        CallEffect.WriteRecord record = record(call, entries, at);
        var reason = new Effect.Decided(
                call, "Closed the record of the call", "The gateway had stopped while the call was up");
        var ended = new CallEvent.CallerHungUp(at, call, Cause.GATEWAY_STOPPED);
        journal.append(List.of(new Step(ended, List.of(reason, record))));
        return record;
    }

    private static CallEffect.WriteRecord record(CallId call, List<JournalEntry> entries, Instant at) {
        CallEvent.CallArrived arrived =
                events(entries, CallEvent.CallArrived.class).findFirst().orElseThrow();
        Optional<CallEvent.Bridged> bridged =
                events(entries, CallEvent.Bridged.class).findFirst();
        Optional<Instant> answeredAt = bridged.map(CallEvent.Bridged::at);
        Optional<AgentId> agent = bridged.map(CallEvent.Bridged::agent);
        Optional<WorkgroupId> workgroup = effects(entries, call, CallEffect.ForMailbox.class)
                .map(CallEffect.ForMailbox::workgroup)
                .findFirst();
        Duration waited = Duration.between(arrived.at(), answeredAt.orElse(at));
        return new CallEffect.WriteRecord(
                call,
                arrived.dialled(),
                arrived.caller(),
                arrived.at(),
                answeredAt,
                at,
                waited,
                workgroup,
                agent,
                Cause.GATEWAY_STOPPED);
    }

    private static <E extends CallEvent> Stream<E> events(List<JournalEntry> entries, Class<E> type) {
        return entries.stream()
                .map(JournalEntry::event)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static <E extends CallEffect> Stream<E> effects(List<JournalEntry> entries, CallId call, Class<E> type) {
        return entries.stream()
                .flatMap(entry -> entry.effectsOn(call).stream())
                .filter(type::isInstance)
                .map(type::cast);
    }
}
