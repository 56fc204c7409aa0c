package org.cordboard.server.call;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.cordboard.core.event.Cause;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.OutsideId;
import org.cordboard.media.Leg;
import org.cordboard.server.peer.PeerPlace;

/// The calls that are up, each with its caller's side and, once answered, its leg, and with the legs that were
/// dialled on its behalf. Any thread.
public final class LiveCalls {
    private final ConcurrentMap<CallId, LiveCall> calls = new ConcurrentHashMap<>();

    /// One call in the world outside of the floor.
    static final class LiveCall {
        private final Optional<ArrivedSide> arrived;
        private final Runnable whenGone;
        private final ConcurrentMap<OutsideId, OutsideLeg> outside = new ConcurrentHashMap<>();
        private volatile CallerSide side;
        private volatile Leg leg;
        private volatile Optional<AgentId> agent = Optional.empty();

        private LiveCall(Optional<ArrivedSide> arrived, Runnable whenGone) {
            this.arrived = arrived;
            this.whenGone = whenGone;
            side = arrived.map(CallerSide.class::cast).orElse(Nobody.HERE);
        }

        /// Empty for a call that was up before the gateway started.
        Optional<ArrivedSide> arrived() {
            return arrived;
        }

        CallerSide side() {
            return side;
        }

        Optional<Leg> leg() {
            return Optional.ofNullable(leg);
        }

        /// The leg as others hear it; empty as well for a console that hears something else at the
        /// moment.
        Optional<Leg> voice() {
            return leg().flatMap(sound -> sound instanceof LentLeg lent ? lent.voice() : Optional.of(sound));
        }

        /// The leg of a console that makes the call.
        Optional<LentLeg> lent() {
            return leg().filter(LentLeg.class::isInstance).map(LentLeg.class::cast);
        }

        void answered(Leg answeredLeg) {
            leg = answeredLeg;
        }

        /// Caller and agent hear each other, in the agent's browser.
        void joined(AgentId joined) {
            agent = Optional.of(joined);
        }

        void parted() {
            agent = Optional.empty();
        }

        private CallLegs legs(AgentLegs agents) {
            Map<Party, Leg> legs = new LinkedHashMap<>();
            voice().ifPresent(sound -> legs.put(Party.CALLER, sound));
            agent.ifPresent(id -> agents.leg(id).ifPresent(sound -> legs.put(Party.agent(id), sound)));
            outside.forEach((id, dialled) -> dialled.leg().ifPresent(sound -> legs.put(Party.telephone(id), sound)));
            return new CallLegs(side.browser().flatMap(PeerPlace::agent), legs);
        }

        /// Ends the caller's side and goes on without one.
        void part(Cause cause) {
            CallerSide parted = side;
            Leg closed = leg;
            side = Nobody.HERE;
            lent().ifPresent(LentLeg::silence);
            leg = null;
            parted.end(cause);
            parted.confirmEnd();
            if (closed != null) {
                closed.close();
            }
        }

        void dials(CallerSide dialled) {
            side = dialled;
        }

        void add(OutsideId id, OutsideLeg added) {
            outside.put(id, added);
        }

        void remove(OutsideId id) {
            outside.remove(id);
        }

        /// What goes over to another call.
        Optional<OutsideLeg> take(OutsideId id) {
            return Optional.ofNullable(outside.remove(id));
        }

        Optional<OutsideLeg> outside(OutsideId id) {
            return Optional.ofNullable(outside.get(id));
        }

        private void release() {
            outside.values().forEach(OutsideLeg::hangUp);
            side.confirmEnd();
            leg().ifPresent(Leg::close);
            whenGone.run();
        }
    }

    /// The side of a caller who was parted from the call and may be called back.
    private enum Nobody implements CallerSide {
        HERE;

        @Override
        public void end(Cause cause) {}

        @Override
        public void confirmEnd() {}
    }

    /// To be called before the floor is told of the call.
    ///
    /// @param whenGone run once when the call has ended and all of it is kept
    public void add(CallId call, ArrivedSide side, Runnable whenGone) {
        calls.put(call, new LiveCall(Optional.of(side), whenGone));
    }

    /// A call whose caller is not on the line: of before the start and to be called back, or one that an agent makes.
    /// To be called before the floor is told of it.
    public void addAway(CallId call) {
        calls.put(call, new LiveCall(Optional.empty(), () -> {}));
    }

    Optional<LiveCall> get(CallId call) {
        return Optional.ofNullable(calls.get(call));
    }

    /// Whether what happens on this side is still the caller's doing: not once the caller was parted from the
    /// call.
    public boolean isCaller(CallId call, CallerSide side) {
        return get(call).filter(live -> live.side() == side).isPresent();
    }

    /// Lets go of an ended call: confirms the caller's hang-up, closes the legs.
    void release(CallId call) {
        LiveCall ended = calls.remove(call);
        if (ended != null) {
            ended.release();
        }
    }

    /// All calls that are up, with the legs that they have now.
    public Map<CallId, CallLegs> legs(AgentLegs agents) {
        Map<CallId, CallLegs> legs = new HashMap<>();
        calls.forEach((call, live) -> legs.put(call, live.legs(agents)));
        return legs;
    }

    public int count() {
        return calls.size();
    }
}
