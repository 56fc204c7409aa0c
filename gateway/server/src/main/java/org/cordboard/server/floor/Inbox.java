package org.cordboard.server.floor;

import java.time.Instant;
import java.util.function.Function;
import org.cordboard.core.event.Event;

/// Where the world tells a floor what happened. The order of this inbox settles every race.
public interface Inbox {
    /// Puts an event at the end of the inbox and returns at once. Any thread.
    ///
    /// @param happened makes the event from the time at which the floor takes it in
    void post(Function<Instant, Event> happened);
}
