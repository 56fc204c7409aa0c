package org.cordboard.server.call;

import java.time.Duration;
import org.cordboard.core.event.Caller;
import org.cordboard.core.event.OutsideEnd;
import org.cordboard.core.id.AgentId;

/// Where calls go out. Any thread.
public interface Dialler {
    /// Begins to dial and returns at once.
    ///
    /// @param listener hears what becomes of it; perhaps before this returns
    DialledSide dial(Outgoing call, DialledListener listener);

    /// Begins to ring a person's own telephone and returns at once. Nobody has one unless this is told otherwise.
    ///
    /// @param caller as the telephone is to show
    default DialledSide ring(AgentId person, Caller caller, Duration ringFor, DialledListener listener) {
        listener.onFailed(OutsideEnd.UNREACHABLE, "Telephones are off");
        return () -> {};
    }
}
