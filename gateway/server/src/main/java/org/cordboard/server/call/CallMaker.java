package org.cordboard.server.call;

import java.util.function.Supplier;
import org.cordboard.core.event.CallEvent;
import org.cordboard.core.event.Caller;
import org.cordboard.core.id.AgentId;
import org.cordboard.core.id.CallId;
import org.cordboard.core.id.WorkgroupId;
import org.cordboard.server.floor.Inbox;

/// Begins the calls that people make from their consoles. Any thread.
public final class CallMaker {
    private final LiveCalls calls;
    private final Inbox inbox;
    private final Supplier<CallId> newCall;

    public CallMaker(LiveCalls calls, Inbox inbox, Supplier<CallId> newCall) {
        this.calls = calls;
        this.inbox = inbox;
        this.newCall = newCall;
    }

    /// Asks the floor for it, and returns at once. The call's time line tells what becomes of it.
    ///
    /// @param called with a number
    /// @param workgroup on whose behalf
    public CallId call(AgentId by, Caller called, WorkgroupId workgroup) {
        CallId id = newCall.get();
        calls.addAway(id);
        inbox.post(at -> new CallEvent.CallRequested(at, id, by, called, workgroup));
        return id;
    }
}
