package org.cordboard.core.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Member;
import org.cordboard.core.company.SkillNeeds;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.company.Workgroup;
import org.cordboard.core.effect.OfferExplained;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.view.AgentStatus;

/// Finds out who of a workgroup's waiting callers and ready members come together next, by the rules of
/// docs/queueing.md. With n callers and members, everything takes O(log n) for each kind of skills that callers
/// need.
public final class Matcher {
    private final Strategy strategy;
    private final List<Seat> seats;
    private final Map<AgentId, Seat> byAgent = new HashMap<>();
    private final Map<SkillNeeds, Lane> lanes = new HashMap<>();
    /// The same in the order of their making: gone through at every move of a member.
    private final List<Lane> laneList = new ArrayList<>();
    private final Map<Ticket, Claim> claims = new HashMap<>();
    private final Map<Integer, Seat> lastInTurn = new HashMap<>();
    private int open;

    public Matcher(Workgroup workgroup) {
        this(workgroup, Map.of());
    }

    private Matcher(Workgroup workgroup, Map<AgentId, Seat> known) {
        strategy = workgroup.routing().strategy();
        seats = seated(workgroup.members(), known);
        seats.forEach(seat -> byAgent.put(seat.agent(), seat));
    }

    /// The same callers under changed rules, with all that is remembered of members who stay: tallies, turns and
    /// whom each caller was offered to. Tiers that are open to callers and the status of new members are left to
    /// who calls this.
    public Matcher under(Workgroup changed) {
        var next = new Matcher(changed, byAgent);
        lastInTurn.forEach((tier, seat) -> next.heir(seats, seat).ifPresent(heir -> next.lastInTurn.put(tier, heir)));
        claims.forEach((ticket, claim) -> {
            claim.under(next.strategy, claim.lastAsked().flatMap(seat -> next.heir(seats, seat)));
            next.claims.put(ticket, claim);
            next.enter(claim);
        });
        return next;
    }

    /// Who of the new order stands for a seat of the old one, so that the turn goes on where it was: the same
    /// member or, if that one has left the tier, the nearest before.
    private Optional<Seat> heir(List<Seat> before, Seat seat) {
        int tier = seat.member().tier();
        return before.subList(0, seat.rank() + 1).reversed().stream()
                .filter(old -> old.member().tier() == tier)
                .flatMap(old -> Optional.ofNullable(byAgent.get(old.agent())).stream())
                .filter(heir -> heir.member().tier() == tier)
                .findFirst();
    }

    /// All members by tier, position and order of the list.
    public List<Seat> seats() {
        return seats;
    }

    /// @return null for somebody who is no member
    public Seat seat(AgentId agent) {
        return byAgent.get(agent);
    }

    /// @param openTier the highest tier that is open to the caller
    public Claim join(Ticket ticket, int openTier) {
        var claim = new Claim(ticket, openTier, usuallyAtOnce());
        claims.put(ticket, claim);
        enter(claim);
        return claim;
    }

    public void leave(Ticket ticket) {
        withdraw(claims.remove(ticket));
    }

    /// @param how gives the caller another place
    public void move(Ticket ticket, Runnable how) {
        change(claims.get(ticket), _ -> how.run());
    }

    public Claim claim(Ticket ticket) {
        return claims.get(ticket);
    }

    /// A console rings for the caller.
    public void offered(Ticket ticket, Seat seat) {
        lastInTurn.put(seat.member().tier(), seat);
        change(claims.get(ticket), claim -> claim.asked(seat));
    }

    /// A console rings no more.
    public void offerEnded(Ticket ticket) {
        change(claims.get(ticket), Claim::answeredNot);
    }

    /// @param tier the highest that is open from now on
    public void tierOpened(Ticket ticket, int tier) {
        change(claims.get(ticket), claim -> claim.openTier(tier));
    }

    /// @param members 0 when the caller is offered no more
    public void ringAtOnce(Ticket ticket, int members) {
        change(claims.get(ticket), claim -> claim.atOnce(members));
    }

    /// @param since when the status began
    public void moved(Seat seat, AgentStatus status, Instant since) {
        for (Lane lane : laneList) {
            lane.leaves(seat, seat.status());
        }
        seat.become(status, since);
        for (Lane lane : laneList) {
            lane.came(seat, status);
        }
    }

    /// Callers whom a further member may be offered to.
    public int open() {
        return open;
    }

    /// @return whether somebody at work, in whatever state, may be offered callers with these needs
    public boolean anySignedIn(SkillNeeds needs) {
        return lane(needs).signedIn() > 0;
    }

    /// How many members may be offered callers with these needs, are at work and do not have a break.
    public int atWork(SkillNeeds needs) {
        return lane(needs).atWork();
    }

    /// How many members may be offered callers with these needs, at work or not.
    public int suiting(SkillNeeds needs) {
        return lane(needs).suiting();
    }

    /// Callers whom nobody could take who is at work.
    public List<Ticket> unserved() {
        List<Ticket> unserved = List.of();
        for (Lane lane : laneList) {
            if (lane.signedIn() == 0 && lane.hasCallers()) {
                unserved = unserved.isEmpty() ? new ArrayList<>() : unserved;
                lane.addCallersTo(unserved);
            }
        }
        return unserved;
    }

    /// The caller with the highest score among those for whom a member is ready.
    public Optional<Ticket> best() {
        Optional<Ticket> best = Optional.empty();
        for (Lane lane : laneList) {
            var first = lane.best();
            if (first.isPresent() && (best.isEmpty() || first.get().compareTo(best.get()) < 0)) {
                best = first;
            }
        }
        return best;
    }

    /// The member for the caller whom [#best] has named.
    public Seat choose(Ticket ticket) {
        return lane(ticket.skills()).choose(claims.get(ticket), lastInTurn);
    }

    /// Why the caller is offered to this member, whom [#choose] has named.
    public OfferExplained explain(Ticket ticket, Seat asked, Instant now) {
        return new Explainer(lane(ticket.skills()), seats, claims.get(ticket), now)
                .explain(asked, strategy.title(), open);
    }

    /// How many members could be asked now for the caller.
    public int candidates(Ticket ticket) {
        int candidates = 0;
        for (Pool pool : lane(ticket.skills()).candidates(claims.get(ticket))) {
            candidates += pool.size();
        }
        return candidates;
    }

    /// The caller, who was offered no more, may be offered again.
    public void reopen(Ticket ticket) {
        ringAtOnce(ticket, usuallyAtOnce());
    }

    private int usuallyAtOnce() {
        return strategy == Strategy.RING_ALL ? Integer.MAX_VALUE : 1;
    }

    private void change(Claim claim, Consumer<Claim> how) {
        withdraw(claim);
        how.accept(claim);
        enter(claim);
    }

    private void enter(Claim claim) {
        if (claim.open()) {
            open++;
            lane(claim.ticket().skills()).open(claim);
        }
    }

    private void withdraw(Claim claim) {
        if (claim.open()) {
            open--;
            lane(claim.ticket().skills()).close(claim);
        }
    }

    private Lane lane(SkillNeeds needs) {
        return lanes.computeIfAbsent(needs, this::newLane);
    }

    private Lane newLane(SkillNeeds needs) {
        var lane = new Lane(needs, strategy, seats);
        laneList.add(lane);
        return lane;
    }

    private static List<Seat> seated(List<Member> members, Map<AgentId, Seat> known) {
        var ordered = new ArrayList<>(members);
        ordered.sort(Comparator.comparingInt(Member::tier).thenComparingInt(Member::position));
        var seats = new ArrayList<Seat>();
        ordered.forEach(member -> seats.add(
                known.containsKey(member.agent())
                        ? new Seat(member, seats.size(), known.get(member.agent()))
                        : new Seat(member, seats.size())));
        return List.copyOf(seats);
    }
}
