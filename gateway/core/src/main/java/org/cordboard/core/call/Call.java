package org.cordboard.core.call;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cordboard.core.company.AnswerPoint;
import org.cordboard.core.company.Needs;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.Origin;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.core.outbox.Outbox;

/// One customer's visit while it lasts.
public final class Call {
    private final CallId id;
    private final String dialled;
    private Caller caller;
    private Origin origin;
    private final Instant arrivedAt;
    private final CallSound sound;
    private final Map<AnswerPoint, Integer> visits = new HashMap<>();
    private CallState state = new CallState.Arriving();
    private Optional<WorkgroupId> workgroup = Optional.empty();
    private Optional<AgentId> agent = Optional.empty();
    private Optional<Instant> answeredAt = Optional.empty();
    private Duration waited = Duration.ZERO;
    private Needs needs = Needs.NONE;
    private Optional<Callback> callback = Optional.empty();
    private boolean disposed;
    private long outsides;

    public Call(CallEvent.OfNewCall begun, Outbox outbox) {
        this(begun.call(), begun.dialled(), begun.caller(), origin(begun), begun.at(), outbox);
    }

    /// A call of before a restart, whose caller is to be called back.
    Call(CallEvent.CallbackResumed resumed, Outbox outbox) {
        this(
                resumed.call(),
                resumed.dialled(),
                resumed.caller(),
                Origin.of(resumed.caller()),
                resumed.arrivedAt(),
                outbox);
    }

    private static Origin origin(CallEvent.OfNewCall begun) {
        return switch (begun) {
            case CallEvent.CallArrived arrived -> arrived.origin();
            case CallEvent.CallRequested requested -> Origin.of(requested.caller());
            case CallEvent.ConsoleCalled called -> Origin.console(called.agent());
        };
    }

    private Call(CallId id, String dialled, Caller caller, Origin origin, Instant arrivedAt, Outbox outbox) {
        this.id = id;
        this.dialled = dialled;
        this.caller = caller;
        this.origin = origin;
        this.arrivedAt = arrivedAt;
        sound = new CallSound(id, outbox);
    }

    public CallId id() {
        return id;
    }

    public String dialled() {
        return dialled;
    }

    public Caller caller() {
        return caller;
    }

    /// Whoever was called is the caller from now on.
    ///
    /// @param by who had called, and has talked with the new caller
    public void succeeds(Caller newCaller, Origin newOrigin, AgentId by) {
        caller = newCaller;
        origin = newOrigin;
        agent = Optional.of(by);
    }

    /// Where it came from.
    public Origin origin() {
        return origin;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    /// What the caller hears.
    public CallSound sound() {
        return sound;
    }

    public CallState state() {
        return state;
    }

    /// @throws IllegalStateException for a move that [CallState] does not draw
    public void become(CallState next) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException(
                    "call " + id + " cannot go from " + state.getClass().getSimpleName() + " to "
                            + next.getClass().getSimpleName());
        }
        state = next;
    }

    /// Counts a visit.
    ///
    /// @return how often the call has been at this answer point, this time included
    public int visit(AnswerPoint point) {
        return visits.merge(point, 1, Integer::sum);
    }

    /// Somebody passes the caller on: the way so far was no ring.
    public void passedOn() {
        visits.clear();
    }

    /// What the caller has brought along so far.
    public Needs needs() {
        return needs;
    }

    public void needs(Needs more) {
        needs = needs.and(more);
    }

    /// Whether the caller is to be called back.
    public Optional<Callback> callback() {
        return callback;
    }

    public void callback(Callback wish) {
        callback = Optional.of(wish);
    }

    /// The caller is to be called back, and nobody is on the line.
    public boolean away() {
        return callback.isPresent() && callback.get().away();
    }

    /// The caller, who is to be called back, leaves the line, and hears nothing from now on.
    public void leaves() {
        sound.nobodyListens();
        callback = callback.map(Callback::leaves);
    }

    /// The caller is there, and needs no callback any more.
    public void isHere() {
        callback = Optional.empty();
    }

    /// The workgroup whose queue or mailbox the call came to last.
    public Optional<WorkgroupId> workgroup() {
        return workgroup;
    }

    public void cameTo(WorkgroupId newWorkgroup) {
        workgroup = Optional.of(newWorkgroup);
    }

    /// Who talked with the caller last.
    public Optional<AgentId> agent() {
        return agent;
    }

    public Optional<Instant> answeredAt() {
        return answeredAt;
    }

    /// Agent and caller hear each other; the first time counts as the answer.
    public void answered(Ticket ticket, AgentId by, Instant at) {
        leftQueue(ticket, at);
        agent = Optional.of(by);
        if (answeredAt.isEmpty()) {
            answeredAt = Optional.of(at);
        }
    }

    /// The other side of a leg that was dialled and the caller hear each other; the first time counts as the
    /// answer.
    ///
    /// @param by who answered there, if that is one of ours
    public void answeredOutside(Optional<AgentId> by, Instant at) {
        agent = by.or(() -> agent);
        if (answeredAt.isEmpty()) {
            answeredAt = Optional.of(at);
        }
    }

    /// Whether an agent has said how the call ended.
    public boolean disposed() {
        return disposed;
    }

    public void dispose() {
        disposed = true;
    }

    /// A name for a further leg that is dialled for this call.
    public OutsideId newOutside() {
        return new OutsideId(++outsides);
    }

    /// Time in queues until an agent answered.
    public Duration waited() {
        return waited;
    }

    /// The wait for which `ticket` was drawn is over; counts until the first answer only.
    public void leftQueue(Ticket ticket, Instant at) {
        if (answeredAt.isEmpty()) {
            waited = waited.plus(Duration.between(ticket.since(), at));
        }
    }
}
