package org.cordboard.core.queue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.id.TimerId;
import org.cordboard.core.outbox.Outbox;
import org.cordboard.core.routing.Claim;

/// Who else may be asked for a caller as time goes by: members of further tiers, and further members at once. The
/// rules are those that the workgroup has at present.
final class Escalation {
    private final Outbox outbox;
    private final Queues queues;

    Escalation(Outbox outbox, Queues queues) {
        this.outbox = outbox;
        this.queues = queues;
    }

    /// The caller begins to wait, or waits again.
    void begin(Ticket ticket) {
        var claim = queues.join(ticket, openTier(ticket));
        claim.nextTier(startNextTier(ticket));
    }

    /// The caller has waited until members of a further tier may be asked.
    void tierOpens(Ticket ticket) {
        queues.claim(ticket).nextTier(startNextTier(ticket));
        queues.tierOpened(ticket, openTier(ticket));
    }

    /// The caller may ring at one member more.
    void ringNext(Ticket ticket) {
        var claim = queues.claim(ticket);
        queues.ringAtOnce(ticket, claim.atOnce() + 1);
        claim.ringNext(startRingNext(ticket, claim));
    }

    /// A console begins to ring for the caller.
    void ringsAt(Ticket ticket) {
        var claim = queues.claim(ticket);
        if (claim.ringNext().isEmpty()) {
            claim.ringNext(startRingNext(ticket, claim));
        }
    }

    /// The workgroup's rules have changed while the caller waits.
    void rulesChanged(Ticket ticket) {
        var claim = queues.claim(ticket);
        var mayRingAtMore = claim.atOnce() > 0;
        cancelNextTier(claim);
        if (mayRingAtMore) {
            claim.nextTier(startNextTier(ticket));
        }
        queues.tierOpened(ticket, openTier(ticket));
        if (workgroup(ticket).routing().strategy() != Strategy.RING_PROGRESSIVELY) {
            cancelRingNext(claim);
        } else if (mayRingAtMore && claim.rings()) {
            ringsAt(ticket);
        }
    }

    /// Nobody is asked for a while.
    void pause(Ticket ticket) {
        cancelRingNext(queues.claim(ticket));
        queues.ringAtOnce(ticket, 0);
    }

    /// Members are asked again.
    void resume(Ticket ticket) {
        var claim = queues.claim(ticket);
        queues.reopen(ticket);
        queues.tierOpened(ticket, openTier(ticket));
        cancelNextTier(claim);
        claim.nextTier(startNextTier(ticket));
    }

    /// Nobody else is asked.
    void stop(Ticket ticket) {
        var claim = queues.claim(ticket);
        cancelNextTier(claim);
        cancelRingNext(claim);
    }

    private void cancelNextTier(Claim claim) {
        claim.nextTier().ifPresent(outbox::cancel);
        claim.nextTier(Optional.empty());
    }

    private void cancelRingNext(Claim claim) {
        claim.ringNext().ifPresent(outbox::cancel);
        claim.ringNext(Optional.empty());
    }

    private int openTier(Ticket ticket) {
        return openTier(ticket.waited(outbox.now()), tierOpensAfter(ticket));
    }

    private static int openTier(Duration waited, SortedMap<Integer, Duration> opensAfter) {
        int open = 1;
        for (Map.Entry<Integer, Duration> tier : opensAfter.entrySet()) {
            if (waited.compareTo(tier.getValue()) >= 0) {
                open = tier.getKey();
            }
        }
        return open;
    }

    private Optional<TimerId> startNextTier(Ticket ticket) {
        var waited = ticket.waited(outbox.now());
        return tierOpensAfter(ticket).values().stream()
                .filter(opens -> opens.compareTo(waited) > 0)
                .findFirst()
                .map(opens ->
                        outbox.start(TimerId.Kind.NEXT_TIER, ticket.call().id().value(), opens.minus(waited)));
    }

    private Optional<TimerId> startRingNext(Ticket ticket, Claim claim) {
        var workgroup = workgroup(ticket);
        return workgroup.routing().strategy() == Strategy.RING_PROGRESSIVELY
                        && claim.atOnce() < workgroup.members().size()
                ? Optional.of(outbox.start(
                        TimerId.Kind.RING_NEXT,
                        ticket.call().id().value(),
                        workgroup.routing().ringNextAfter()))
                : Optional.empty();
    }

    private SortedMap<Integer, Duration> tierOpensAfter(Ticket ticket) {
        return workgroup(ticket).routing().tierOpensAfter();
    }

    private Workgroup workgroup(Ticket ticket) {
        return queues.of(ticket.workgroup().id()).workgroup();
    }
}
