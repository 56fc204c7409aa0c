package org.cordboard.core.call;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cordboard.core.effect.CallEffect;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.sentence.Sentence;
import org.cordboard.core.toll.Tolls;

/// The calls that are in the house, and the ways in which a call ends. Whoever ends a call has first
/// taken it out of menu, queue, conversation or mailbox.
public final class Calls {
    private final Map<CallId, Call> present = new LinkedHashMap<>();
    private final Map<String, Set<Call>> away = new HashMap<>();
    private final Tolls tolls;
    private final Outbox outbox;
    private Consumer<Call> whenEnding = _ -> {};
    private BiConsumer<Call, Cause> whenEnded = (_, _) -> {};

    public Calls(Tolls tolls, Outbox outbox) {
        this.tolls = tolls;
        this.outbox = outbox;
    }

    /// @param listener told of each call that is about to end, while something can still be done on it
    public void beforeEnd(Consumer<Call> listener) {
        whenEnding = listener;
    }

    /// @param listener told of each call that has just ended, and why
    public void onEnd(BiConsumer<Call, Cause> listener) {
        whenEnded = listener;
    }

    /// @return empty for a call that is here already
    public Optional<Call> begun(CallEvent.OfNewCall begun) {
        return added(begun.call(), () -> new Call(begun, outbox));
    }

    /// @return empty for a call that is here already
    public Optional<Call> resumed(CallEvent.CallbackResumed resumed) {
        return added(resumed.call(), () -> new Call(resumed, outbox));
    }

    private Optional<Call> added(CallId id, Supplier<Call> added) {
        if (present.containsKey(id)) {
            return Optional.empty();
        }
        var call = added.get();
        present.put(id, call);
        return Optional.of(call);
    }

    public Optional<Call> find(CallId id) {
        return Optional.ofNullable(present.get(id));
    }

    /// The caller hangs up or is let go, and the call stays.
    public void part(Call call) {
        tolls.ended(call.id(), OutsideId.CALLER);
        outbox.add(new CallEffect.PartCaller(call.id()));
        isAway(call);
    }

    /// Nobody is on the line, and the caller is to be called back.
    public void isAway(Call call) {
        call.leaves();
        away.computeIfAbsent(call.caller().number(), _ -> new LinkedHashSet<>()).add(call);
    }

    /// The calls of those who wait for a callback to this number, in the order in which they left.
    public List<Call> awayAt(String number) {
        return List.copyOf(away.getOrDefault(number, Set.of()));
    }

    /// The caller is on the line again, and the call is like any other.
    public void isHere(Call call) {
        forgetAway(call);
        call.isHere();
    }

    /// In order of arrival.
    public Collection<Call> all() {
        return Collections.unmodifiableCollection(present.values());
    }

    /// The call was not answered and never will be.
    public void refuse(Call call, Cause cause) {
        outbox.add(new CallEffect.RefuseCall(call.id(), cause));
        conclude(call, cause);
    }

    /// The caller is still there.
    public void hangUp(Call call, Cause cause) {
        outbox.add(new CallEffect.HangUp(call.id(), cause));
        conclude(call, cause);
    }

    /// The caller is gone already.
    public void conclude(Call call, Cause cause) {
        whenEnding.accept(call);
        tolls.ended(call.id());
        call.sound().forget();
        forgetAway(call);
        call.become(new CallState.Ended(cause));
        present.remove(call.id());
        outbox.add(new CallEffect.WriteRecord(
                call.id(),
                call.dialled(),
                call.caller(),
                call.arrivedAt(),
                call.answeredAt(),
                outbox.now(),
                call.waited(),
                call.workgroup(),
                call.agent(),
                cause));
        whenEnded.accept(call, cause);
    }

    /// The caller, who was to be called back, was not reached. The workgroup finds that in its mailbox.
    public void giveUpCallback(Call call, Sentence reason, Cause cause) {
        outbox.decide(call.id(), Sentence.of("Give up the callback"), reason);
        var wish = call.callback().orElseThrow();
        call.workgroup()
                .ifPresent(workgroup -> outbox.add(new CallEffect.NoteMissedCallback(
                        call.id(), workgroup, call.caller(), wish.askedAt(), wish.tries())));
        conclude(call, cause);
    }

    /// The floor closes before the caller could be called back. Whoever calls this has taken the call out of queue
    /// or conversation.
    public void putAside(Call call) {
        whenEnding.accept(call);
        tolls.ended(call.id());
        call.sound().forget();
        forgetAway(call);
        call.become(new CallState.Ended(Cause.GATEWAY_STOPPED));
        present.remove(call.id());
        outbox.add(new CallEffect.PutAside(call.id()));
        whenEnded.accept(call, Cause.GATEWAY_STOPPED);
    }

    private void forgetAway(Call call) {
        away.computeIfPresent(call.caller().number(), (_, calls) -> {
            calls.remove(call);
            return calls.isEmpty() ? null : calls;
        });
    }
}
