package org.cordboard.server.callrecord;

import java.time.Instant;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.CallbackPromise;
import org.cordboard.core.id.CallId;

/// A call of before the start whose caller is still to be called back.
public record PromisedCall(CallEvent.OfNewCall begun, CallbackPromise promise) {
    public CallId call() {
        return begun.call();
    }

    /// The event with which the floor takes the call up again.
    public CallEvent.CallbackResumed resumed(Instant at) {
        return new CallEvent.CallbackResumed(at, begun.call(), begun.dialled(), begun.caller(), begun.at(), promise);
    }
}
