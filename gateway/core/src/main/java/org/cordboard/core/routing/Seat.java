package org.cordboard.core.routing;

import java.time.Duration;
import java.time.Instant;
import org.cordboard.core.company.Member;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.view.AgentStatus;

/// A member of one workgroup, and what the strategies look at. Each workgroup has a seat of its own for an agent
/// of several.
public final class Seat {
    /// Whoever was away for so long begins a new working day.
    static final Duration NIGHT = Duration.ofHours(4);

    private final Member member;
    private final int rank;
    private AgentStatus status = AgentStatus.OFFLINE;
    private Instant since = Instant.EPOCH;
    private int calls;
    private Duration talked = Duration.ZERO;

    Seat(Member member, int rank) {
        this.member = member;
        this.rank = rank;
    }

    /// The same agent's seat under changed rules.
    Seat(Member member, int rank, Seat before) {
        this(member, rank);
        status = before.status;
        since = before.since;
        calls = before.calls;
        talked = before.talked;
    }

    public Member member() {
        return member;
    }

    public AgentId agent() {
        return member.agent();
    }

    /// The place in the workgroup by tier, position and order of the list, from 0.
    public int rank() {
        return rank;
    }

    public AgentStatus status() {
        return status;
    }

    boolean ready() {
        return status == AgentStatus.READY;
    }

    /// Since when the agent is ready, if so.
    public Instant idleSince() {
        return since;
    }

    /// This workgroup's calls that the agent has answered in the present working day.
    public int calls() {
        return calls;
    }

    /// How long the agent has been in this workgroup's calls that have ended in the present working day.
    public Duration talked() {
        return talked;
    }

    /// Caller and agent hear each other for the first time.
    public void beganCall() {
        calls++;
    }

    /// The call is over for the agent.
    public void endedCall(Duration length) {
        talked = talked.plus(length);
    }

    /// Only while the seat is in no pool.
    void become(AgentStatus newStatus, Instant newSince) {
        if (status == AgentStatus.OFFLINE && !newSince.isBefore(since.plus(NIGHT))) {
            calls = 0;
            talked = Duration.ZERO;
        }
        status = newStatus;
        since = newSince;
    }

    @Override
    public String toString() {
        return member.agent().value();
    }
}
