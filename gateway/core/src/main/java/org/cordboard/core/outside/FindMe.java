package org.cordboard.core.outside;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cordboard.core.call.Call;
import org.cordboard.core.company.Handling;
import org.cordboard.core.company.Handling.Target;
import org.cordboard.core.company.HouseSounds;
import org.cordboard.core.dialplan.Spender;
import org.cordboard.core.effect.OutsideEffect;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.toll.Permit;
import org.cordboard.core.toll.Tolls;

/// Looks for a person at other telephones while the caller waits at the person's line: dials them at once or one
/// after the other, and asks whoever answers to press 1, which no voice mail does.
public final class FindMe {
    private static final class Search {
        private final Instant began;
        private final Duration ringFor;
        private final Deque<Target> toCome;
        private final Set<OutsideId> legs = new LinkedHashSet<>();
        private Optional<TimerId> next = Optional.empty();

        private Search(Instant began, Handling handling) {
            this.began = began;
            this.ringFor = handling.ringFor();
            this.toCome = new ArrayDeque<>(handling.targets().stream()
                    .sorted(Comparator.comparing(Target::after))
                    .toList());
        }
    }

    private final Map<CallId, Search> searches = new HashMap<>();
    private final Supplier<HouseSounds> sounds;
    private final Tolls tolls;
    private final Outbox outbox;

    public FindMe(Supplier<HouseSounds> sounds, Tolls tolls, Outbox outbox) {
        this.sounds = sounds;
        this.tolls = tolls;
        this.outbox = outbox;
    }

    public void begin(Call call, Handling handling) {
        if (!handling.targets().isEmpty()) {
            var search = new Search(outbox.now(), handling);
            searches.put(call.id(), search);
            dialDue(call, search);
        }
    }

    /// The time for a further telephone has come.
    ///
    /// @return as [#ended]
    public boolean next(Call call) {
        var search = searches.get(call.id());
        if (search == null) {
            return false;
        }
        dialDue(call, search);
        return !goesOn(call);
    }

    public boolean goesOn(Call call) {
        return searches.containsKey(call.id());
    }

    public void answered(Call call, OutsideId leg) {
        if (rings(call, leg)) {
            sounds.get()
                    .personal()
                    .ifPresent(prompts ->
                            outbox.add(new OutsideEffect.PlayOutside(call.id(), leg, List.of(prompts.accept()))));
        }
    }

    /// A key was pressed at another telephone.
    ///
    /// @return whether the person takes the call there; the leg is the caller's then, and no longer ours
    public boolean accepts(Call call, OutsideId leg, char key) {
        return key == '1' && rings(call, leg) && searches.get(call.id()).legs.remove(leg);
    }

    /// @return whether this was the last telephone at which the person might have been found
    public boolean ended(Call call, OutsideId leg) {
        if (!rings(call, leg)) {
            return false;
        }
        var search = searches.get(call.id());
        search.legs.remove(leg);
        forgetIfOver(call, search);
        return !goesOn(call);
    }

    private void forgetIfOver(Call call, Search search) {
        if (search.legs.isEmpty() && search.toCome.isEmpty()) {
            searches.remove(call.id());
        }
    }

    /// Nobody is looked for any more: what rings falls silent.
    public void stop(Call call) {
        var search = searches.remove(call.id());
        if (search != null) {
            search.next.ifPresent(outbox::cancel);
            search.legs.forEach(leg -> hangUp(call, leg));
        }
    }

    private void hangUp(Call call, OutsideId leg) {
        tolls.ended(call.id(), leg);
        outbox.add(new OutsideEffect.HangUpOutside(call.id(), leg));
    }

    /// The timer of the next telephone, if one is still to come.
    public Optional<TimerId> runningTimer(Call call) {
        return Optional.ofNullable(searches.get(call.id())).flatMap(search -> search.next);
    }

    private boolean rings(Call call, OutsideId leg) {
        return searches.containsKey(call.id()) && searches.get(call.id()).legs.contains(leg);
    }

    private void dialDue(Call call, Search search) {
        var sinceBegin = Duration.between(search.began, outbox.now());
        while (!search.toCome.isEmpty() && search.toCome.peek().after().compareTo(sinceBegin) <= 0) {
            dial(call, search, search.toCome.remove());
        }
        search.next = Optional.ofNullable(search.toCome.peek())
                .map(target -> outbox.start(
                        TimerId.Kind.FIND_NEXT,
                        call.id().value(),
                        target.after().minus(sinceBegin)));
        forgetIfOver(call, search);
    }

    private void dial(Call call, Search search, Target target) {
        var leg = call.newOutside();
        var permit = tolls.begin(
                call.id(),
                leg,
                new Spender.House(),
                target.number(),
                call.caller().number());
        if (permit instanceof Permit.Granted granted) {
            search.legs.add(leg);
            outbox.add(new OutsideEffect.DialOutside(
                    call.id(), leg, granted.number(), search.ringFor.minus(target.after()), granted.route()));
        }
    }
}
