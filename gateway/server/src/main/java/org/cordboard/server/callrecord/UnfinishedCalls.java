package org.cordboard.server.callrecord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.effect.Effect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.CallbackPromise;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.server.journal.Journal;
import org.cordboard.server.journal.JournalEntry;
import org.cordboard.server.journal.Step;

/// Calls that the program left behind when it was killed. What their journal says is done is done again where
/// that does no harm, so that no message is lost; what it leaves open ends with [Cause#GATEWAY_STOPPED], unless the
/// caller was promised to be called back.
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

    /// What was found.
    ///
    /// @param ended the calls that were ended
    /// @param promised the calls that go on
    public record Found(List<CallId> ended, List<PromisedCall> promised) {}

    /// Ends all calls that have begun and have no record, but for those whose callers are to be called back. To be
    /// called once, before the floor takes its first event.
    ///
    /// @param at now
    public Found close(Instant at) {
        List<CallId> ended = new ArrayList<>();
        List<PromisedCall> promised = new ArrayList<>();
        for (CallId call : journal.openCalls()) {
            List<JournalEntry> entries = journal.ofCall(call);
            Optional<CallbackPromise> promise = promise(call, entries);
            if (promise.isPresent()) {
                promised.add(new PromisedCall(beginning(entries), promise.get()));
            } else {
                close(call, entries, at);
                ended.add(call);
            }
        }
        return new Found(ended, promised);
    }

    /// What the caller was promised last, if that is neither kept nor void.
    private static Optional<CallbackPromise> promise(CallId call, List<JournalEntry> entries) {
        Optional<CallbackPromise> promise = Optional.empty();
        for (CallEffect effect : effects(entries, call, CallEffect.class).toList()) {
            if (effect instanceof CallEffect.KeepPromise kept) {
                promise = Optional.of(kept.promise());
            } else if (effect instanceof CallEffect.Bridge || effect instanceof CallEffect.WriteRecord) {
                promise = Optional.empty();
            }
        }
        return promise;
    }

    private static CallEvent.OfNewCall beginning(List<JournalEntry> entries) {
        return events(entries, CallEvent.OfNewCall.class).findFirst().orElseThrow();
    }

    private void close(CallId call, List<JournalEntry> entries, Instant at) {
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
                call,
                Sentence.of("Closed the record of the call"),
                Sentence.of("The gateway had stopped while the call was up"));
        var ended = new CallEvent.CallerHungUp(at, call, Cause.GATEWAY_STOPPED);
        journal.append(List.of(new Step(ended, List.of(reason, record))));
        return record;
    }

    private static CallEffect.WriteRecord record(CallId call, List<JournalEntry> entries, Instant at) {
        CallEvent.OfNewCall begun = beginning(entries);
        Optional<CallEvent.Bridged> bridged =
                events(entries, CallEvent.Bridged.class).findFirst();
        Optional<Instant> answeredAt = bridged.map(CallEvent.Bridged::at);
        Optional<AgentId> agent = bridged.map(CallEvent.Bridged::agent);
        Optional<WorkgroupId> workgroup = effects(entries, call, CallEffect.ForMailbox.class)
                .map(CallEffect.ForMailbox::workgroup)
                .findFirst();
        Duration waited = begun instanceof CallEvent.CallRequested
                ? Duration.ZERO
                : Duration.between(begun.at(), answeredAt.orElse(at));
        return new CallEffect.WriteRecord(
                call,
                begun.dialled(),
                begun.caller(),
                begun.at(),
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
