package org.cordboard.server.call;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.cordboard.core.id.CallId;
import org.cordboard.media.Leg;

/// The calls that are up, each with its caller's side and, once answered, its leg. Any thread.
public final class LiveCalls {
    private final ConcurrentMap<CallId, LiveCall> calls = new ConcurrentHashMap<>();

    /// One call in the world outside of the floor.
    static final class LiveCall {
        private final CallerSide side;
        private final Runnable whenGone;
        private volatile Leg leg;

        private LiveCall(CallerSide side, Runnable whenGone) {
            this.side = side;
            this.whenGone = whenGone;
        }

        CallerSide side() {
            return side;
        }

        Optional<Leg> leg() {
            return Optional.ofNullable(leg);
        }

        void answered(Leg answeredLeg) {
            leg = answeredLeg;
        }
    }

    /// To be called before the floor is told of the call.
    ///
    /// @param whenGone run once when the call has ended and all of it is kept
    public void add(CallId call, CallerSide side, Runnable whenGone) {
        calls.put(call, new LiveCall(side, whenGone));
    }

    Optional<LiveCall> get(CallId call) {
        return Optional.ofNullable(calls.get(call));
    }

    /// Lets go of an ended call: confirms the caller's hang-up, closes the leg.
    void release(CallId call) {
        LiveCall ended = calls.remove(call);
        if (ended != null) {
            ended.side.confirmEnd();
            ended.leg().ifPresent(Leg::close);
            ended.whenGone.run();
        }
    }

    public int count() {
        return calls.size();
    }
}
