package org.cordboard.core.routing;

import java.util.Optional;
import org.cordboard.core.call.Ticket;
import org.cordboard.core.company.Strategy;
import org.cordboard.core.id.TimerId;

/// What a waiting caller may be offered: from which tiers, to how many members at once, and to whom it has been
/// offered so far.
public final class Claim {
    private final Ticket ticket;
    private int openTier;
    private int atOnce;
    private int ringing;
    private int offers;
    private Optional<Seat> lastAsked = Optional.empty();
    private Optional<TimerId> nextTier = Optional.empty();
    private Optional<TimerId> ringNext = Optional.empty();

    Claim(Ticket ticket, int openTier, int atOnce) {
        this.ticket = ticket;
        this.openTier = openTier;
        this.atOnce = atOnce;
    }

    public Ticket ticket() {
        return ticket;
    }

    /// The highest tier that is open to the caller.
    public int openTier() {
        return openTier;
    }

    void openTier(int tier) {
        openTier = tier;
    }

    /// @return whether a further member may be asked
    public boolean open() {
        return ringing < atOnce;
    }

    /// At how many members the caller may ring at once.
    public int atOnce() {
        return atOnce;
    }

    void atOnce(int members) {
        atOnce = members;
    }

    /// The rules have changed. Who is offered no more stays so.
    void under(Strategy strategy, Optional<Seat> newLastAsked) {
        lastAsked = newLastAsked;
        if (atOnce > 0) {
            atOnce = switch (strategy) {
                case RING_ALL -> Integer.MAX_VALUE;
                case RING_PROGRESSIVELY -> atOnce == Integer.MAX_VALUE ? Math.max(1, ringing) : atOnce;
                case LONGEST_IDLE_AGENT,
                        ROUND_ROBIN,
                        TOP_DOWN,
                        LEAST_TALK_TIME,
                        FEWEST_CALLS,
                        WEIGHTED_RANDOM,
                        SEQUENTIAL -> 1;
            };
        }
    }

    /// At least one console rings for the caller.
    public boolean rings() {
        return ringing > 0;
    }

    /// How many offers of the caller were made so far.
    int offers() {
        return offers;
    }

    Optional<Seat> lastAsked() {
        return lastAsked;
    }

    void asked(Seat seat) {
        offers++;
        ringing++;
        lastAsked = Optional.of(seat);
    }

    void answeredNot() {
        ringing--;
    }

    /// Runs until the next tier opens.
    public Optional<TimerId> nextTier() {
        return nextTier;
    }

    public void nextTier(Optional<TimerId> timer) {
        nextTier = timer;
    }

    /// Runs until the caller may ring at one member more.
    public Optional<TimerId> ringNext() {
        return ringNext;
    }

    public void ringNext(Optional<TimerId> timer) {
        ringNext = timer;
    }
}
