package org.cordboard.core.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordboard.core.effect.OfferExplained;
import org.cordboard.core.effect.OfferExplained.Candidate;
import org.cordboard.core.effect.OfferExplained.LeftOut;
import org.cordboard.core.effect.OfferExplained.Reason;
import org.cordboard.core.effect.OfferExplained.Score;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.view.AgentStatus;

/// Says who could have been asked for a caller, and why the others could not. Names everybody only in workgroups
/// of some size; counts in all, without looking at each member.
final class Explainer {
    private static final int CANDIDATES = 10;
    private static final int NAMED = 50;

    private final Lane lane;
    private final List<Seat> seats;
    private final Claim claim;
    private final Instant now;

    Explainer(Lane lane, List<Seat> seats, Claim claim, Instant now) {
        this.lane = lane;
        this.seats = seats;
        this.claim = claim;
        this.now = now;
    }

    /// @param strategy its name
    /// @param callers who could have been offered
    OfferExplained explain(Seat asked, String strategy, int callers) {
        var ticket = claim.ticket();
        var pools = lane.candidates(claim);
        return new OfferExplained(
                ticket.call().id(),
                asked.agent(),
                ticket.workgroup().id(),
                strategy,
                new Score(
                        ticket.waited(now).toSeconds(),
                        ticket.needs().priority(),
                        ticket.skills().points(),
                        ticket.movedBy()),
                claim.openTier(),
                callers,
                candidates(asked, pools),
                pools.stream().mapToInt(Pool::size).sum(),
                leftOut());
    }

    private List<Candidate> candidates(Seat asked, List<Pool> pools) {
        var first = new ArrayList<Candidate>(CANDIDATES);
        boolean named = false;
        for (Pool pool : pools) {
            for (Seat seat : pool.ready()) {
                if (first.size() == CANDIDATES) {
                    break;
                }
                first.add(candidate(seat));
                named |= seat == asked;
            }
        }
        if (!named) {
            first.set(first.size() - 1, candidate(asked));
        }
        return first;
    }

    private Candidate candidate(Seat seat) {
        var member = seat.member();
        return new Candidate(
                seat.agent(),
                member.tier(),
                member.position(),
                lane.fit(seat),
                Duration.between(seat.idleSince(), now).toSeconds(),
                seat.calls(),
                seat.talked().toSeconds(),
                member.weight());
    }

    private List<LeftOut> leftOut() {
        if (seats.size() > NAMED) {
            return counted();
        }
        Map<Reason, List<AgentId>> who = new EnumMap<>(Reason.class);
        for (Seat seat : seats) {
            if (!mayBeAsked(seat)) {
                who.computeIfAbsent(reason(seat), _ -> new ArrayList<>()).add(seat.agent());
            }
        }
        var leftOut = new ArrayList<LeftOut>(who.size());
        who.forEach((reason, agents) -> leftOut.add(new LeftOut(reason, agents.size(), agents)));
        return leftOut;
    }

    private List<LeftOut> counted() {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        counts.put(Reason.NOT_ENABLED, lane.notEnabled());
        counts.put(Reason.LACKS_A_SKILL, seats.size() - lane.notEnabled() - lane.suiting());
        for (AgentStatus status : AgentStatus.values()) {
            counts.merge(Reason.TIER_NOT_OPEN, lane.beyond(claim.openTier(), status), Integer::sum);
            if (status != AgentStatus.READY) {
                counts.merge(reason(status), lane.within(claim.openTier(), status), Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new LeftOut(entry.getKey(), entry.getValue(), List.of()))
                .toList();
    }

    private boolean mayBeAsked(Seat seat) {
        return lane.suits(seat) && seat.member().tier() <= claim.openTier() && seat.ready();
    }

    private Reason reason(Seat seat) {
        if (!seat.member().enabled()) {
            return Reason.NOT_ENABLED;
        }
        if (!lane.suits(seat)) {
            return Reason.LACKS_A_SKILL;
        }
        return seat.member().tier() > claim.openTier() ? Reason.TIER_NOT_OPEN : reason(seat.status());
    }

    private static Reason reason(AgentStatus status) {
        return switch (status) {
            case OFFLINE -> Reason.OFFLINE;
            case NOT_READY -> Reason.NOT_READY;
            case OFFERED -> Reason.OFFERED;
            case CONNECTING, TALKING, HELD, CALLING -> Reason.IN_A_CALL;
            case LISTENING -> Reason.LISTENING;
            case WRAP_UP -> Reason.WRAP_UP;
            case RECOVERING -> Reason.RECOVERING;
            case READY -> throw new IllegalArgumentException("whoever is ready is a candidate");
        };
    }
}
